import type { CrossReference, LocalDefinition, NewConcept, Term } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { XmlElement } from '../xml/xml-element.js';
import { xmlElement } from '../xml/xml-text.js';
import { orderOf } from './carried-values.js';
import { fixedJson, fixedText, parseFixedNote } from './fixed-note.js';
import type { TbxDialect } from './tbx-dialect.js';
import { isExact } from './tbx-text.js';
import { inexact, isExactLine, noteElement, saidText, termSection } from './write-term.js';
import type { WrittenIds } from './written-ids.js';

const CHARACTER = String.raw`[\p{L}\p{N}\p{M}._~:/@!$&'()*+,;=\-]|%[0-9A-Fa-f]{2}`;
/** An address that every schema takes for one. */
const ADDRESS = new RegExp(
  String.raw`^https?://[\p{L}\p{N}.\-]+(?::\d{1,5})?(?:/(?:${CHARACTER})*)?(?:\?(?:${CHARACTER}|\?)*)?(?:#(?:${CHARACTER})*)?$`,
  'u',
);

export interface EntryFrame {
  readonly dialect: TbxDialect;
  readonly ids: WrittenIds;
  /** In this order. */
  readonly languages: readonly LanguageTag[] | undefined;
}

/** A concept as an entry that gives everything back; undefined when it has no term in the languages that are asked for. */
export function entryOf(concept: NewConcept, frame: EntryFrame): XmlElement | undefined {
  const { dialect, ids, languages } = frame;
  const sections = sectionsOf(concept, languages);
  if (sections.length === 0) return undefined;
  const { definition, subject, source, image, externalId } = concept;
  const id = ids.ofEntry(externalId);
  const definitions = splitDefinitions(concept, sections, languages);
  const notes = [
    ...(ids.isName(id) ? [] : inexact('id', externalId, () => false)),
    ...inexact('definition', definition),
    ...inexact('subject', subject, isExactLine),
    ...inexact('source', source),
    ...inexact('image', image, isAddress),
    ...definitions.carried.map((one) => fixedJson('definitionIn', one)),
    ...(languages === undefined ? ordersOf(concept, sections, definitions) : []),
    ...onlyFixed(concept),
  ];
  return xmlElement(dialect.entry, { id }, [
    ...saidText(dialect, 'subjectField', subject),
    ...saidText(dialect, 'definition', definition),
    ...saidText(dialect, 'source', source),
    ...(image !== undefined && isAddress(image) ? [dialect.say('xGraphic', '', image)] : []),
    ...(concept.references ?? []).map((reference) => referenceElement(reference, frame)),
    ...concept.notes.map(noteOf),
    ...notes.map(noteElement),
    ...sections.map((section) => sectionElement(section, definitions.shown, dialect)),
  ]);
}

interface Section {
  readonly language: LanguageTag;
  readonly terms: readonly Term[];
}

/** The terms by language, in the order asked for or in that of their first terms. */
function sectionsOf({ terms }: NewConcept, languages: readonly LanguageTag[] | undefined): readonly Section[] {
  const order = languages ?? [...new Set(terms.map(({ language }) => language))];
  return order
    .map((language) => ({ language, terms: terms.filter((term) => term.language === language) }))
    .filter((section) => section.terms.length > 0);
}

interface Definitions {
  /** With their languages. */
  readonly shown: readonly LocalDefinition[];
  /** As notes: those of languages without terms, and those that elements do not show exactly. */
  readonly carried: readonly LocalDefinition[];
}

function splitDefinitions(
  { definitions = [] }: NewConcept,
  sections: readonly Section[],
  languages: readonly LanguageTag[] | undefined,
): Definitions {
  const wanted = definitions.filter(({ language }) => languages?.includes(language) ?? true);
  const isShown = ({ language, text, source }: LocalDefinition): boolean =>
    isExact(text) &&
    (source === undefined || isExact(source)) &&
    sections.some((section) => section.language === language);
  return { shown: wanted.filter(isShown), carried: wanted.filter((one) => !isShown(one)) };
}

/** How terms and definitions stood, where the languages tear them apart. */
function ordersOf(
  concept: NewConcept,
  sections: readonly Section[],
  { shown, carried }: Definitions,
): readonly string[] {
  const terms = sections.flatMap((section) => section.terms);
  const ofSections = sections.flatMap(({ language }) => shown.filter((one) => one.language === language));
  const termOrder = orderOf(concept.terms, terms);
  const definitionOrder = orderOf(concept.definitions ?? [], [...carried, ...ofSections]);
  return [
    ...(termOrder === undefined ? [] : [fixedJson('termOrder', termOrder)]),
    ...(definitionOrder === undefined ? [] : [fixedJson('definitionOrder', definitionOrder)]),
  ];
}

function onlyFixed({ examples = [], validFrom, validUntil, doNotTranslate, approved }: NewConcept): readonly string[] {
  return [
    ...examples.map((example) => fixedText('example', example)),
    ...(validFrom === undefined ? [] : [fixedText('validFrom', validFrom)]),
    ...(validUntil === undefined ? [] : [fixedText('validUntil', validUntil)]),
    ...(doNotTranslate ? [fixedText('doNotTranslate', 'yes')] : []),
    ...(approved ? [] : [fixedText('approved', 'no')]),
  ];
}

/** A note that is not exact, or looks like one of the fixed form, is written in the fixed form. */
function noteOf(note: string): XmlElement {
  return noteElement(isExact(note) && parseFixedNote(note) === undefined ? note : fixedText('note', note));
}

function referenceElement(reference: CrossReference, { dialect, ids }: EntryFrame): XmlElement {
  const { kind, target, label } = reference;
  const isShown = label === undefined || isExact(label);
  if (isShown && kind === 'external' && isAddress(target)) {
    return dialect.say('externalCrossReference', label ?? '', target);
  }
  if (!isShown || kind === 'external' || !ids.isName(target)) return noteElement(fixedJson('reference', reference));
  ids.addTarget(target);
  return dialect.say('crossReference', label ?? '', target);
}

function sectionElement(
  { language, terms }: Section,
  definitions: readonly LocalDefinition[],
  dialect: TbxDialect,
): XmlElement {
  const own = definitions.filter((one) => one.language === language);
  return xmlElement(dialect.language, { 'xml:lang': language }, [
    ...own.map(({ text, source }) => {
      const definition = dialect.say('definition', text);
      return source === undefined
        ? definition
        : xmlElement('descripGrp', {}, [definition, dialect.say('source', source)]);
    }),
    ...terms.map((term) => termSection(term, dialect)),
  ]);
}

function isAddress(text: string): boolean {
  return text.length <= 2_000 && ADDRESS.test(text);
}
