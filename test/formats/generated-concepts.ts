import fc from 'fast-check';
import type { Concept, LocalDefinition, NewConcept, Term } from '../../src/domain/glossary.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';

const LANGUAGES = ['zh-Hans', 'en', 'id', 'pos', 'fr-CA'] as LanguageTag[];

/** What separates, escapes, runs as a formula, or is changed by XML and spreadsheets, and what is longer than one unit. */
const PIECES = [
  'a',
  'Z',
  '院',
  '𠮷',
  '|',
  ';',
  '\\',
  '"',
  "'",
  '=',
  '+',
  '-',
  '@',
  ' ',
  ',',
  '#',
  '1',
  '_x0041_',
  '<&>',
  'concept:',
  'constructor',
];
const WITH_LINES = [...PIECES, '\t', '\n', '\r\n', '\r', '\u00a0'];

/** One to six pieces, so that separators meet. */
function texts(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      fc.constantFrom('constructor', '__proto__', '=1+1', "'=x", '-5', ' ', 'TRUE', '0012'),
    )
    .filter((text) => text !== '');
}

const date = fc.constantFrom('2022', '2022-03', '2022-03-15');

function optional<Shape extends object>(shape: { [Name in keyof Shape]: fc.Arbitrary<Shape[Name]> }) {
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<Shape>>;
}

function terms(text: fc.Arbitrary<string>): fc.Arbitrary<Term> {
  const details = optional<Omit<Required<Term>, 'language' | 'text' | 'status'>>({
    type: fc.constantFrom('fullForm', 'acronym', 'variant'),
    partOfSpeech: text,
    gender: fc.constantFrom('feminine', 'other'),
    note: text,
    usageNote: text,
    region: text,
    example: text,
    source: text,
    matching: fc.constantFrom('exact', 'stem', 'prefix'),
    case: fc.constantFrom('any', 'permissive', 'exact'),
    forms: fc.array(text, { minLength: 1, maxLength: 3 }),
    replacedBy: text,
    validFrom: date,
    validUntil: date,
  });
  const status = fc.constantFrom<Term['status']>('preferred', 'admitted', 'deprecated', 'forbidden');
  return fc
    .tuple(fc.constantFrom(...LANGUAGES), text, status, details)
    .map(([language, term, given, rest]) => ({ language, text: term, status: given, ...rest }));
}

/** Concepts with everything that a concept can have, their terms and definitions by language. */
export function generatedConcepts({ lines }: { readonly lines: boolean }): fc.Arbitrary<NewConcept> {
  const text = texts(lines ? WITH_LINES : PIECES);
  const list = fc.array(text, { minLength: 1, maxLength: 3 });
  const definition = fc
    .tuple(fc.constantFrom(...LANGUAGES), text, optional({ source: text }))
    .map(([language, meaning, rest]): LocalDefinition => ({ language, text: meaning, ...rest }));
  const reference = fc
    .tuple(
      fc.constantFrom('concept' as const, 'external' as const),
      fc.oneof(text, fc.webUrl()),
      optional({ label: text }),
    )
    .map(([kind, target, rest]) => ({ kind, target, ...rest }));
  const about = optional<Omit<Required<NewConcept>, 'terms' | 'notes' | 'doNotTranslate' | 'approved'>>({
    externalId: text,
    definition: text,
    definitions: fc.array(definition, { minLength: 1, maxLength: 3 }),
    subject: text,
    source: text,
    examples: list,
    image: text,
    references: fc.array(reference, { minLength: 1, maxLength: 3 }),
    validFrom: date,
    validUntil: date,
  });
  const flags = fc.record({
    notes: fc.oneof(fc.constant([]), list),
    doNotTranslate: fc.boolean(),
    approved: fc.boolean(),
  });
  return fc
    .tuple(
      about,
      flags,
      fc.uniqueArray(terms(text), { minLength: 1, maxLength: 5, selector: (term) => `${term.language} ${term.text}` }),
    )
    .map(([rest, given, found]) => byLanguage({ ...rest, ...given, terms: found }));
}

/** A table has its languages one after the other; the order within each is the concept's. Definitions only where terms are. */
function byLanguage(concept: NewConcept): NewConcept {
  const grouped = <Item extends { readonly language: LanguageTag }>(items: readonly Item[]) =>
    LANGUAGES.flatMap((language) => items.filter((item) => item.language === language));
  const { definitions, ...rest } = concept;
  return { ...rest, terms: grouped(concept.terms), ...(definitions && { definitions: grouped(definitions) }) };
}

export const GENERATED_LANGUAGES: readonly LanguageTag[] = LANGUAGES;

/** As the store has it. */
export function stored(concept: NewConcept, at = 0): Concept {
  return { ...concept, id: `c${at}`, glossaryId: 'g', revision: 1, changeSetId: 's', changedAt: 0, changedBy: 'local' };
}
