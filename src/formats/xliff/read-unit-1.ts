import type { Note } from '../../domain/unit.js';
import { restoreCodes, restoreNotes } from '../carried-json.js';
import { disarm } from '../illegal-characters.js';
import { attributesBut, childrenNamed, firstChildNamed, placeOf, textOf, type XmlElement } from '../xml/xml-element.js';
import { readInline1 } from './inline-1.js';
import type { UnitMarkup } from './unit-markup.js';
import { someContent, type SegmentElements, type XliffSegment } from './xliff-segment.js';
import { stateIn1, type StateWords } from './xliff-states.js';
import { foldLayout, keepsSpace } from './xliff-white-space.js';

/** What begins the context-type under which Concord carries its own fields. */
export const OWN_CONTEXT_PREFIX = 'x-concord-';

const UNIT_FIELDS: ReadonlySet<string> = new Set(['id', 'resname', 'xml:space']);
const TARGET_FIELDS: ReadonlySet<string> = new Set(['xml:lang', 'xml:space']);
const NONE: ReadonlySet<string> = new Set();

/**
 * The segments of a trans-unit of XLIFF 1.0 to 1.2: one, or those that seg-source marks. Their targets may be missing.
 * @param markup for a document: codes carry theirs, and say what the file says; marks must be told apart by their mid
 */
export function readTransUnit(unit: XmlElement, preserveSpace: boolean, markup?: UnitMarkup): readonly XliffSegment[] {
  const source = firstChildNamed(unit, 'source');
  if (source === undefined) return [];
  const target = firstChildNamed(unit, 'target');
  const marked = markedParts(unit, target);
  const parts = marked === undefined || (markup && !haveOwnMids(marked)) ? [{ source, target }] : marked;
  const carried = readCarried(unit);
  const notes = restoreNotes(childrenNamed(unit, 'note').map(readNote), carried.get('notes'));
  const content = (side: XmlElement | undefined, codes: string): XliffSegment['source'] => {
    const nodes = side?.children ?? [];
    const read = readInline1(keepsSpace(side, preserveSpace) ? nodes : foldLayout(nodes), markup);
    return markup === undefined ? restoreCodes(read, carried.get(codes)) : read;
  };
  const unitId = unit.attributes.get('id') ?? '';
  return parts.map((part) => {
    const mid = midOf(part);
    return {
      place: placeOf(unit),
      elements: part,
      id: mid === undefined ? unitId : `${unitId}#${mid}`,
      unitId,
      name: unit.attributes.get('resname'),
      source: content(part.source, 'source-codes'),
      target: someContent(content(part.target, 'target-codes')),
      targetLanguage: target?.attributes.get('xml:lang'),
      state: stateIn1(stateWordsOf(unit, part)),
      notes,
      attributes: attributesBut(unit, UNIT_FIELDS) ?? {},
      targetAttributes: (target && attributesBut(target, TARGET_FIELDS)) ?? {},
      carried,
    };
  });
}

/** Of a segment that seg-source marks. */
export function midOf({ source }: SegmentElements): string | undefined {
  return source.name === 'mrk' ? source.attributes.get('mid') : undefined;
}

export function stateWordsOf(unit: XmlElement, { definition }: SegmentElements): StateWords {
  return {
    state: firstChildNamed(unit, 'target')?.attributes.get('state'),
    approved: unit.attributes.get('approved'),
    dialect:
      definition?.attributes.get('conf') ?? unit.attributes.get('mq:status') ?? unit.attributes.get('m:confirmed'),
  };
}

/** Undefined when the unit is not segmented, or its target is not segmented in the same way. */
function markedParts(unit: XmlElement, target: XmlElement | undefined): readonly SegmentElements[] | undefined {
  const segSource = firstChildNamed(unit, 'seg-source');
  const sources = segSource === undefined ? [] : segmentMarks(segSource);
  if (sources.length === 0) return undefined;
  const targets = target === undefined ? [] : segmentMarks(target);
  if (targets.length === 0 && target !== undefined && textOf(target).trim() !== '') return undefined;
  const byMid = new Map(targets.map((mark) => [mark.attributes.get('mid'), mark]));
  const definitions = segmentDefinitions(unit);
  return sources.map((source) => {
    const mid = source.attributes.get('mid');
    return { source, target: byMid.get(mid), definition: definitions.get(mid) };
  });
}

function haveOwnMids(parts: readonly SegmentElements[]): boolean {
  const mids = new Set(parts.map(midOf));
  return mids.size === parts.length && !mids.has(undefined);
}

/** `mrk` of type "seg" wherever it lies: SDLXLIFF puts it inside of `g`. */
function segmentMarks(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'mrk' && child.attributes.get('mtype') === 'seg' ? [child] : segmentMarks(child);
  });
}

/** By mid; of several, the first. */
function segmentDefinitions(unit: XmlElement): ReadonlyMap<string | undefined, XmlElement> {
  const definitions = childrenNamed(unit, 'seg-defs').flatMap((element) => childrenNamed(element, 'seg'));
  return new Map(definitions.reverse().map((seg) => [seg.attributes.get('id'), seg]));
}

function readNote(note: XmlElement): Note {
  const attributes = attributesBut(note, NONE);
  return { text: textOf(note), ...(attributes === undefined ? {} : { attributes }) };
}

const NOTHING_CARRIED: ReadonlyMap<string, string> = new Map();

function readCarried(unit: XmlElement): ReadonlyMap<string, string> {
  const groups = childrenNamed(unit, 'context-group');
  if (groups.length === 0) return NOTHING_CARRIED;
  const contexts = groups.flatMap((group) => childrenNamed(group, 'context'));
  const named = contexts.map((context): [string, string] => [
    context.attributes.get('context-type') ?? '',
    textOf(context),
  ]);
  const own = named.filter(([type]) => type.startsWith(OWN_CONTEXT_PREFIX));
  return new Map(own.map(([type, value]) => disarm([type.slice(OWN_CONTEXT_PREFIX.length), value])));
}
