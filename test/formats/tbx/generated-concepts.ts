import fc from 'fast-check';
import type { Concept, CrossReference, LocalDefinition, NewConcept, Term } from '../../../src/domain/glossary.js';
import { parseLanguageTag } from '../../../src/text/language-tags.js';
import { compact } from '../generated-units.js';

/** Texts that break careless writers, and those that look like notes of the fixed form. */
const NASTY = [
  ']]>',
  '<hi>&amp;</hi>',
  '"\'`',
  '  ',
  '\t',
  '\n',
  '\n  x',
  'a\nb',
  '\r\n',
  '𠮷😀',
  '\ud800',
  '\u0001',
  '\u001f',
  '\uffff',
  '\ufffe',
  '\ufffd',
  'שלום\u200f',
  'e\u0301',
  '__proto__',
  'constructor',
  '\u0085\u2028',
  '\u00a0',
  '国家重点实验室',
  '[Concord] status: forbidden',
  '[Concord] note = "x"',
  '[Concord] ',
  'definition: ',
];

const fragment = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 6 }));
const anyText = fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join(''));
const termText = anyText.map((text) => (text.replace(/[\s\u0000-\u001f]/g, '') === '' ? `x${text}` : text));
const language = fc.constantFrom('zh-Hans', 'en', 'en-GB', 'fr', 'sr-Latn-RS').map((tag) => parseLanguageTag(tag)!);
const date = fc.constantFrom('2022', '2022-03', '2022-03-15');
const address = fc.constantFrom(
  'https://example.org/',
  'http://example.org:8080/a%20b/?q=1&r=2#f',
  'https://zh.example.org/中国科学院',
  'https://example.org/a b',
  'http://example.org/[x]',
  'http://',
  'file:///etc/passwd',
  'c1',
  '',
);

const optional = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const some = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value[] | undefined> =>
  optional(fc.array(arbitrary, { maxLength: 3 }));

const term: fc.Arbitrary<Term> = fc
  .record({
    language,
    text: termText,
    status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden'),
    type: optional(fc.constantFrom('fullForm', 'acronym', 'shortForm', 'abbreviation', 'variant', 'phrase')),
    partOfSpeech: optional(fc.oneof(fc.constantFrom('noun', 'other', 'properNoun'), anyText)),
    gender: optional(fc.constantFrom('masculine', 'feminine', 'neuter', 'other')),
    note: optional(anyText),
    usageNote: optional(anyText),
    region: optional(anyText),
    example: optional(anyText),
    source: optional(anyText),
    matching: optional(fc.constantFrom('exact', 'stem', 'prefix')),
    case: optional(fc.constantFrom('any', 'permissive', 'exact')),
    forms: some(anyText),
    replacedBy: optional(anyText),
    validFrom: optional(date),
    validUntil: optional(date),
  })
  .map((fields) => compact(fields) as Term);

const definition: fc.Arbitrary<LocalDefinition> = fc
  .record({ language, text: anyText, source: optional(anyText) })
  .map((fields) => compact(fields) as LocalDefinition);

const reference: fc.Arbitrary<CrossReference> = fc
  .record({
    kind: fc.constantFrom('concept', 'external'),
    target: fc.oneof(address, anyText),
    label: optional(anyText),
  })
  .map((fields) => compact(fields) as CrossReference);

/** Concepts with every field, in every combination. No term stands twice. */
export const anyConcept: fc.Arbitrary<NewConcept> = fc
  .record({
    externalId: optional(fc.oneof(fc.constantFrom('c1', 'ABC_1.x-2', '1875432', 'concord-1', '中'), termText)),
    definition: optional(anyText),
    definitions: some(definition),
    subject: optional(anyText),
    source: optional(anyText),
    examples: some(anyText),
    image: optional(fc.oneof(address, anyText)),
    references: some(reference),
    validFrom: optional(date),
    validUntil: optional(date),
    notes: fc.array(anyText, { maxLength: 3 }),
    doNotTranslate: fc.boolean(),
    approved: fc.boolean(),
    terms: fc.uniqueArray(term, {
      minLength: 1,
      maxLength: 5,
      selector: ({ language: tag, text }) => `${tag} ${text}`,
    }),
  })
  .map((fields) => ({ ...compact(fields), notes: fields.notes }) as NewConcept);

/** As a glossary holds it. */
export function stored(concept: NewConcept): Concept {
  const ids = { id: 'k1', glossaryId: 'g1', revision: 1, changeSetId: 's1' };
  return { ...concept, ...ids, changedAt: 0, changedBy: 'anna' };
}
