import type { ReadItem, ReadOptions, UnitReader } from '../../domain/file-reading.js';
import type { NewUnit } from '../../domain/unit.js';
import { decodeXml } from '../decode.js';
import { malformed } from '../file-failure.js';
import { withinUnitLimit } from '../unit-limit.js';
import { childrenNamed, placeOf, type XmlElement } from '../xml/xml-element.js';
import { readXml, type XmlTreatment } from '../xml/xml-door.js';
import { readProperties } from './tmx-metadata.js';
import { understandProperties } from './tmx-properties.js';
import { readTu, type TmxDefaults } from './tmx-unit.js';

const FORMAT = 'TMX';

/**
 * Reads TMX 1.1 to 1.4b, levels 1 and 2 (https://www.gala-global.org/tmx-14b), leniently: what is not valid but clear is
 * read. A tu that cannot be a unit is rejected by itself; README.md beside this file says what becomes of every attribute.
 */
export const readTmx: UnitReader = (bytes, options) =>
  withinUnitLimit(readItems(decodeXml(bytes, { format: FORMAT, ...encodingOf(options) }), options), options.limits);

function encodingOf({ encoding }: ReadOptions): { encoding?: string } {
  return encoding === undefined ? {} : { encoding };
}

async function* readItems(chunks: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<ReadItem<NewUnit>> {
  let defaults: TmxDefaults = { sourceLanguage: options.sourceLanguage, properties: [] };
  const events = readXml(chunks, { format: FORMAT, depth: options.limits.depth, treat });
  for await (const event of events) {
    if (event.kind !== 'whole') continue;
    if (event.element.name === 'header') {
      defaults = readHeader(event.element, options);
      yield* headerWarnings(event.element, defaults);
    } else {
      yield* readTuItems(event.element, defaults, options);
    }
  }
}

function* readTuItems(tu: XmlElement, defaults: TmxDefaults, options: ReadOptions): Generator<ReadItem<NewUnit>> {
  const units = readTu(tu, defaults, options.limits);
  if ('refused' in units) {
    const tuid = tu.attributes.get('tuid');
    const message = `The unit is left out: ${units.refused}.`;
    yield { kind: 'rejected', problem: { ...placeOf(tu), ...(tuid === undefined ? {} : { unit: tuid }), message } };
    return;
  }
  for (const value of units) yield { kind: 'item', value, line: tu.line };
}

/** Units have no place for what a header says about the file as a whole. */
function* headerWarnings(header: XmlElement, { properties }: TmxDefaults): Generator<ReadItem<NewUnit>> {
  const left = properties.filter((property) => understandProperties([property]).size === 0).length;
  const count = left + childrenNamed(header, 'note').length + childrenNamed(header, 'ude').length;
  if (count === 0) return;
  const message = `Notes, props and character maps of the header are not kept: ${count}.`;
  yield { kind: 'warning', problem: { ...placeOf(header), message } };
}

function treat(element: XmlElement, depth: number): XmlTreatment {
  if (depth === 1) {
    if (element.name === 'tmx') return 'enter';
    throw malformed(FORMAT, `the root element is <${element.name}>, not <tmx>`, placeOf(element));
  }
  if (depth === 2) {
    if (element.name === 'header') return 'keep';
    return element.name === 'body' ? 'enter' : 'skip';
  }
  return element.name === 'tu' ? 'keep' : 'skip';
}

function readHeader(header: XmlElement, options: ReadOptions): TmxDefaults {
  return {
    sourceLanguage: header.attributes.get('srclang') ?? options.sourceLanguage,
    properties: readProperties(header),
  };
}
