import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Concept, NewConcept, Term } from '../../../src/domain/glossary.js';
import { mergeConcepts, settledConcept } from '../../../src/storage/merging/concept-merge.js';
import { judgeConcept } from '../../../src/storage/merging/concept-verdict.js';
import { isSameWord } from '../../../src/text/likeness.js';
import { concept, tag, term } from '../sqlite/store-under-test.js';

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

function present<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value;
}

/** Few words, so that concepts often meet; tags and widths of one language, so that equal is not the same as identical. */
const someTerm: fc.Arbitrary<Term> = fc
  .record({
    language: fc.constantFrom(tag('en'), tag('en-GB'), tag('zh-CN'), tag('zh-Hans')),
    text: fc.constantFrom('laser', 'Laser', 'ＣＡＳ', 'CAS', '激光'),
    status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden'),
    gender: optional(fc.constantFrom('neuter', 'other')),
    region: optional(fc.constantFrom('CH', 'UK')),
    usageNote: optional(fc.constantFrom('in print')),
    forms: optional(fc.array(fc.constantFrom('lasers', 'lasered'))),
    replacedBy: optional(fc.constantFrom('laser', 'CAS')),
    validFrom: optional(fc.constantFrom('2020', '2022-03')),
    validUntil: optional(fc.constantFrom('2021', '2023')),
  })
  .map((fields) => present(fields) as Term);

const someConcept: fc.Arbitrary<NewConcept> = fc
  .record({
    externalId: optional(fc.constantFrom('1', '2', '3')),
    definition: optional(fc.constantFrom('light', 'an academy')),
    definitions: optional(
      fc.array(fc.record({ language: fc.constantFrom(tag('en'), tag('zh')), text: fc.constantFrom('x', 'y') })),
    ),
    subject: optional(fc.constantFrom('physics')),
    examples: optional(fc.array(fc.constantFrom('one', 'two'))),
    image: optional(fc.constantFrom('https://example.org/a.png')),
    references: optional(
      fc.array(fc.record({ kind: fc.constantFrom('concept' as const), target: fc.constantFrom('c1', 'c2') })),
    ),
    validFrom: optional(fc.constantFrom('2020', '2024')),
    validUntil: optional(fc.constantFrom('2021', '2025')),
    notes: fc.array(fc.constantFrom('n', 'm')),
    doNotTranslate: fc.boolean(),
    approved: fc.boolean(),
    terms: fc.array(someTerm, { minLength: 1, maxLength: 4 }),
  })
  .map((fields) => present(fields) as NewConcept);

/** A glossary that is a list: what an import makes of it, and with which outcomes. */
function importInto(glossary: readonly Concept[], file: readonly NewConcept[], changeSetId: string) {
  const concepts = [...glossary];
  const outcomes = file.map((incoming) => {
    const candidates = concepts.filter(
      ({ externalId, terms }) =>
        (externalId !== undefined && externalId === incoming.externalId) ||
        terms.some((own) => incoming.terms.some((other) => isSameWord(own, other))),
    );
    const verdict = judgeConcept(incoming, candidates, 'merge', changeSetId);
    const made = { changeSetId, glossaryId: 'g1', revision: 1, changedAt: 1, changedBy: 'anna' };
    if (verdict.outcome === 'added') concepts.push({ ...verdict.content, ...made, id: `c${concepts.length + 1}` });
    if (verdict.outcome === 'merged') {
      const at = concepts.findIndex(({ id }) => id === verdict.holder.id);
      concepts[at] = { ...verdict.content, ...made, id: verdict.holder.id };
    }
    return verdict.outcome;
  });
  return { concepts, outcomes };
}

