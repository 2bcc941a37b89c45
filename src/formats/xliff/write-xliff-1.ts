import type { InlineCode } from '../../domain/content.js';
import type { NewUnit, Note } from '../../domain/unit.js';
import { inChunks, type UnitWriter } from '../file-writing.js';
import { armour, hexOf } from '../illegal-characters.js';
import { languagePairOf, pairOf, type LanguagePair } from '../written-pair.js';
import type { XmlElement } from '../xml/xml-element.js';
import { writeAttributes, writeElement, xmlElement } from '../xml/xml-text.js';
import { carriedFieldsOf, OWN_ORIGINAL, type WrittenUnit } from './carried-fields.js';
import { codeTokens } from './code-tokens.js';
import { contentNodes, plainData, type InlineVocabulary } from './content-parts.js';
import { CHARACTER_CTYPE, readInline1 } from './inline-1.js';
import { OWN_CONTEXT_PREFIX } from './read-unit-1.js';
import { STATE_IN_1 } from './xliff-states.js';

/**
 * Writes XLIFF 1.2, valid against the strict schema: one trans-unit a unit, the two languages of the options. README.md
 * beside this file says which metadata comes back when the file is read.
 */
export const writeXliff12: UnitWriter = (units, options) =>
  inChunks(writeParts(units, languagePairOf(options, 'XLIFF')));

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n';

async function* writeParts(units: AsyncIterable<NewUnit>, languages: LanguagePair): AsyncGenerator<string> {
  const file = writeAttributes(
    Object.entries({
      original: OWN_ORIGINAL,
      'source-language': languages.source,
      'target-language': languages.target,
      datatype: 'plaintext',
      'xml:space': 'preserve',
    }),
  );
  yield `${HEAD}<file${file}>\n<body>\n`;
  let number = 0;
  for await (const unit of units) {
    const pair = pairOf(unit, languages);
    if (pair !== undefined) yield `${writeElement(transUnitOf({ unit, ...pair }, languages, ++number))}\n`;
  }
  yield '</body>\n</file>\n</xliff>\n';
}

function transUnitOf(written: WrittenUnit, languages: LanguagePair, number: number): XmlElement {
  const { unit, source, target } = written;
  const vocabulary = vocabularyOf([...source.codes, ...target.codes]);
  const sourceNodes = contentNodes(source, vocabulary);
  const targetNodes = contentNodes(target, vocabulary);
  const notes = (unit.notes ?? []).map(writableNote);
  const carried = carriedFieldsOf(written, languages, {
    source: readInline1(sourceNodes),
    target: readInline1(targetNodes),
    notes,
  });
  const isApproved = unit.state === 'reviewed' || unit.state === 'final';
  const attributes = {
    id: String(number),
    resname: unit.context?.key,
    approved: isApproved ? 'yes' : undefined,
    'xml:space': 'preserve',
  };
  const state = unit.state === undefined ? undefined : STATE_IN_1[unit.state];
  return xmlElement('trans-unit', attributes, [
    xmlElement('source', {}, sourceNodes),
    xmlElement('target', { state }, targetNodes),
    ...(carried.size === 0 ? [] : [contextGroupOf(carried)]),
    ...notes.map(({ text, attributes: about }) => xmlElement('note', about ?? {}, [text])),
  ]);
}

function contextGroupOf(carried: ReadonlyMap<string, string>): XmlElement {
  const contexts = [...carried]
    .map(armour)
    .map(([name, value]) => xmlElement('context', { 'context-type': `${OWN_CONTEXT_PREFIX}${name}` }, [value]));
  return xmlElement('context-group', { purpose: 'information' }, contexts);
}

const NOTE_ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['xml:lang', /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/],
  ['priority', /^(?:[1-9]|10)$/],
  ['from', /^/],
  ['annotates', /^(?:source|target|general)$/],
]);

/** The note with those of its attributes that the schema allows. */
function writableNote({ text, attributes = {} }: Note): Note {
  const allowed = Object.entries(attributes).filter(([name, value]) => NOTE_ATTRIBUTES.get(name)?.test(value));
  return { text, ...(allowed.length === 0 ? {} : { attributes: Object.fromEntries(allowed) }) };
}

function vocabularyOf(codes: readonly InlineCode[]): InlineVocabulary {
  const tokens = codeTokens(codes);
  return {
    code: (code) => codeElement(code, tokens.get(code.id) ?? code.id),
    character: (character) => xmlElement('ph', { id: 'character', ctype: CHARACTER_CTYPE }, [hexOf(character)]),
  };
}

const ELEMENTS: Readonly<Record<InlineCode['kind'], string>> = {
  open: 'bpt',
  close: 'ept',
  standalone: 'ph',
  'isolated-open': 'it',
  'isolated-close': 'it',
};
const POSITIONS: Partial<Record<InlineCode['kind'], string>> = { 'isolated-open': 'open', 'isolated-close': 'close' };

function codeElement({ kind, type, display, data }: InlineCode, id: string): XmlElement {
  const isPair = kind === 'open' || kind === 'close';
  const ctype = kind !== 'close' && type !== undefined && /^x-\S+$/.test(type) ? type : undefined;
  const attributes = { id, rid: isPair ? id : undefined, pos: POSITIONS[kind], ctype, 'equiv-text': display };
  return xmlElement(ELEMENTS[kind], attributes, data === undefined ? [] : [plainData(data)]);
}
