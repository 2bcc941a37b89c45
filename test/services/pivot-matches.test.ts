import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InlineCode } from '../../src/domain/content.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { Match, MatchAnswer, MatchQuery } from '../../src/domain/match.js';
import type { Memory } from '../../src/domain/memory.js';
import type { MatchingSource } from '../../src/domain/ports/matching-source.js';
import type { Unit, Variant } from '../../src/domain/unit.js';
import { createMatchFinder } from '../../src/services/find-matches.js';
import { languageOf, sameLanguageAndScript } from '../../src/text/language-tags.js';
import { matchingSourceOf } from '../support/matching-source-of.js';
import { type ExpectedPivotMatch, expectedWithPivots } from '../support/pivot-oracle.js';
import { memoryWith, unitWith, variantIn } from '../support/units.js';

/** Few texts, near each other, so that units meet; some are equal but for their width, one has no word. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'zh-CN': ['北科院签约', '北科院签约。', '北科院签约12项', '北科院又签约', '签约OK'],
  'zh-TW': ['北科院簽約', '北科院签约', '北科院簽約。'],
  en: ['The academy signed', 'the academy signed', 'The academy signed 12', 'OK', 'ＯＫ', '...'],
  'en-GB': ['The academy signed', 'OK'],
  'en-US': ['The academy signed', 'OK', '...'],
  de: ['Die Akademie unterzeichnete', 'OK', 'Ja'],
  fr: [
    'L’académie a signé',
    'L’académie a signé 12',
    'L’académie signe',
    'La signature',
    'C’est signé',
    'OK',
    'D’accord',
  ],
  'fr-CA': ['L’académie a signé', 'D’accord'],
};
const TAGS = Object.keys(TEXTS) as LanguageTag[];
/** Mostly pairs that can meet: from Chinese into English and from English into French. */
const tags = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('zh-CN', 'zh-CN', 'zh-TW'), fc.constantFrom('en', 'en-GB', 'de')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('fr', 'fr', 'fr-CA'), fc.constantFrom('en', 'en-US', 'de')) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...TAGS), { minLength: 2, maxLength: 3 }) },
) as fc.Arbitrary<LanguageTag[]>;

const memories: readonly Memory[] = [
  memoryWith('m1'),
  memoryWith('m2', { penalty: 5, reversedPenalty: 2 }),
  memoryWith('m3', { penalty: 1.5 }),
];

function codesFor({ length }: string): fc.Arbitrary<readonly InlineCode[]> {
  const single = fc.nat(length).map((at): InlineCode[] => [{ id: 'x', kind: 'standalone', at }]);
  return fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: single });
}

const variant = (tag: LanguageTag): fc.Arbitrary<Variant> =>
  fc
    .constantFrom(...TEXTS[tag]!)
    .chain((text) => codesFor(text).map((codes): Variant => ({ language: tag, text, codes })));

const context = fc.record(
  { previous: fc.constantFrom('', 'before'), key: fc.constantFrom('a', 'b') },
  { requiredKeys: [] },
);

const unit: fc.Arbitrary<Partial<Unit>> = tags.chain((all) =>
  fc.record(
    {
      variants: fc.tuple(...all.map(variant)),
      sourceLanguage: fc.constantFrom(null, ...all),
      memoryId: fc.constantFrom('m1', 'm1', 'm2', 'm2', 'm3', 'removed'),
      state: fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const),
      context,
      changedAt: fc.constantFrom(1, 2),
      createdAt: fc.constantFrom(1, 3),
    },
    { requiredKeys: ['variants', 'sourceLanguage', 'memoryId'] },
  ),
);

const units = fc
  .array(unit, { maxLength: 20, size: '+1' })
  .map((all) => all.map((more, index) => unitWith(`u${String(index).padStart(2, '0')}`, more.variants!, more)));

const seldom = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

