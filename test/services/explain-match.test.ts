import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { InlineCode } from '../../src/domain/content.js';
import { ConcordError } from '../../src/domain/failure.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { ExplanationQuery, MatchExplanation } from '../../src/domain/match-explanation.js';
import type { MatchQuery, QuerySegment } from '../../src/domain/match.js';
import type { Memory } from '../../src/domain/memory.js';
import type { Unit, UnitContext, Variant } from '../../src/domain/unit.js';
import { createExplainMatch } from '../../src/services/explain-match.js';
import { createMatchFinder } from '../../src/services/find-matches.js';
import { matchingSourceOf } from '../support/matching-source-of.js';
import { recomputed } from '../support/recomputed-score.js';
import { memoryWith, unitWith, variantIn } from '../support/units.js';

const explainIn = (units: readonly Unit[], memories: readonly Memory[] = [memoryWith('m')]) =>
  createExplainMatch(
    {
      units: { get: (id) => firstWith(id, 'unit', units) },
      memories: { get: (id) => firstWith(id, 'memory', memories) },
    },
    DEFAULT_LIMITS,
  );

function firstWith<Item extends { readonly id: string }>(
  id: string,
  what: string,
  items: readonly Item[],
): Promise<Item> {
  const found = items.find((item) => item.id === id);
  return found ? Promise.resolve(found) : Promise.reject(new ConcordError({ kind: 'not-found', what, id }));
}

const asked = (text: string, more: Partial<ExplanationQuery> = {}): ExplanationQuery => ({
  segment: { text, codes: [] },
  source: 'en' as LanguageTag,
  target: 'de' as LanguageTag,
  unitId: 'u',
  ...more,
});

const pair = (source: string, more: Partial<Unit> = {}): Unit =>
  unitWith('u', [variantIn('en', source), variantIn('de', 'Ziel')], more);

/** "equal The, case academy Academy 0.2": the steps with their tokens, for short. */
function stepsOf({ alignment = [], source, query }: MatchExplanation): string {
  const steps = alignment.map(({ op, source: a, query: b, cost }) => {
    const forms = [a === undefined ? [] : source.tokens![a]!.form, b === undefined ? [] : query.tokens![b]!.form];
    const shown = op === 'equal' ? forms.slice(0, 1) : forms;
    return [op, ...shown.flat(), ...(cost > 0 ? [cost] : [])].join(' ');
  });
  return steps.join(', ');
}

