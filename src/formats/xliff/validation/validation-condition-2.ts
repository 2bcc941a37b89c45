import type { XmlElement } from '../../xml/xml-element.js';

/** What a val:rule asks of a target (section 5.8.5). */
export interface Condition {
  readonly rule: XmlElement;
  readonly kind: 'isPresent' | 'isNotPresent' | 'startsWith' | 'endsWith';
  readonly value: string;
}

const KINDS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'] as const;

/** Undefined for a rule of another namespace, and for one that is none. */
export function readCondition(rule: XmlElement): Condition | undefined {
  const given = KINDS.filter((kind) => rule.attributes.has(kind));
  if (given.length !== 1) return undefined;
  return { rule, kind: given[0]!, value: rule.attributes.get(given[0]!)! };
}

/** Says what of a condition does not hold, as a clause; undefined when all does. */
export function brokenBy({ rule, kind, value }: Condition, target: string, source: string): string | undefined {
  const fold = foldingOf(rule);
  const [wanted, given, original] = [value, target, source].map(fold) as [string, string, string];
  const isShared = rule.attributes.get('existsInSource') === 'yes';
  if (kind === 'isPresent')
    return presenceBroken(rule, countOf(given, wanted), isShared ? countOf(original, wanted) : undefined);
  if (kind === 'isNotPresent') return given.includes(wanted) ? 'holds' : undefined;
  const holds = kind === 'startsWith' ? begins : ends;
  const verb = kind === 'startsWith' ? 'begin with' : 'end with';
  if (!holds(given, wanted)) return `does not ${verb}`;
  return isShared && !holds(original, wanted) ? `has a source that does not ${verb}` : undefined;
}

function presenceBroken(rule: XmlElement, count: number, inSource: number | undefined): string | undefined {
  const occurs = rule.attributes.get('occurs');
  if (occurs !== undefined && count !== Number(occurs)) return `holds ${count} times, not ${occurs} times,`;
  if (count === 0) return 'does not hold';
  return inSource !== undefined && inSource !== count
    ? `holds ${count} times, its source ${inSource} times,`
    : undefined;
}

function countOf(text: string, wanted: string): number {
  return wanted === '' ? 1 : text.split(wanted).length - 1;
}

/** White space at the ends may be the layout of the file. */
function begins(text: string, wanted: string): boolean {
  return text.startsWith(wanted) || text.trimStart().startsWith(wanted);
}

function ends(text: string, wanted: string): boolean {
  return text.endsWith(wanted) || text.trimEnd().endsWith(wanted);
}

function foldingOf({ attributes }: XmlElement): (text: string) => string {
  const form = attributes.get('normalization') ?? 'nfc';
  const ignoresCase = attributes.get('caseSensitive') === 'no';
  return (text) => {
    const normalized = form === 'none' ? text : text.normalize(form === 'nfd' ? 'NFD' : 'NFC');
    return ignoresCase ? normalized.toLowerCase() : normalized;
  };
}