function given(fields: object): Partial<MatchQuery> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const query: fc.Arbitrary<MatchQuery> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constant('zh-CN' as LanguageTag) },
    { weight: 1, arbitrary: fc.constantFrom(...TAGS) },
  )
  .chain((source) =>
    fc.record({
      segment: fc.tuple(variant(source), context).map(([{ text, codes }, where]) => ({ text, codes, context: where })),
      source: fc.constant(source),
      target: fc.oneof(
        { weight: 4, arbitrary: fc.constant('fr' as LanguageTag) },
        { weight: 1, arbitrary: fc.constantFrom(...TAGS) },
      ),
      minScore: fc.constantFrom(0, 40, 60, 70, 75, 80, 85, 90, 102),
      limit: fc.constantFrom(1, 2, 5, 50),
      rare: fc.record({
        acrossScripts: seldom(fc.constant(true)),
        state: seldom(fc.constantFrom('translated' as const, 'reviewed' as const)),
        changedSince: seldom(fc.constantFrom(1, 2, 3)),
        memories: seldom(
          fc.constantFrom([{ id: 'm1' }, { id: 'm2', penalty: 0 }, { id: 'removed' }], [{ id: 'm1', penalty: 4 }]),
        ),
      }),
    }),
  )
  .map(({ rare, ...always }): MatchQuery => ({ ...always, ...given(rare), pivot: true }))
  // Within one language a unit is its own neighbour, and the order of its two texts says nothing.
  .filter(({ source, target, acrossScripts }) =>
    acrossScripts === true ? languageOf(source) !== languageOf(target) : !sameLanguageAndScript(source, target),
  );

function find(source: MatchingSource, asked: MatchQuery, clock = (): number => 0): MatchAnswer {
  return createMatchFinder(source, { limits: DEFAULT_LIMITS, slot: 0, clock }).matches(asked);
}

function summary({ unit: { id }, target, pivot, ...match }: Match): ExpectedPivotMatch {
  const { score, base, similarity, kind, penalties, occurrences } = match;
  return {
    ...{ unitId: id, score, base, similarity, kind, penalties, occurrences, target: target.text },
    ambiguous: match.ambiguous === true,
    reversed: match.reversed === true,
    ...(pivot && { through: `${pivot.language} ${pivot.text} ${pivot.unit.id}` }),
  };
}

describe('against every pair of units', () => {
  test('the finder gives the same matches in the same order', () => {
    let pivots = 0;
    fc.assert(
      fc.property(units, query, (stored, asked) => {
        const { matches, partial } = find(matchingSourceOf(stored, memories), asked);
        expect(partial).toBeUndefined();
        expect(matches.map(summary)).toEqual(expectedWithPivots(asked, stored, memories));
        pivots += matches.filter(({ kind }) => kind === 'pivot').length;
      }),
      { numRuns: 500 },
    );
    expect(pivots).toBeGreaterThan(100);
  });
});

