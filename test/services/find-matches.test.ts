import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InlineCode } from '../../src/domain/content.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { Match, MatchQuery } from '../../src/domain/match.js';
import type { Memory } from '../../src/domain/memory.js';
import type { Unit, UnitContext, Variant } from '../../src/domain/unit.js';
import { createMatchFinder } from '../../src/services/find-matches.js';
import { expectedMatches, summaryOf } from '../support/matching-oracle.js';
import { editionOf, scriptsIn } from '../support/edition-of.js';
import { matchingSourceOf } from '../support/matching-source-of.js';
import { memoryWith, unitWith, variantIn } from '../support/units.js';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  zh: ['北', '科', '院', '签', '约', '国', '际', '北', '，', '。', '《', '12', '3.2亿', '50%', 'BJAST', ' '],
  en: [
    'the ',
    'The ',
    'Academy ',
    'academy ',
    'signed ',
    'forum',
    ', ',
    '.',
    '12 ',
    '7 ',
    '1,000',
    '-',
    '"',
    '  ',
    'OK',
  ],
  de: ['die ', 'Die ', 'Akademie ', 'Straße ', 'STRASSE ', 'unterzeichnet ', '.', ',', '12 ', '1.000 ', '–'],
  ja: ['協', '定', 'デ', 'ー', 'タ', 'ﾃﾞ', '。', '12', '５', 'ABC', 'ａｂｃ', '　', 'の'],
};
const TAGS: Readonly<Record<string, readonly string[]>> = {
  zh: ['zh-CN', 'zh-Hans', 'zh-SG', 'zh-TW'],
  en: ['en', 'en-GB', 'en-US'],
  de: ['de', 'de-AT'],
  ja: ['ja'],
};
const LANGUAGES = Object.keys(TAGS);

const text = (language: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS[language]!), { maxLength: 9 }).map((words) => words.join(''));

/** One small change: the near-duplicates that a memory is full of. */
function changed(base: string, language: string): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(6), fc.nat(base.length), fc.constantFrom(...WORDS[language]!)).map(([kind, at, word]) => {
    if (kind === 0) return base;
    if (kind === 1) return base.slice(0, at) + word + base.slice(at);
    if (kind === 2) return base.slice(0, at) + base.slice(at + 1);
    if (kind === 3) return base.toUpperCase();
    if (kind === 4) return base.replaceAll(/\d/gu, (digit) => String((Number(digit) + 1) % 10));
    if (kind === 5) return base.replaceAll(/[!-~]/gu, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0));
    return base.replaceAll(' ', '\u00A0');
  });
}

function codesFor(content: string): fc.Arbitrary<readonly InlineCode[]> {
  const at = fc.nat(content.length);
  const single = at.map((place): InlineCode[] => [{ id: 'x', kind: 'standalone', at: place }]);
  const pair = fc.tuple(at, at).map(([a, b]): InlineCode[] => [
    { id: '1', kind: 'open', pair: '1', at: Math.min(a, b) },
    { id: '1', kind: 'close', pair: '1', at: Math.max(a, b) },
  ]);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: single },
    { weight: 1, arbitrary: pair },
  );
}

const neighbour = fc.constantFrom('', 'before', 'Before');
const context: fc.Arbitrary<UnitContext> = fc.record(
  { previous: neighbour, next: neighbour, key: fc.constantFrom('title', 'body') },
  { requiredKeys: [] },
);
const tagOf = (language: string): fc.Arbitrary<LanguageTag> =>
  fc.constantFrom(...TAGS[language]!) as fc.Arbitrary<LanguageTag>;

const memories: readonly Memory[] = [memoryWith('m1'), memoryWith('m2', { penalty: 5, reversedPenalty: 2 })];

/** A unit whose source is one of the bases, or close to one. */
function unitOf(bases: readonly string[], source: string, target: string): fc.Arbitrary<Omit<Unit, 'id'>> {
  const sourceText = fc.constantFrom(...bases).chain((base) => changed(base, source));
  const targetText = fc.oneof(fc.constantFrom('one', 'two 12', 'ｏｎｅ'), text(target));
  const variant = (language: string, content: fc.Arbitrary<string>): fc.Arbitrary<Variant> =>
    fc
      .tuple(tagOf(language), content)
      .chain(([tag, words]) => codesFor(words).map((codes) => ({ language: tag, text: words, codes })));
  const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
    fc.option(value, { nil: undefined });
  return fc
    .record({
      source: variant(source, sourceText),
      target: variant(target, targetText),
      other: optional(variant(target, targetText)),
      memoryId: fc.constantFrom('m1', 'm2'),
      direction: fc.constantFrom('forward', 'backward', 'unknown'),
      context: optional(context),
      state: optional(
        fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const),
      ),
      changedAt: optional(fc.constantFrom(1, 2)),
      createdAt: optional(fc.constantFrom(1, 3)),
    })
    .map(
      ({ source: first, target: second, other, direction, context: where, state, changedAt, createdAt, memoryId }) => {
        const isDuplicate =
          other === undefined || other.language === second.language || other.language === first.language;
        const variants = isDuplicate ? [first, second] : [first, second, other];
        const sourceLanguage =
          direction === 'unknown' ? null : direction === 'forward' ? first.language : second.language;
        return {
          memoryId,
          sourceLanguage,
          variants,
          revision: 1,
          changeSetId: 'c',
          ...(where && { context: where }),
          ...(state && { state }),
          ...(changedAt && { changedAt }),
          ...(createdAt && { createdAt }),
        };
      },
    );
}

