import type { Note } from '../../domain/unit.js';
import { restoreCodes, restoreNotes } from '../carried-json.js';
import { disarm } from '../illegal-characters.js';
import { attributesBut, childrenNamed, firstChildNamed, placeOf, textOf, type XmlElement } from '../xml/xml-element.js';
import { readInline2, readOriginalData } from './inline-2.js';
import type { UnitMarkup } from './unit-markup.js';
import { someContent, type XliffSegment } from './xliff-segment.js';
import { stateIn2 } from './xliff-states.js';
import { foldLayout, keepsSpace } from './xliff-white-space.js';

/** The category of the metadata group in which Concord carries its own fields. */
export const OWN_CATEGORY = 'concord';

const UNIT_FIELDS: ReadonlySet<string> = new Set(['id', 'name', 'xml:space']);
/** The state is kept as the file says it: not every value has a meaning here. */
const SEGMENT_FIELDS: ReadonlySet<string> = new Set(['id']);
const TARGET_FIELDS: ReadonlySet<string> = new Set(['xml:lang', 'xml:space']);
const NOTE_FIELDS: ReadonlySet<string> = new Set();

/**
 * The segments of a unit of XLIFF 2.0 to 2.2, ignorables left out. Their targets may be missing.
 * @param markup for a document: codes carry theirs, and say what the file says
 */
export function readUnit2(unit: XmlElement, preserveSpace: boolean, markup?: UnitMarkup): readonly XliffSegment[] {
  const data = readOriginalData(unit);
  const carried = readCarried(unit);
  const unitId = unit.attributes.get('id') ?? '';
  const noteElements = childrenNamed(unit, 'notes').flatMap((element) => childrenNamed(element, 'note'));
  const notes = restoreNotes(noteElements.map(readNote), carried.get('notes'));
  const segments = childrenNamed(unit, 'segment').flatMap((segment) => {
    const source = firstChildNamed(segment, 'source');
    return source === undefined ? [] : [{ segment, source, target: firstChildNamed(segment, 'target') }];
  });
  const content = (side: XmlElement | undefined, codes: string): XliffSegment['source'] => {
    const nodes = side?.children ?? [];
    const read = readInline2(keepsSpace(side, preserveSpace) ? nodes : foldLayout(nodes), data, markup);
    return markup === undefined ? restoreCodes(read, carried.get(codes)) : read;
  };
  return segments.map((elements, index) => {
    const { segment, source, target } = elements;
    return {
      place: placeOf(unit),
      elements,
      id: segments.length === 1 ? unitId : `${unitId}#${segment.attributes.get('id') ?? index + 1}`,
      unitId,
      name: unit.attributes.get('name'),
      source: content(source, 'source-codes'),
      target: someContent(content(target, 'target-codes')),
      targetLanguage: target?.attributes.get('xml:lang'),
      state: stateIn2(segment.attributes.get('state')),
      notes,
      attributes: { ...attributesBut(unit, UNIT_FIELDS), ...attributesBut(segment, SEGMENT_FIELDS) },
      targetAttributes: (target && attributesBut(target, TARGET_FIELDS)) ?? {},
      carried,
    };
  });
}

function readNote(note: XmlElement): Note {
  const attributes = attributesBut(note, NOTE_FIELDS);
  return { text: textOf(note), ...(attributes === undefined ? {} : { attributes }) };
}

function readCarried(unit: XmlElement): ReadonlyMap<string, string> {
  const metas = childrenNamed(unit, 'metadata')
    .flatMap((metadata) => childrenNamed(metadata, 'metaGroup'))
    .filter((group) => group.attributes.get('category') === OWN_CATEGORY)
    .flatMap((group) => childrenNamed(group, 'meta'));
  return new Map(metas.map((meta) => disarm([meta.attributes.get('type') ?? '', textOf(meta)])));
}