describe('An explanation', () => {
  test('shows each step from the memory to the query with its cost', async () => {
    const unit = pair('The academy signed 3 treaties.');
    const found = await explainIn([unit])(asked('The Academy has signed 12 treaties'));
    expect(stepsOf(found)).toBe(
      'equal The, case academy Academy 0.2, insert has 1, equal signed, number 3 12, equal treaties, delete . 0.25',
    );
    expect(found).toMatchObject({ distance: 1.45, weight: 6, similarity: 75.8, base: 75.8, kind: 'fuzzy', score: 74 });
    expect(found.calculation).toEqual({ from: 75.8, points: 1, left: 74.8, most: 99 });
    expect(found.numbers).toMatchObject({
      map: true,
      differ: true,
      pairs: [{ source: 3, query: 4, sourceValue: '3', queryValue: '12', fits: true }],
    });
    expect(found.penalties).toEqual([
      { reason: 'numbers', points: 1, why: expect.stringMatching(/written differently/) },
    ]);
  });

  test('says which number keeps the numbers from mapping', async () => {
    const found = await explainIn([pair('5 of 5')])(asked('5 of 6'));
    expect(found.numbers.pairs.map(({ fits }) => fits)).toEqual([true, false]);
    expect(found.numbers).toMatchObject({ map: false, differ: false });
    expect(stepsOf(found)).toBe('equal 5, equal of, substitute 5 6 1');
    const more = await explainIn([pair('5')])(asked('5 6'));
    expect(more.numbers.pairs).toEqual([
      { source: 0, query: 0, sourceValue: '5', queryValue: '5', fits: true },
      { query: 1, queryValue: '6', fits: false },
    ]);
  });

  test('says what of the context is equal, and counts it only where text and codes are', async () => {
    const unit = pair('Open', { context: { previous: 'A', next: 'B', key: 'menu' } });
    const context: UnitContext = { previous: 'A', next: 'C' };
    const found = await explainIn([unit])(asked('', { segment: { text: 'Open', codes: [], context } }));
    expect(found).toMatchObject({ score: 101, base: 101, kind: 'context' });
    expect(found.context).toEqual({ counts: true, previous: 'equal', next: 'different', key: 'unknown' });
    expect(found.baseWhy).toBe('Text and codes are equal, and so is the text before: 101.');
    const other = await explainIn([unit])(asked('', { segment: { text: 'Opens', codes: [], context } }));
    expect(other).toMatchObject({ score: 0, context: { counts: false, previous: 'equal' } });
  });

  test('lists each code that differs', async () => {
    const codes: readonly InlineCode[] = [
      { id: '1', kind: 'open', pair: '1', at: 0 },
      { id: '1', kind: 'close', pair: '1', at: 4 },
    ];
    const unit = unitWith('u', [variantIn('en', 'Open it', codes), variantIn('de', 'Ziel')]);
    const segment: QuerySegment = {
      text: 'Open it',
      codes: [{ id: '7', kind: 'standalone', at: 0 }, codes[0]!, { ...codes[1]!, at: 5 }],
    };
    const found = await explainIn([unit])(asked('', { segment }));
    expect(found.codeDifferences).toEqual([
      { op: 'insert', query: 0, why: "The query has the code 7 (standalone), the memory's text has not." },
      { op: 'substitute', source: 1, query: 2, why: expect.stringMatching(/: at another place\.$/) },
    ]);
    expect(found).toMatchObject({ score: 98, base: 100, kind: 'exact', penalties: [{ reason: 'codes', points: 2 }] });
  });

  test('names what each penalty is for', async () => {
    const unit = unitWith('u', [variantIn('en-US', 'Colour'), variantIn('de', 'Ziel')], {
      state: 'translated',
      sourceLanguage: 'de' as LanguageTag,
    });
    const memory = memoryWith('m', { penalty: 4, reversedPenalty: 2 });
    const query = asked('Colour', { source: 'en-GB' as LanguageTag });
    const found = await explainIn([unit], [memory])(query);
    expect(found.penalties.map(({ reason, points }) => `${reason} ${points}`)).toEqual([
      'region 3',
      'reversed 2',
      'state 2',
      'memory 4',
    ]);
    expect(found.penalties[0]!.why).toBe('The regions differ: en-GB was asked for, the unit has en-US.');
    expect(found).toMatchObject({ score: 89, reversed: true });
    expect(await explainIn([unit], [memory])({ ...query, memoryPenalty: 0 })).toMatchObject({ score: 93 });
  });

  test('is given of the pair of variants that is meant, else of the best', async () => {
    const unit = unitWith('u', [variantIn('en-US', 'color'), variantIn('en-GB', 'colour'), variantIn('de', 'Farbe')]);
    const explain = explainIn([unit]);
    expect(await explain(asked('colour'))).toMatchObject({ source: { language: 'en-GB' }, score: 100 });
    const meant = asked('colour', { sourceVariant: 'en-US' as LanguageTag });
    expect(await explain(meant)).toMatchObject({ source: { language: 'en-US' }, score: 0 });
  });

  test('is refused where there is no such unit, or no text in one of the languages', async () => {
    const explain = explainIn([pair('Open')]);
    await expect(explain(asked('Open', { unitId: 'none' }))).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    await expect(explain(asked('Open', { target: 'fr' as LanguageTag }))).rejects.toMatchObject({
      failure: { kind: 'conflict', reason: 'The unit u cannot serve from en to fr: its texts are in en, de.' },
    });
  });
});

describe('Odd texts are explained too', () => {
  const long = 'word '.repeat(5_000);
  test.each([
    ['5,000 equal tokens, equal', long, long, { score: 100, distance: 0, weight: 5_000, fuzzy: false }],
    ['5,000 equal tokens, different', long, `${long}more`, { score: 0, distance: 5_001, similarity: 0, fuzzy: false }],
    ['32 KB of punctuation', '.'.repeat(32_768), '.', { score: 0, distance: 8_192, fuzzy: false }],
    ['a lone surrogate', 'a \uD800 b', 'a b', { distance: 0.25 }],
    ['right to left with marks', 'שָׁלוֹם, עוֹלָם', 'שָׁלוֹם עוֹלָם', { distance: 0.25, similarity: 88.8 }],
    ['nothing in the memory', 'a', '', { score: 0, distance: 1, weight: 1 }],
    ['white space alone', ' ', '', { score: 99, distance: 0, weight: 0, similarity: 100 }],
  ])('%s', async (_, query, source, expected) => {
    const found = await explainIn([pair(source)])(asked(query));
    expect(found).toMatchObject(expected);
    if (found.fuzzy === false) expect(found).not.toHaveProperty('alignment');
    else expect(recomputed(found)).toBe(found.score);
  });

  test('an empty target', async () => {
    const unit = unitWith('u', [variantIn('en', 'Open'), variantIn('de', '')]);
    expect(await explainIn([unit])(asked('Open'))).toMatchObject({ score: 100, target: { text: '' } });
  });
});