const scene: fc.Arbitrary<{ units: Unit[]; query: MatchQuery }> = fc
  .tuple(fc.constantFrom(...LANGUAGES), fc.constantFrom(...LANGUAGES))
  .filter(([source, target]) => source !== target)
  .chain(([source, target]) =>
    fc.tuple(fc.constant([source, target] as const), fc.array(text(source), { minLength: 1, maxLength: 4 })),
  )
  .chain(([[source, target], bases]) => {
    const segment = fc
      .constantFrom(...bases)
      .chain((base) => changed(base, source))
      .chain((words) =>
        fc.record({ text: fc.constant(words), codes: codesFor(words), context }, { requiredKeys: ['text', 'codes'] }),
      );
    const query = fc.record(
      {
        segment,
        source: tagOf(source),
        target: tagOf(target),
        minScore: fc.oneof(fc.integer({ min: 50, max: 102 }), fc.constantFrom(0, 50, 70, 99)),
        limit: fc.constantFrom(1, 3, 50),
        acrossScripts: fc.boolean(),
        state: fc.constantFrom('translated' as const, 'reviewed' as const),
        changedSince: fc.constantFrom(2, 3),
        memories: fc.constantFrom(
          [{ id: 'm1' }],
          [
            { id: 'm1', penalty: 4 },
            { id: 'm2', penalty: 0 },
          ],
        ),
      },
      { requiredKeys: ['segment', 'source', 'target', 'minScore', 'limit'] },
    );
    return fc.record({ units: fc.array(unitOf(bases, source, target), { maxLength: 40 }).map(numbered), query });
  });

function numbered(units: readonly Omit<Unit, 'id'>[]): Unit[] {
  return units.map((unit, index) => ({ ...unit, id: `u${String(index).padStart(3, '0')}` }));
}

const OPTIONS = { limits: DEFAULT_LIMITS, slot: 0, clock: () => 0 };

/** Texts of the first units come from an edition of the index, the others from the store. */
function finderOf(units: readonly Unit[]): ReturnType<typeof createMatchFinder> {
  const finder = createMatchFinder(matchingSourceOf(units, memories), OPTIONS);
  const covered = Math.floor((2 * units.length) / 3);
  for (const script of scriptsIn(units)) finder.take(editionOf(units, script, covered));
  return finder;
}

