import type { Note } from '../../domain/unit.js';
import { restoreCodes, restoreNotes } from '../carried-json.js';
import { disarm } from '../illegal-characters.js';
import {
  attributesBut,
  childrenNamed,
  firstChildNamed,
  placeOf,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../xml/xml-element.js';
import { readInline1 } from './inline-1.js';
import { someContent, type XliffSegment } from './xliff-segment.js';
import { stateIn1 } from './xliff-states.js';
import { foldLayout } from './xliff-white-space.js';

/** What begins the context-type under which Concord carries its own fields. */
export const OWN_CONTEXT_PREFIX = 'x-concord-';

const UNIT_FIELDS: ReadonlySet<string> = new Set(['id', 'resname', 'xml:space']);
const TARGET_FIELDS: ReadonlySet<string> = new Set(['xml:lang', 'xml:space']);
const NONE: ReadonlySet<string> = new Set();

/** The segments of a trans-unit of XLIFF 1.0 to 1.2: one, or those that seg-source marks. Their targets may be missing. */
export function readTransUnit(unit: XmlElement, preserveSpace: boolean): readonly XliffSegment[] {
  const source = firstChildNamed(unit, 'source');
  if (source === undefined) return [];
  const target = firstChildNamed(unit, 'target');
  const parts = markedParts(unit, target) ?? [{ mid: undefined, source: source.children, target: target?.children }];
  const carried = readCarried(unit);
  const content = (nodes: readonly XmlNode[]): ReturnType<typeof readInline1> =>
    readInline1(preserveSpace ? nodes : foldLayout(nodes));
  const unitId = unit.attributes.get('id') ?? '';
  return parts.map((part) => ({
    place: placeOf(unit),
    id: part.mid === undefined ? unitId : `${unitId}#${part.mid}`,
    unitId,
    name: unit.attributes.get('resname'),
    source: restoreCodes(content(part.source), carried.get('source-codes')),
    target: someContent(restoreCodes(content(part.target ?? []), carried.get('target-codes'))),
    targetLanguage: target?.attributes.get('xml:lang'),
    state: stateIn1({
      state: target?.attributes.get('state'),
      approved: unit.attributes.get('approved'),
      dialect: dialectState(unit, part.mid),
    }),
    notes: restoreNotes(childrenNamed(unit, 'note').map(readNote), carried.get('notes')),
    attributes: attributesBut(unit, UNIT_FIELDS) ?? {},
    targetAttributes: (target && attributesBut(target, TARGET_FIELDS)) ?? {},
    carried,
  }));
}

interface MarkedPart {
  readonly mid: string | undefined;
  readonly source: readonly XmlNode[];
  readonly target: readonly XmlNode[] | undefined;
}

/** Undefined when the unit is not segmented, or its target is not segmented in the same way. */
function markedParts(unit: XmlElement, target: XmlElement | undefined): readonly MarkedPart[] | undefined {
  const segSource = firstChildNamed(unit, 'seg-source');
  const sources = segSource === undefined ? [] : segmentMarks(segSource);
  if (sources.length === 0) return undefined;
  const targets = target === undefined ? [] : segmentMarks(target);
  if (targets.length === 0 && target !== undefined && textOf(target).trim() !== '') return undefined;
  const byMid = new Map(targets.map((mark) => [mark.attributes.get('mid'), mark.children]));
  return sources.map((mark) => {
    const mid = mark.attributes.get('mid');
    return { mid, source: mark.children, target: byMid.get(mid) };
  });
}

/** `mrk` of type "seg" wherever it lies: SDLXLIFF puts it inside of `g`. */
function segmentMarks(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'mrk' && child.attributes.get('mtype') === 'seg' ? [child] : segmentMarks(child);
  });
}

function dialectState(unit: XmlElement, mid: string | undefined): string | undefined {
  const definitions = childrenNamed(unit, 'seg-defs').flatMap((element) => childrenNamed(element, 'seg'));
  const conf = definitions.find((seg) => seg.attributes.get('id') === mid)?.attributes.get('conf');
  return conf ?? unit.attributes.get('mq:status') ?? unit.attributes.get('m:confirmed');
}

function readNote(note: XmlElement): Note {
  const attributes = attributesBut(note, NONE);
  return { text: textOf(note), ...(attributes === undefined ? {} : { attributes }) };
}

function readCarried(unit: XmlElement): ReadonlyMap<string, string> {
  const contexts = childrenNamed(unit, 'context-group').flatMap((group) => childrenNamed(group, 'context'));
  const named = contexts.map((context): [string, string] => [
    context.attributes.get('context-type') ?? '',
    textOf(context),
  ]);
  const own = named.filter(([type]) => type.startsWith(OWN_CONTEXT_PREFIX));
  return new Map(own.map(([type, value]) => disarm([type.slice(OWN_CONTEXT_PREFIX.length), value])));
}
