import type { InlineCode } from '../../domain/content.js';
import type { NewUnit, Note, Property, Variant } from '../../domain/unit.js';
import { tagOf } from '../known-tags.js';
import { writeCodes } from '../carried-json.js';
import { inChunks, type UnitWriter, type WriteOptions } from '../file-writing.js';
import { presentFields } from '../present-fields.js';
import type { XmlElement } from '../xml/xml-element.js';
import { writeElement, xmlElement } from '../xml/xml-text.js';
import { readSeg } from './tmx-content.js';
import { readTmxDate, writeTmxDate } from './tmx-date.js';
import { addedColumns } from './tmx-properties.js';
import { OWN_PREFIX, SEGTYPES, TEXT_ATTRIBUTES, TU_ATTRIBUTES, TUV_ATTRIBUTES } from './tmx-vocabulary.js';
import { segOf } from './write-seg.js';

/**
 * Writes TMX 1.4b, level 2, valid against tmx14.dtd, every variant of every unit. What TMX has no place for is written as
 * props of Concord's own, so that reading the file gives everything back. With `source`, that is the header's srclang.
 */
export const writeTmx: UnitWriter = (units, options) => inChunks(writeParts(units, options));

const EVERY_LANGUAGE = '*all*';

async function* writeParts(units: AsyncIterable<NewUnit>, options: WriteOptions): AsyncGenerator<string> {
  const srclang = options.source ?? EVERY_LANGUAGE;
  const header = xmlElement('header', {
    creationtool: 'Concord',
    creationtoolversion: options.toolVersion ?? 'unknown',
    segtype: 'sentence',
    'o-tmf': 'Concord',
    adminlang: 'en',
    srclang,
    datatype: 'unknown',
  });
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n';
  yield `<tmx version="1.4">\n${writeElement(header)}\n<body>\n`;
  for await (const unit of units) yield `${writeElement(tuOf(unit, srclang))}\n`;
  yield '</body>\n</tmx>\n';
}

function tuOf(unit: NewUnit, headerSrclang: string): XmlElement {
  const { own, carried } = splitAttributes(unit.attributes ?? {}, isTuAttribute);
  const srclang = unit.sourceLanguage ?? own.srclang ?? EVERY_LANGUAGE;
  const notes = unit.notes ?? [];
  const attributes = { ...own, ...fieldsOf(unit), srclang: srclang === headerSrclang ? undefined : srclang };
  return xmlElement('tu', attributes, [
    ...notesOf(notes),
    ...addedColumns(unit).map(propOf),
    ...ownProps({ ...inexactTimes(unit), state: unit.state, attributes: carried }),
    ...propsOf(notes, unit.properties ?? []),
    ...unit.variants.map(tuvOf),
  ]);
}

/** Only those that the unit has: an attribute of the same name holds what was no date or number in the file. */
function fieldsOf(unit: NewUnit): Readonly<Record<string, string>> {
  return presentFields<Record<string, string>>({
    tuid: unit.tuid,
    creationdate: dateOf(unit.createdAt),
    creationid: unit.createdBy,
    changedate: dateOf(unit.changedAt),
    changeid: unit.changedBy,
    usagecount: unit.usageCount?.toString(),
    lastusagedate: dateOf(unit.lastUsedAt),
  }) as Readonly<Record<string, string>>;
}

function tuvOf(variant: Variant): XmlElement {
  const { language, spelling, metadata } = variant;
  const isSpelled = spelling !== undefined && tagOf(spelling) === language;
  const { own, carried } = splitAttributes(metadata?.attributes ?? {}, (name) => TUV_ATTRIBUTES.has(name));
  const notes = metadata?.notes ?? [];
  const seg = segOf(variant);
  return xmlElement('tuv', { 'xml:lang': isSpelled ? spelling : language, ...own }, [
    ...notesOf(notes),
    ...ownProps({ attributes: carried, codes: inexactCodes(variant.codes, seg) }),
    ...propsOf(notes, metadata?.properties ?? []),
    seg,
  ]);
}

function isTuAttribute(name: string, value: string): boolean {
  return name === 'segtype' ? SEGTYPES.has(value) : TU_ATTRIBUTES.has(name);
}

/** The attributes that the DTD allows, and the others as JSON. */
function splitAttributes(
  attributes: Readonly<Record<string, string>>,
  isAllowed: (name: string, value: string) => boolean,
): { readonly own: Readonly<Partial<Record<string, string>>>; readonly carried: string | undefined } {
  const entries = Object.entries(attributes);
  const others = entries.filter(([name, value]) => !isAllowed(name, value));
  return {
    own: Object.fromEntries(entries.filter(([name, value]) => isAllowed(name, value))),
    carried: others.length === 0 ? undefined : JSON.stringify(Object.fromEntries(others)),
  };
}

function dateOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : writeTmxDate(time);
}

/** TMX dates have no fractions of a second. */
function inexactTimes({ createdAt, changedAt, lastUsedAt }: NewUnit): Readonly<Record<string, string | undefined>> {
  const exactly = (time: number | undefined): string | undefined =>
    time === undefined || readTmxDate(writeTmxDate(time)) === time ? undefined : new Date(time).toISOString();
  return { createdAt: exactly(createdAt), changedAt: exactly(changedAt), lastUsedAt: exactly(lastUsedAt) };
}

/** The codes as JSON when reading the seg does not give the same. */
function inexactCodes(codes: readonly InlineCode[], seg: XmlElement): string | undefined {
  if (codes.length === 0) return undefined;
  const written = writeCodes(codes);
  return writeCodes(readSeg(seg).codes) === written ? undefined : written;
}

function notesOf(notes: readonly Note[]): readonly XmlElement[] {
  return notes.map(({ text, attributes }) => xmlElement('note', textAttributes(attributes), [text]));
}

function textAttributes(attributes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => TEXT_ATTRIBUTES.has(name)));
}

/** The properties, and as JSON what notes and properties have beside their text. */
function propsOf(notes: readonly Note[], properties: readonly Property[]): readonly XmlElement[] {
  const hasMore = ({ attributes }: Note | Property): boolean =>
    Object.keys(attributes ?? {}).some((name) => !TEXT_ATTRIBUTES.has(name));
  return [
    ...properties.map(propOf),
    ...ownProps({
      notes: notes.some(hasMore) ? JSON.stringify(notes) : undefined,
      properties: properties.some(hasMore) ? JSON.stringify(properties) : undefined,
    }),
  ];
}

function propOf({ type, value, attributes }: Property): XmlElement {
  return xmlElement('prop', { type, ...textAttributes(attributes) }, [value]);
}

function ownProps(values: Readonly<Record<string, string | undefined>>): readonly XmlElement[] {
  return Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => propOf({ type: `${OWN_PREFIX}${name}`, value }));
}
