import type { XmlElement } from '../../xml/xml-element.js';
import { inlineElements, isCode, isTranslated, SIDES, type BilingualText, type Inline } from './bilingual-text.js';
import { quoted, section2, type Report, type Rule } from './rule.js';

/** What a code of the target hardly has otherwise when it stands for the code of the source. */
const REPEATED: readonly string[] = [
  ...['type', 'subType', 'dataRef', 'dataRefStart', 'dataRefEnd'],
  ...['subFlows', 'subFlowsStart', 'subFlowsEnd'],
];
const HINTS: readonly string[] = ['canCopy', 'canDelete', 'canReorder'];

/** The codes of a target are those of its source, as far as the source does not let them go. */
export const targetCodes: Rule = {
  name: 'target-codes',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      checkRepeated(text, report);
      checkCopies(text, report);
      if (isTranslated(text)) checkMissing(text, report);
    },
  }),
};

/** Codes that must not be reordered stay, each once, in their sequence. */
export const codeSequence: Rule = {
  name: 'code-sequence',
  version: 2,
  begin: (report) => ({
    text: (text) => {
      for (const side of SIDES) checkBeginnings(text[side], report);
      for (const element of inlineElements(text)) checkFixed(element, report);
      checkSequence(text, report);
    },
  }),
};

function checkRepeated({ source, target }: BilingualText, report: Report): void {
  const sources = codesById(source);
  for (const { element } of target) {
    const id = element.attributes.get('id');
    if (!isCode(element) || id === undefined) continue;
    const original = sources.get(id);
    if (original === undefined) checkNew(element, id, report);
    else if (original.name === element.name) checkSame(element, original, report);
  }
}

/** A translator may add codes, but hardly does so without meaning a copy. */
function checkNew(element: XmlElement, id: string, report: Report): void {
  if (element.attributes.has('copyOf')) return;
  const message = `the source has no code ${quoted(id)}; <${element.name}> is new in the target`;
  report(element, section2('4.7.2.4'), message, 'warning');
}

function checkSame(element: XmlElement, original: XmlElement, report: Report): void {
  for (const name of [...REPEATED, ...HINTS]) {
    const absent = HINTS.includes(name) ? 'yes' : '';
    const [given, wanted] = [element.attributes.get(name) ?? absent, original.attributes.get(name) ?? absent];
    if (given === wanted) continue;
    const message = `${name} is ${quoted(given)}, but ${quoted(wanted)} at the code of the same id in the source`;
    report(element, section2('4.7.7'), message, 'warning');
  }
}

function checkCopies({ source, target }: BilingualText, report: Report): void {
  const codes = new Map([...codesById(target), ...codesById(source)]);
  for (const { element } of target) {
    const copied = codes.get(element.attributes.get('copyOf') ?? '');
    if (copied?.attributes.get('canCopy') !== 'no') continue;
    const id = quoted(copied.attributes.get('id') ?? '');
    report(element, section2('4.7.2.6'), `it is a copy of the code ${id}, which has canCopy="no"`);
  }
}

/** Only a final segment must be complete. */
function checkMissing({ source, target }: BilingualText, report: Report): void {
  const present = codesById(target);
  for (const { element, part } of source) {
    const id = element.attributes.get('id');
    if (!isCode(element) || id === undefined || element.attributes.get('canDelete') !== 'no' || present.has(id))
      continue;
    const severity = part.element.attributes.get('state') === 'final' ? 'error' : 'warning';
    const message = `the target lacks the code ${quoted(id)}, which has canDelete="no"`;
    report(part.target ?? element, section2('4.7.2.6'), message, severity);
  }
}

function codesById(inlines: readonly Inline[]): ReadonlyMap<string, XmlElement> {
  const codes = inlines.filter(({ element }) => isCode(element));
  return new Map(codes.map(({ element }) => [element.attributes.get('id') ?? '', element]));
}

/** What must not be reordered must not be copied or deleted either. */
function checkFixed(element: XmlElement, report: Report): void {
  const { attributes } = element;
  const reorder = attributes.get('canReorder');
  if (!isCode(element) || (reorder !== 'no' && reorder !== 'firstNo')) return;
  for (const name of ['canCopy', 'canDelete']) {
    if (attributes.get(name) === 'no') continue;
    report(element, section2('4.7.2.6'), `canReorder is "${reorder}", so that ${name} must be "no"`);
  }
}

/** A sequence is a code with "firstNo" and those with "no" that follow it; an end is fixed with its start. */
function checkBeginnings(inlines: readonly Inline[], report: Report): void {
  let isInSequence = false;
  for (const { element } of inlines) {
    if (!isCode(element) || element.attributes.has('startRef')) continue;
    const reorder = element.attributes.get('canReorder') ?? 'yes';
    if (reorder === 'no' && !isInSequence) {
      report(element, section2('4.7.2.6'), 'canReorder is "no", but no code right before it has "firstNo" or "no"');
      return;
    }
    isInSequence = reorder !== 'yes';
  }
}

/** Per segment: what stands in both languages stands in the same sequence. */
function checkSequence({ parts, source, target }: BilingualText, report: Report): void {
  for (const part of parts) {
    const [wanted, given] = [source, target].map((inlines) =>
      inlines.filter((inline) => inline.part === part && isFixed(inline)).map(({ element }) => nameOf(element)),
    );
    const common = new Set(wanted!.filter((name) => given!.includes(name)));
    const [before, after] = [wanted!, given!].map((names) => names.filter((name) => common.has(name)).join(' '));
    if (before === after || part.target === undefined) continue;
    report(part.target, section2('4.7.2.6'), `codes that must not be reordered are: ${after!}, not ${before!}`);
  }
}

function isFixed({ element }: Inline): boolean {
  return ['no', 'firstNo'].includes(element.attributes.get('canReorder') ?? '');
}

function nameOf({ attributes }: XmlElement): string {
  return attributes.get('id') ?? `/${attributes.get('startRef') ?? ''}`;
}