describe('against every unit compared one by one', () => {
  test('the finder gives the same matches in the same order', () => {
    fc.assert(
      fc.property(scene, ({ units, query }) => {
        const { matches, partial, fuzzy } = finderOf(units).matches(query);
        expect({ partial, fuzzy }).toEqual({ partial: undefined, fuzzy: undefined });
        expect(matches.map(summaryOf)).toEqual(expectedMatches(query, units, memories));
      }),
      { numRuns: 1000 },
    );
  });

  test('a diff gives back both texts and numbers are adapted only where nothing else differs', () => {
    fc.assert(
      fc.property(scene, ({ units, query }) => {
        for (const { diff, source, adapted, similarity, penalties } of finderOf(units).matches(query).matches) {
          const joined = (left: string): string =>
            diff
              .filter(({ op }) => op !== left)
              .map((step) => step.text)
              .join('');
          expect(joined('insert')).toBe(source.text);
          expect(joined('delete')).toBe(query.segment.text);
          if (adapted !== undefined) expect([similarity, penalties[0]?.reason]).toEqual([100, 'numbers']);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('answers do not depend on the order in which units were stored or on earlier questions', () => {
    fc.assert(
      fc.property(scene, scene, ({ units, query }, other) => {
        const finder = finderOf(units);
        const first = finder.matches(query);
        finder.matches({ ...query, segment: other.query.segment });
        expect(finder.matches(query)).toEqual(first);
        expect(
          finderOf([...units].reverse())
            .matches(query)
            .matches.map(summaryOf),
        ).toEqual(first.matches.map(summaryOf));
      }),
      { numRuns: 200 },
    );
  });
});

describe('limits and the index', () => {
  const [en, de] = ['en', 'de'] as [LanguageTag, LanguageTag];
  const unit = (id: string, source: string): Unit =>
    unitWith(id, [variantIn('en', source), variantIn('de', `Ziel ${id}`)], { memoryId: 'm1' });
  const ask = (words: string, more: Partial<MatchQuery> = {}): MatchQuery => ({
    segment: { text: words, codes: [] },
    source: en,
    target: de,
    minScore: 50,
    limit: 5,
    ...more,
  });
  const ids = (matches: readonly Match[]): string[] => matches.map(({ unit: found }) => found.id);
  const many = Array.from({ length: 1200 }, (_, index) => unit(`u${index}`, `one two three word${index}`));

  test('a segment of too many tokens is looked up exactly and says so; a stored one too', () => {
    const finder = createMatchFinder(matchingSourceOf([unit('1', 'a b c d'), unit('2', 'a b c')], memories), {
      limits: { ...DEFAULT_LIMITS, fuzzyTokens: 3 },
      slot: 0,
      clock: () => 0,
    });
    expect(finder.matches(ask('a b c d'))).toMatchObject({ matches: [{ unit: { id: '1' } }], fuzzy: false });
    expect(finder.matches(ask('a b c d e'))).toEqual({ matches: [], fuzzy: false });
    expect(ids(finder.matches(ask('a b c')).matches)).toEqual(['2']);
  });

  test('a spent budget gives the equal text and the nearest ones, and says partial', () => {
    const units = [...many, unit('equal', 'one two three'), unit('near', 'one two three!')];
    const finder = createMatchFinder(matchingSourceOf(units, memories), {
      limits: { ...DEFAULT_LIMITS, lookUpMilliseconds: 0 },
      slot: 0,
      clock: () => 0,
    });
    const { matches, partial } = finder.matches(ask('one two three'));
    expect([ids(matches).slice(0, 2), partial]).toEqual([['equal', 'near'], true]);
  });

  test('a query takes in what was published since, whole', () => {
    const units = [unit('1', 'one two three')];
    const finder = createMatchFinder(liveSourceOf(units), OPTIONS);
    expect(ids(finder.matches(ask('one two four')).matches)).toEqual(['1']);
    units.push(unit('2', 'one two four'));
    expect(ids(finder.matches(ask('one two four')).matches)).toEqual(['2', '1']);
  });

  test('a unit that is gone is no match any more', () => {
    const units = [unit('1', 'one two three'), unit('2', 'one two five')];
    const finder = createMatchFinder(liveSourceOf(units), OPTIONS);
    expect(ids(finder.matches(ask('one two four')).matches)).toEqual(['2', '1']);
    units.shift();
    expect(ids(finder.matches(ask('one two four')).matches)).toEqual(['2']);
  });

  test('texts that are more than a thread takes in by itself are found when an edition has them', () => {
    const units = Array.from({ length: 5000 }, (_, index) => unit(`u${index}`, `one two three word${index}`));
    const finder = createMatchFinder(matchingSourceOf(units, memories), OPTIONS);
    expect(finder.matches(ask('one two three word4999'))).toMatchObject({ partial: true });
    finder.take(editionOf(units, 'en-Latn', 4000));
    const { matches, partial } = finder.matches(ask('one two three word4999'));
    expect([ids(matches)[0], partial]).toEqual(['u4999', undefined]);
    expect(ids(finder.matches(ask('word7 one two three')).matches)).toEqual(
      ids(finder.matches(ask('word7 one two three')).matches),
    );
  });

  test('an empty store finds nothing, and is sure', () => {
    const finder = createMatchFinder(matchingSourceOf([], memories), OPTIONS);
    expect(finder.matches(ask('one'))).toEqual({ matches: [] });
  });

  test('a batch answers each segment as it would be answered alone, in order', () => {
    const finder = createMatchFinder(matchingSourceOf(many.slice(0, 20), memories), OPTIONS);
    const { segment: first, ...shared } = ask('one two three word7');
    const second = { text: 'nothing like it', codes: [] };
    const answers = finder.matchesForAll({ ...shared, segments: [first, second] });
    expect(answers).toEqual([finder.matches({ ...shared, segment: first }), { matches: [] }]);
    expect(ids(answers[0]!.matches)[0]).toBe('u7');
  });

  /** A source over an array that changes under it; ids stay with their texts. */
  function liveSourceOf(units: readonly Unit[]): ReturnType<typeof matchingSourceOf> {
    const stored = [...units];
    const current = (): ReturnType<typeof matchingSourceOf> => {
      for (const added of units) if (!stored.includes(added)) stored.push(added);
      return matchingSourceOf(stored, memories);
    };
    let changes = 0;
    return {
      changeNumber: () => ++changes,
      textsAfter: (...args) => current().textsAfter(...args),
      textsPublishedSince: (...args) => current().textsPublishedSince(...args),
      textWithId: (...args) => current().textWithId(...args),
      textsWithIds: (...args) => current().textsWithIds(...args),
      textsEqualTo: (...args) => current().textsEqualTo(...args),
      unitsWithTexts: (...args) =>
        current()
          .unitsWithTexts(...args)
          .filter((found) => units.includes(found)),
      unitsInSlice(slice) {
        const { units: used, ...rest } = current().unitsInSlice(slice);
        return { units: used.filter((found) => units.includes(found)), ...rest };
      },
      memories: () => memories,
      languages: () => current().languages(),
    };
  }
});