describe('merging concepts', () => {
  test('a file that is imported again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(someConcept, { maxLength: 6 }), (file) => {
        const first = importInto([], file, 's1');
        const second = importInto(first.concepts, file, 's2');
        expect(new Set(second.outcomes)).not.toContain('added');
        expect(new Set(second.outcomes)).not.toContain('merged');
        expect(second.concepts).toEqual(first.concepts);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what a concept holds it holds whatever it takes in later, and nothing of it is lost', () => {
    fc.assert(
      fc.property(someConcept, someConcept, someConcept, (one, two, three) => {
        const holding = mergeConcepts(settledConcept(one), two);
        const later = mergeConcepts(holding, three);
        expect(mergeConcepts(later, two)).toEqual(later);
        expect(mergeConcepts(later, one)).toEqual(later);
        for (const field of ['definition', 'subject', 'image'] as const) {
          expect(later[field]).toEqual(one[field] ?? two[field] ?? three[field]);
        }
        for (const own of [...one.terms, ...two.terms, ...three.terms]) {
          expect(later.terms.some((kept) => isSameWord(kept, own))).toBe(true);
        }
      }),
    );
  });

  test('says the same in whatever order the fields of the concepts are written', () => {
    const reversed = (value: object) => Object.fromEntries(Object.entries(value).toReversed());
    fc.assert(
      fc.property(someConcept, someConcept, (one, two) => {
        const merged = mergeConcepts(reversed(one) as NewConcept, reversed(two) as NewConcept);
        expect(merged).toEqual(mergeConcepts(one, two));
      }),
    );
  });

  test('fills every field of the concept and unites its lists', () => {
    const full = concept([term('en', 'x')], {
      ...{ externalId: '1', definition: 'd', subject: 's', source: 'b', image: 'https://a.example/i.png' },
      definitions: [{ language: tag('fr'), text: 'f' }],
      examples: ['one', 'two'],
      references: [{ kind: 'external', target: 'https://a.example' }],
      ...{ validFrom: '2020', validUntil: '2021', notes: ['n'] },
    });
    expect(mergeConcepts(concept([term('en', 'x')]), full)).toEqual(full);
    const some = concept([term('en', 'x')], {
      examples: ['three', 'one'],
      definitions: [{ language: tag('fr-CA'), text: 'g' }],
      references: [{ kind: 'concept', target: 'c7' }],
      notes: ['m'],
    });
    expect(mergeConcepts(full, some)).toMatchObject({
      examples: ['one', 'two', 'three'],
      definitions: [{ text: 'f' }],
      references: [{ target: 'https://a.example' }, { target: 'c7' }],
      notes: ['n', 'm'],
    });
  });

  test('fills every field of a term, and unites its forms', () => {
    const full: Term = {
      ...term('en', 'x', { status: 'deprecated', type: 'variant', partOfSpeech: 'noun', gender: 'other', note: 'n' }),
      ...{ usageNote: 'u', region: 'CH', example: 'e', source: 's', matching: 'stem', case: 'exact', forms: ['xs'] },
      ...{ replacedBy: 'y', validFrom: '2020', validUntil: '2021' },
    };
    const bare = term('en', 'x', { status: 'deprecated', forms: ['xes'] });
    const merged = mergeConcepts(concept([bare]), concept([full, term('en', 'y')]));
    expect(merged.terms[0]).toEqual({ ...full, forms: ['xes', 'xs'] });
  });

  test.each<[string, Partial<Term>, Partial<Term>, Partial<Term>]>([
    ['a period is of one side', { validUntil: '2020' }, { validFrom: '2021' }, { validUntil: '2020' }],
    ['a term in use is replaced by none', { status: 'preferred' }, { replacedBy: 'y' }, { status: 'preferred' }],
    ['the status stays', { status: 'forbidden' }, { status: 'preferred' }, { status: 'forbidden' }],
  ])('of terms: %s', (_, own, other, expected) => {
    const incoming = concept([term('en', 'x', { status: 'deprecated', ...other }), term('en', 'y')]);
    const { terms } = mergeConcepts(concept([term('en', 'x', own)]), incoming);
    expect(terms[0]).toEqual({ ...term('en', 'x'), ...expected });
  });

  test('two tags of a language in one concept are two terms; in another concept they are the same word', () => {
    const both = concept([term('en-US', 'laser'), term('en-GB', 'laser')]);
    expect(settledConcept(both).terms).toEqual(both.terms);
    expect(mergeConcepts(concept([term('en', 'laser')]), both).terms).toEqual([term('en', 'laser')]);
  });
});