describe('what a pivot match is', () => {
  const [zh, en, fr] = ['zh-CN', 'en', 'fr'].map((tag) => (text: string) => variantIn(tag, text)) as [
    (text: string) => Variant,
    (text: string) => Variant,
    (text: string) => Variant,
  ];
  const inMemory = (memoryId: string, id: string, ...variants: Variant[]): Unit => unitWith(id, variants, { memoryId });
  const ask = (text: string, more: Partial<MatchQuery> = {}): MatchQuery => ({
    segment: { text, codes: [] },
    source: 'zh-CN' as LanguageTag,
    target: 'fr' as LanguageTag,
    minScore: 50,
    limit: 5,
    pivot: true,
    ...more,
  });
  const signed = inMemory('m1', 'u1', zh('北科院签约'), en('BJAST signed'));
  const signé = inMemory('m2', 'u2', en('ＢＪＡＳＴ signed'), fr('La BJAST a signé'));
  const sourceOf = (...stored: Unit[]): MatchingSource => matchingSourceOf(stored, memories);

  test('two units of two memories meet in a text of a third language, and the match says so', () => {
    const { matches } = find(sourceOf(signed, signé), ask('北科院签约'));
    expect(matches).toMatchObject([
      {
        ...{ score: 85, base: 100, similarity: 100, kind: 'pivot', occurrences: 1 },
        penalties: [
          { reason: 'memory', points: 5 },
          { reason: 'pivot', points: 10 },
        ],
        source: zh('北科院签约'),
        target: fr('La BJAST a signé'),
        diff: [{ op: 'equal', text: '北科院签约' }],
        unit: { id: 'u1' },
        pivot: { language: 'en', text: 'ＢＪＡＳＴ signed', unit: { id: 'u2' } },
      },
    ]);
    expect(matches).toHaveLength(1);
  });

  test('nothing goes through a third language unless it is asked for, or within one language', () => {
    const asked = ask('北科院签约');
    expect(find(sourceOf(signed, signé), { ...asked, pivot: false }).matches).toEqual([]);
    const there = inMemory('m1', 'u3', variantIn('fr', 'Signé'), variantIn('en-GB', 'Signed'));
    const back = inMemory('m1', 'u4', variantIn('fr', 'Signé'), variantIn('en-US', 'Signed!'));
    const english = { source: 'en-GB' as LanguageTag, target: 'en-US' as LanguageTag };
    expect(find(sourceOf(there, back), ask('Signed', english)).matches).toEqual([]);
  });

  test('a unit with all three languages is direct, and no first step', () => {
    const all = inMemory('m1', 'u1', zh('北科院签约'), en('BJAST signed'), fr('BJAST : signature'));
    const { matches } = find(sourceOf(all, signé), ask('北科院签约'));
    expect(matches.map(({ kind, unit: { id } }) => [kind, id])).toEqual([['exact', 'u1']]);
  });

  test('a target that a direct match has is offered by that alone, even where it scores less or is not shown', () => {
    const direct = inMemory('m1', 'u3', zh('北科院今签约'), fr('La BJAST a signé'));
    const better = inMemory('m1', 'u4', zh('北科院又签约'), fr('Encore'));
    const kinds = (limit: number, minScore = 50): string[] =>
      find(sourceOf(signed, signé, direct, better), ask('北科院签约', { limit, minScore })).matches.map(
        ({ unit: { id } }) => id,
      );
    expect(kinds(5)).toEqual(['u3', 'u4']);
    expect(kinds(1)).toEqual(['u3']);
    expect(kinds(1, 84)).toEqual(['u1']);
  });

  test('texts without a word join nothing', () => {
    const dots = inMemory('m1', 'u1', zh('……'), en('...'));
    const points = inMemory('m1', 'u2', en('...'), fr('…'));
    expect(find(sourceOf(dots, points), ask('……')).matches).toEqual([]);
  });

  test('a memory that was just removed takes no part, among 32 or among all', () => {
    const removed = { ...signé, memoryId: 'removed' };
    const chosen = Array.from({ length: 30 }, (_, index) => ({ id: `m${index + 10}` }));
    const searched = [{ id: 'm1' }, { id: 'removed' }, ...chosen];
    expect(find(sourceOf(signed, removed), ask('北科院签约', { memories: searched })).matches).toEqual([]);
    expect(find(sourceOf(signed, removed), ask('北科院签约')).matches).toEqual([]);
    const other = [{ id: 'm2' }, { id: 'removed' }];
    expect(find(sourceOf(signed, signé), ask('北科院签约', { memories: other })).matches).toEqual([]);
  });

  test('thousands of units that say the same are counted, and followed once', () => {
    const many = Array.from({ length: 3000 }, (_, index) => inMemory('m1', `a${index}`, zh('确定'), en('OK')));
    const on = Array.from({ length: 2000 }, (_, index) =>
      inMemory('m1', `b${index}`, en('OK'), fr(index % 4 === 0 ? 'D’accord' : 'OK')),
    );
    const { matches, partial } = find(sourceOf(...many, ...on), ask('确定'));
    expect(partial).toBeUndefined();
    expect(matches).toMatchObject([
      { target: { text: 'D’accord' }, occurrences: 1_500_000, ambiguous: true, pivot: { unit: { id: 'b0' } } },
      { target: { text: 'OK' }, occurrences: 4_500_000, ambiguous: true, unit: { id: 'a0' } },
    ]);
  });

  test('the budget ends the search between two slices, and the answer says so', () => {
    const on = Array.from({ length: 5000 }, (_, index) =>
      inMemory('m1', `b${index}`, en('BJAST signed'), fr(`Signé ${'x'.repeat(index)}`)),
    );
    let time = 0;
    const store = sourceOf(signed, ...on);
    const slices: number[] = [];
    const source: MatchingSource = {
      ...store,
      unitsInSlice(slice) {
        slices.push(slice.after);
        time += 100;
        return store.unitsInSlice(slice);
      },
    };
    expect(find(source, ask('北科院签约'), () => time)).toMatchObject({ partial: true });
    expect(slices.length).toBeLessThan(12);
  });
});