const WORDS = [
  'the ',
  'The ',
  'Academy ',
  'academy ',
  'signed',
  ', ',
  '.',
  '5 ',
  '12 ',
  '1,000',
  '北',
  '科',
  '  ',
  'ａ',
  'ﾃﾞ',
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((parts) => parts.join(''));

const codes = (text: string): fc.Arbitrary<readonly InlineCode[]> => {
  const at = fc.nat(text.length);
  const standalone = at.map((place): InlineCode => ({ id: 'x', kind: 'standalone', at: place }));
  const open = at.map((place): InlineCode => ({ id: '1', kind: 'isolated-open', at: place }));
  const some = fc.array(fc.oneof(standalone, open), { maxLength: 4 });
  return some.map((list) => list.sort((a, b) => a.at - b.at));
};
const coded = fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const content = (text: fc.Arbitrary<string>): fc.Arbitrary<QuerySegment> =>
  fc
    .tuple(text, coded)
    .chain(([chosen, withCodes]) =>
      fc.record({ text: fc.constant(chosen), codes: withCodes ? codes(chosen) : fc.constant([]) }),
    );

const neighbour = fc.constantFrom('', 'before', 'Before');
const context = fc.record(
  { previous: neighbour, next: neighbour, key: fc.constantFrom('title', 'body') },
  { requiredKeys: [] },
);
const tag = (...tags: string[]): fc.Arbitrary<LanguageTag> => fc.constantFrom(...(tags as LanguageTag[]));
const variant = (language: fc.Arbitrary<LanguageTag>, text: fc.Arbitrary<string>): fc.Arbitrary<Variant> =>
  fc.tuple(language, content(text)).map(([name, chosen]) => ({ ...chosen, language: name }));

const memory = memoryWith('m', { penalty: 1, reversedPenalty: 2 });

const scene: fc.Arbitrary<{ unit: Unit; query: MatchQuery }> = words.chain((base) => {
  const near = fc.oneof(
    fc.constant(base),
    words,
    words.map((more) => base + more),
    fc.constant(base.toUpperCase()),
  );
  return fc
    .record({
      sources: fc.tuple(variant(tag('en-US', 'en'), near), variant(tag('en-GB', 'fr'), near)),
      target: variant(tag('zh-Hans', 'zh-TW', 'zh-SG'), words),
      direction: fc.constantFrom(null, 'source', 'target'),
      stored: context,
      state: fc.constantFrom('initial' as const, 'translated' as const, 'final' as const),
      segment: fc.tuple(content(near), context).map(([chosen, where]) => ({ ...chosen, context: where })),
      asked: fc.record({ source: tag('en', 'en-US'), target: tag('zh-CN', 'zh-Hant'), acrossScripts: fc.boolean() }),
    })
    .map(({ sources, target, direction, stored, state, segment, asked: languages }) => {
      const sourceLanguage = direction === null ? null : direction === 'source' ? sources[0].language : target.language;
      const unit = unitWith('u', [...sources, target], { sourceLanguage, state, context: stored });
      return { unit, query: { ...languages, segment, minScore: 0, limit: 10 } };
    });
});

test('An explanation can be recomputed by hand, and says what the look-up says', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ unit, query }) => {
      const finder = createMatchFinder(matchingSourceOf([unit], [memory]), {
        limits: DEFAULT_LIMITS,
        slot: 0,
        clock: () => 0,
      });
      const { matches } = finder.matches(query);
      const explain = explainIn([unit], [memory]);
      if (matches.length === 0) {
        await expect(explain({ ...query, unitId: 'u' })).rejects.toMatchObject({ failure: { kind: 'conflict' } });
      }
      for (const match of matches) {
        const variants = { sourceVariant: match.source.language, targetVariant: match.target.language };
        const explained = await explain({ ...query, unitId: 'u', ...variants });
        expect(recomputed(explained)).toBe(match.score);
        const { score, base, similarity, kind, reversed, source, target } = explained;
        const penalties = explained.penalties.map(({ reason, points }) => ({ reason, points }));
        expect({ score, base, similarity, kind, penalties, reversed, source: source.text, target }).toEqual({
          ...{ score: match.score, base: match.base, similarity: match.similarity, kind: match.kind },
          ...{ penalties: match.penalties, reversed: match.reversed, source: match.source.text, target: match.target },
        });
        if (match !== matches[0]) continue;
        const best = await explain({ ...query, unitId: 'u' });
        expect([best.score, best.similarity]).toEqual([score, similarity]);
      }
    }),
    { numRuns: 300 },
  );
});
