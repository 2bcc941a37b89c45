import type { InlineCode } from '../../domain/content.js';
import type { NewUnit, Note } from '../../domain/unit.js';
import { inChunks, type UnitWriter } from '../file-writing.js';
import { armour, hexOf } from '../illegal-characters.js';
import { languagePairOf, pairOf, type LanguagePair } from '../written-pair.js';
import type { XmlElement } from '../xml/xml-element.js';
import { escapeText, splitIllegal, writeAttributes, writeElement, xmlElement } from '../xml/xml-text.js';
import { agreedCodes, type AgreedCode } from './agreed-codes-2.js';
import { carriedFieldsOf, OWN_ORIGINAL, type WrittenUnit } from './carried-fields.js';
import { contentNodes, plainData, type InlineVocabulary } from './content-parts.js';
import { readInline2 } from './inline-2.js';
import { OWN_CATEGORY } from './read-unit-2.js';

/**
 * Writes XLIFF 2.1 with its metadata module, valid against the core schema: one unit with one segment a unit, the two
 * languages of the options. README.md beside this file says which metadata comes back when the file is read.
 */
export const writeXliff21: UnitWriter = (units, options) =>
  inChunks(writeParts(units, languagePairOf(options, 'XLIFF')));

const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';

async function* writeParts(units: AsyncIterable<NewUnit>, languages: LanguagePair): AsyncGenerator<string> {
  const root = writeAttributes(
    Object.entries({
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      'xmlns:mda': METADATA,
      version: '2.1',
      srcLang: languages.source,
      trgLang: languages.target,
    }),
  );
  const file = writeAttributes(Object.entries({ id: 'f1', original: OWN_ORIGINAL, 'xml:space': 'preserve' }));
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<xliff${root}>\n<file${file}>\n`;
  let number = 0;
  for await (const unit of units) {
    const pair = pairOf(unit, languages);
    if (pair !== undefined) yield `${writeElement(unitElement({ unit, ...pair }, languages, ++number))}\n`;
  }
  // A file must hold something.
  if (number === 0) yield '<group id="empty"/>\n';
  yield '</file>\n</xliff>\n';
}

function unitElement(written: WrittenUnit, languages: LanguagePair, number: number): XmlElement {
  const { unit, source, target } = written;
  const data = new Map<string, string>();
  const codes = agreedCodes({ source: source.codes, target: target.codes });
  const sourceNodes = contentNodes(source, vocabularyOf(codes.source, data));
  const targetNodes = contentNodes(target, vocabularyOf(codes.target, data));
  const notes = (unit.notes ?? []).map(writableNote);
  const fragments = new Map([...data].map(([text, id]) => [id, escapeText(text)]));
  const carried = carriedFieldsOf(written, languages, {
    source: readInline2(sourceNodes, fragments),
    target: readInline2(targetNodes, fragments),
    notes,
  });
  return xmlElement('unit', { id: `u${number}`, name: unit.context?.key, 'xml:space': 'preserve' }, [
    ...(carried.size === 0 ? [] : [metadataElement(carried)]),
    ...(notes.length === 0 ? [] : [xmlElement('notes', {}, notes.map(noteElement))]),
    ...(data.size === 0 ? [] : [originalData(data)]),
    xmlElement('segment', { state: unit.state }, [
      xmlElement('source', {}, sourceNodes),
      xmlElement('target', {}, targetNodes),
    ]),
  ]);
}

function metadataElement(carried: ReadonlyMap<string, string>): XmlElement {
  const metas = [...carried].map(armour).map(([type, value]) => xmlElement('mda:meta', { type }, [value]));
  return xmlElement('mda:metadata', {}, [xmlElement('mda:metaGroup', { category: OWN_CATEGORY }, metas)]);
}

function noteElement({ text, attributes }: Note): XmlElement {
  return xmlElement('note', attributes ?? {}, [text]);
}

const NOTE_ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['category', /^/],
  ['priority', /^(?:[1-9]|10)$/],
  ['appliesTo', /^(?:source|target)$/],
]);

/** The note with those of its attributes that the schema allows; ids could meet twice in one unit. */
function writableNote({ text, attributes = {} }: Note): Note {
  const allowed = Object.entries(attributes).filter(([name, value]) => NOTE_ATTRIBUTES.get(name)?.test(value));
  return { text, ...(allowed.length === 0 ? {} : { attributes: Object.fromEntries(allowed) }) };
}

function originalData(data: ReadonlyMap<string, string>): XmlElement {
  const elements = [...data].map(([text, id]) => {
    const parts = splitIllegal(text).map((part) => (part.legal ? part.text : characterElement(part.text)));
    return xmlElement('data', { id }, parts);
  });
  return xmlElement('originalData', {}, elements);
}

function characterElement(character: string): XmlElement {
  return xmlElement('cp', { hex: hexOf(character) });
}

/** @param data collects the original markup, by its text; each is written once a unit */
function vocabularyOf(codes: readonly AgreedCode[], data: Map<string, string>): InlineVocabulary {
  const agreed = new Map(codes.map((one) => [one.code, one]));
  const dataRef = ({ data: fragment }: InlineCode): string | undefined => {
    if (fragment === undefined) return undefined;
    const text = plainData(fragment);
    const id = data.get(text) ?? `d${data.size + 1}`;
    data.set(text, id);
    return id;
  };
  return {
    code: (code) => codeElement(agreed.get(code)!, dataRef(code)),
    character: characterElement,
  };
}

const TYPES: ReadonlySet<string> = new Set(['fmt', 'ui', 'quote', 'link', 'image', 'other']);

function codeElement(agreed: AgreedCode, dataRef: string | undefined): XmlElement {
  const { code, token: id, canDelete, canReorder } = agreed;
  const { kind, type, display } = code;
  const isFixed = canReorder !== undefined && canReorder !== 'yes';
  const about = {
    // What must not be reordered must not be copied either (section 4.7.2.6).
    canCopy: isFixed ? 'no' : undefined,
    canDelete,
    canReorder,
    dataRef,
    disp: display,
    type: type !== undefined && TYPES.has(type) ? type : undefined,
  };
  switch (kind) {
    case 'open':
      return xmlElement('sc', { id, ...about });
    case 'close':
      return xmlElement('ec', { startRef: id, ...about });
    case 'standalone':
      return xmlElement('ph', { id, ...about });
    case 'isolated-open':
      return xmlElement('sc', { id, isolated: 'yes', ...about });
    case 'isolated-close':
      return xmlElement('ec', { id, isolated: 'yes', ...about });
  }
}
