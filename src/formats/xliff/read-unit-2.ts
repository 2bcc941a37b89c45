import type { Note } from '../../domain/unit.js';
import { restoreCodes, restoreNotes } from '../carried-json.js';
import { disarm } from '../illegal-characters.js';
import { attributesBut, childrenNamed, firstChildNamed, placeOf, textOf, type XmlElement } from '../xml/xml-element.js';
import { readInline2, readOriginalData } from './inline-2.js';
import { someContent, type XliffSegment } from './xliff-segment.js';
import { stateIn2 } from './xliff-states.js';
import { foldLayout } from './xliff-white-space.js';

/** The category of the metadata group in which Concord carries its own fields. */
export const OWN_CATEGORY = 'concord';

const UNIT_FIELDS: ReadonlySet<string> = new Set(['id', 'name', 'xml:space']);
/** The state is kept as the file says it: not every value has a meaning here. */
const SEGMENT_FIELDS: ReadonlySet<string> = new Set(['id']);
const TARGET_FIELDS: ReadonlySet<string> = new Set(['xml:lang', 'xml:space']);
const NOTE_FIELDS: ReadonlySet<string> = new Set();

/** The segments of a unit of XLIFF 2.0 to 2.2, ignorables left out. Their targets may be missing. */
export function readUnit2(unit: XmlElement, preserveSpace: boolean): readonly XliffSegment[] {
  const data = readOriginalData(unit);
  const carried = readCarried(unit);
  const unitId = unit.attributes.get('id') ?? '';
  const notes = childrenNamed(unit, 'notes').flatMap((element) => childrenNamed(element, 'note'));
  const segments = childrenNamed(unit, 'segment').filter((segment) => firstChildNamed(segment, 'source') !== undefined);
  const content = (side: XmlElement | undefined, codes: string): XliffSegment['source'] => {
    const space = side?.attributes.get('xml:space');
    const nodes = side?.children ?? [];
    const exact = space === undefined ? preserveSpace : space === 'preserve';
    return restoreCodes(readInline2(exact ? nodes : foldLayout(nodes), data), carried.get(codes));
  };
  return segments.map((segment, index) => {
    const target = firstChildNamed(segment, 'target');
    return {
      place: placeOf(unit),
      id: segments.length === 1 ? unitId : `${unitId}#${segment.attributes.get('id') ?? index + 1}`,
      unitId,
      name: unit.attributes.get('name'),
      source: content(firstChildNamed(segment, 'source'), 'source-codes'),
      target: someContent(content(target, 'target-codes')),
      targetLanguage: target?.attributes.get('xml:lang'),
      state: stateIn2(segment.attributes.get('state')),
      notes: restoreNotes(notes.map(readNote), carried.get('notes')),
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
