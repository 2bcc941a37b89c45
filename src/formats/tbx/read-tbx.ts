import type { ConceptReader, ReadItem, ReadOptions } from '../../domain/file-reading.js';
import type { NewConcept } from '../../domain/glossary.js';
import { decodeXml } from '../decode.js';
import { malformed } from '../file-failure.js';
import { withinUnitLimit } from '../unit-limit.js';
import { readXml, type XmlTreatment } from '../xml/xml-door.js';
import { placeOf, type XmlElement } from '../xml/xml-element.js';
import { readEntry } from './read-entry.js';
import { ENTRIES, MISSING_CONCEPTS, TBX } from './tbx-vocabulary.js';

const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif']);
const HEADERS: ReadonlySet<string> = new Set(['tbxHeader', 'martifHeader']);
const LISTS: ReadonlySet<string> = new Set(['refObjectList', 'refObjectSec']);

/**
 * Reads TBX 2 (ISO 30042:2008) and 3 (ISO 30042:2019) in both styles, any dialect, leniently: by the names of elements, whatever
 * their namespace. A term that cannot be read is rejected by itself, an entry without terms too; README.md beside this file
 * says what becomes of every data category.
 */
export const readTbx: ConceptReader = (bytes, options) => {
  const { encoding } = options;
  const chunks = decodeXml(bytes, { format: TBX, ...(encoding === undefined ? {} : { encoding }) });
  return withinUnitLimit(readItems(chunks, options), options.limits);
};

async function* readItems(chunks: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<ReadItem<NewConcept>> {
  const ids = new Set<string>();
  let lists = 0;
  for await (const event of readXml(chunks, { format: TBX, depth: options.limits.depth, treat })) {
    if (event.kind === 'whole') yield* readEntry(event.element, options.limits, ids);
    else if (event.kind === 'skimmed' && event.element.attributes.get('type') !== MISSING_CONCEPTS) lists++;
  }
  if (lists > 0) {
    const message = `Lists of persons, sources and the like behind the entries are not kept: ${lists}.`;
    yield { kind: 'warning', problem: { message } };
  }
}

function treat(element: XmlElement, depth: number): XmlTreatment {
  if (depth === 1) {
    if (ROOTS.has(element.name)) return 'enter';
    throw malformed(TBX, `the root element is <${element.name}>, neither <tbx> nor <martif>`, placeOf(element));
  }
  if (ENTRIES.has(element.name)) return 'keep';
  if (LISTS.has(element.name)) return 'skim';
  return HEADERS.has(element.name) ? 'skip' : 'enter';
}
