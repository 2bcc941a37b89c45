import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { LanguageTag } from '../../src/domain/language-tag.js';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { Match, MatchAnswer, MatchQuery } from '../../src/domain/match.js';
import type { Unit } from '../../src/domain/unit.js';
import { phraseOf, wordText } from '../../src/matching/fragments/worded-text.js';
import { PhraseIndex } from '../../src/matching/phrase-index.js';
import { createFragmentFinder } from '../../src/services/find-fragments.js';
import { fold } from '../../src/text/fold.js';
import { matchingSourceOf } from '../support/matching-source-of.js';
import { unitWith, variantIn } from '../support/units.js';

const tag = (language: string) => language as LanguageTag;

type Ask = Partial<Omit<MatchQuery, 'segment'>> & { readonly clock?: () => number };

/** A finder over the units, its texts indexed at once. */
function finderOf(units: readonly Unit[], clock: () => number = () => 0) {
  const source = matchingSourceOf(units, []);
  const indexes = new Map<string, PhraseIndex>();
  const of = (script: string): PhraseIndex => {
    const known = indexes.get(script) ?? new PhraseIndex((ids) => source.textsWithIds(ids));
    indexes.set(script, known);
    return known;
  };
  const takeSlice = (script: string): boolean => {
    const texts = source.textsAfter(script, of(script).last, 100);
    of(script).append(texts);
    return texts.length < 100;
  };
  return createFragmentFinder(source, { of, takeSlice }, DEFAULT_LIMITS, clock);
}

function ask(units: readonly Unit[], text: string, more: Ask = {}): MatchAnswer {
  const { clock, ...query } = more;
  const segment = { text, codes: [] };
  const asked = { segment, source: tag('zh'), target: tag('en'), minScore: 70, limit: 10, ...query };
  return finderOf(units, clock).fragments(asked, 500);
}

const pair = (id: string, zh: string, en: string, more: Partial<Unit> = {}) =>
  unitWith(id, [variantIn('zh-CN', zh), variantIn('en', en)], more);

const cut = (text: string, range: { start: number; end: number } | undefined) =>
  range && text.slice(range.start, range.end);

/** Query part, source part, target part. */
const partsOf = (text: string, { matches }: MatchAnswer) =>
  matches.map(({ source, target, fragment }) => [
    cut(text, fragment!.query),
    cut(source.text, fragment!.source),
    cut(target.text, fragment!.target),
  ]);

const MEMORY = [
  pair('u1', '双方签署战略合作协议。', 'The two sides signed a strategic cooperation agreement.'),
  pair('u2', '推动可持续发展目标', 'Advance sustainable development goals'),
  pair('u3', '促进可持续发展', 'Promote sustainable development'),
  pair('u4', '青年与可持续发展论坛', 'Forum on youth and sustainable development'),
  pair('u5', '会议在北京召开', 'The meeting was held in Beijing'),
];

describe('the parts of a segment', () => {
  test('are whole clauses with their whole translation, and runs with the one that others agree about', () => {
    const text = '昨天下午，双方签署战略合作协议，以及可持续发展蓝图';
    const answer = ask(MEMORY, text);
    expect(partsOf(text, answer)).toEqual([
      ['双方签署战略合作协议', '双方签署战略合作协议', 'The two sides signed a strategic cooperation agreement.'],
      ['可持续发展', '可持续发展', 'sustainable development'],
    ]);
    const [clause, run] = answer.matches as [Match, Match];
    // 10 of 23 characters and 2 commas of a quarter.
    expect(clause).toMatchObject({
      kind: 'fragment',
      score: 42,
      base: 42,
      similarity: 42,
      penalties: [],
      diff: [],
      occurrences: 1,
    });
    expect(clause.fragment).toMatchObject({ units: 1, agreeing: 1 });
    expect(run.fragment).toMatchObject({ units: 3, agreeing: 3 });
    expect(run.unit.id).toBe('u3');
    expect(answer.partial).toBeUndefined();
  });

  test('have no translation where too few agree', () => {
    const text = '今年的会议在北京举行开幕';
    const [match] = ask(MEMORY, text).matches;
    expect(cut(text, match!.fragment!.query)).toBe('会议在北京');
    expect(match!.fragment).toEqual({ query: { start: 3, end: 8 }, source: { start: 0, end: 5 }, units: 1 });
  });

  test('are found across case, width and accents, in any script and from either side', () => {
    const units = [
      unitWith('u1', [
        variantIn('fr', 'Le Comité d’Éthique se réunit demain'),
        variantIn('en', 'The ethics committee meets tomorrow'),
      ]),
      unitWith('u2', [
        variantIn('ar', 'أهلا وسهلا بكم في المؤتمر العلمي'),
        variantIn('en', 'Welcome to the scientific conference'),
      ]),
    ];
    const french = 'hier le COMITE D’ETHIQUE a dit non';
    expect(partsOf(french, ask(units, french, { source: tag('fr'), target: tag('en') }))).toEqual([
      ['le COMITE D’ETHIQUE', 'Le Comité d’Éthique', undefined],
    ]);
    const arabic = 'يا أصدقاء وسهلا بكم في المؤتمر القادم';
    expect(partsOf(arabic, ask(units, arabic, { source: tag('ar'), target: tag('en') }))).toEqual([
      ['وسهلا بكم في المؤتمر', 'وسهلا بكم في المؤتمر', undefined],
    ]);
    const english = 'You meet the Ethics Committee meets tomorrow people';
    expect(partsOf(english, ask(units, english, { source: tag('en'), target: tag('fr') }))).toEqual([
      [
        'the Ethics Committee meets tomorrow',
        'The ethics committee meets tomorrow',
        'Le Comité d’Éthique se réunit demain',
      ],
    ]);
  });

  test('of several whole texts the usual translation is offered, by the surest unit', () => {
    const units = [
      pair('u1', '请各位代表入座', 'Sit down'),
      pair('u2', '请各位代表入座', 'Delegates, please be seated', { state: 'translated' }),
      pair('u3', '请各位代表入座！', 'Delegates, please be seated.', { state: 'final' }),
    ];
    const [match] = ask(units, '女士们先生们好，请各位代表入座。').matches;
    expect(match!.unit.id).toBe('u3');
    expect(match!.fragment).toMatchObject({ target: { start: 0, end: 28 }, units: 3, agreeing: 2 });
  });

  test('a whole text is found behind many texts that hold it', () => {
    const many = Array.from({ length: 400 }, (_, n) => pair(`u${n}`, `第${n}次签署协议的情况`, `Case ${n}`));
    const units = [...many, pair('u999', '签署协议', 'Agreement signed')];
    const [match] = ask(units, '背景介绍，签署协议，其他内容').matches;
    expect(match!.unit.id).toBe('u999');
    expect(match!.fragment!.target).toEqual({ start: 0, end: 16 });
  });

  test('only units that the request may be offered count', () => {
    const units = [
      pair('u1', '双方签署合作协议书', 'Both signed', { memoryId: 'm2', state: 'initial', changedAt: 5 }),
      unitWith('u2', [variantIn('zh-CN', '我们签署合作协议书'), variantIn('fr', 'Nous signons')]),
    ];
    const text = '今天签署合作协议书吧';
    const found = (more: Ask, to = 'en') =>
      ask(units, text, { target: tag(to), ...more }).matches.map(({ unit }) => unit.id);
    expect(found({})).toEqual(['u1']);
    expect(found({}, 'fr')).toEqual(['u2']);
    expect(found({}, 'de')).toEqual([]);
    expect(found({ memories: [{ id: 'm2' }] })).toEqual(['u1']);
    expect(found({ memories: [{ id: 'm' }] })).toEqual([]);
    expect(found({ state: 'reviewed' })).toEqual([]);
    expect(found({ changedSince: 5 })).toEqual(['u1']);
    expect(found({ changedSince: 6 })).toEqual([]);
  });

  test('other scripts of the language only when asked', () => {
    const units = [unitWith('u1', [variantIn('zh-TW', '人工智能大會'), variantIn('en', 'AI conference')])];
    const text = '去看人工智能展览';
    expect(ask(units, text, { source: tag('zh-CN'), target: tag('en') }).matches).toEqual([]);
    expect(partsOf(text, ask(units, text, { source: tag('zh-CN'), target: tag('en'), acrossScripts: true }))).toEqual([
      ['人工智能', '人工智能', undefined],
    ]);
  });

  test('at most `limit`, the best', () => {
    const text = '昨天下午，双方签署战略合作协议，以及可持续发展蓝图';
    expect(ask(MEMORY, text, { limit: 1 }).matches.map(({ unit }) => unit.id)).toEqual(['u1']);
  });
});

const WORDS = ['a', 'b', 'c', 'A', ',', '.'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const units = fc
  .array(fc.tuple(sentence, sentence, fc.boolean()), { maxLength: 8 })
  .map((texts) =>
    texts.map(([source, target, isElsewhere], place) =>
      unitWith(`u${place}`, [variantIn('en', source), variantIn('de', target)], { memoryId: isElsewhere ? 'm2' : 'm' }),
    ),
  );

/** Whether a text says words of the query, by comparing every place. */
function says(text: string, phrase: string): boolean {
  const worded = wordText(text);
  return worded.words.some((_, first) =>
    worded.words.some((__, last) => last >= first && phraseOf(worded, { first, end: last + 1 }) === phrase),
  );
}

describe('against trying every part', () => {
  test('what is reported is held, maximal and apart; the longest is reported; nothing is left', () => {
    fc.assert(
      fc.property(sentence, units, (text, memory) => {
        const wanted = memory.filter(({ memoryId }) => memoryId === 'm');
        const asked = wordText(text);
        const holders = (first: number, end: number) =>
          wanted.filter(({ variants }) => says(variants[0]!.text, phraseOf(asked, { first, end })));
        const { matches } = ask(memory, text, { source: tag('en'), target: tag('de'), memories: [{ id: 'm' }] });
        const spans = matches.map(({ fragment }) => {
          const first = asked.words.findIndex(({ start }) => start === fragment!.query.start);
          const end = asked.words.findIndex((word) => word.end === fragment!.query.end) + 1;
          return { first, end, fragment: fragment! };
        });
        const owner = asked.words.map((_, word) => spans.findIndex(({ first, end }) => first <= word && word < end));

        matches.forEach(({ source, target, unit, fragment }, place) => {
          const { first, end } = spans[place]!;
          expect(end - first).toBeGreaterThanOrEqual(4);
          expect(owner.slice(first, end)).toEqual(Array.from({ length: end - first }, () => place));
          expect(fold(cut(source.text, fragment!.source)!).text).toBe(fold(cut(text, fragment!.query)!).text);
          expect(unit.variants).toEqual(
            expect.arrayContaining([source, target].map((side) => expect.objectContaining(side))),
          );
          expect(fragment!.units).toBe(holders(first, end).length);
          expect(holders(first, end)).toContainEqual(unit);
          const isWhole = wordText(source.text).words.length === end - first;
          if (isWhole) return;
          if (first > 0 && owner[first - 1] === -1) expect(holders(first - 1, end)).toEqual([]);
          if (end < owner.length && owner[end] === -1) expect(holders(first, end + 1)).toEqual([]);
        });

        const lengths = asked.words.flatMap((_, first) =>
          asked.words.flatMap((__, last) =>
            last - first >= 3 && holders(first, last + 1).length > 0 ? [last + 1 - first] : [],
          ),
        );
        const reported = Math.max(0, ...spans.map(({ first, end }) => end - first));
        const longest = Math.max(0, ...lengths);
        // A whole text may stand before a run of up to three words more, which punctuation may make four.
        expect(reported).toBeGreaterThanOrEqual(Math.min(longest, Math.max(4, longest - 4)));
        for (let first = 0; first + 4 <= owner.length; first++) {
          if (owner.slice(first, first + 4).every((place) => place === -1))
            expect(holders(first, first + 4)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile segments', () => {
  const ASKED: readonly (readonly [string, string])[] = [
    ['one emoji', '😀'],
    ['a lone surrogate', '\uD83D \uD83D \uD83D \uD83D \uD83D'],
    ['punctuation', '…'.repeat(1_999)],
    ['2,000 equal tokens', 'a '.repeat(2_000)],
    [
      '2,000 characters',
      Array.from({ length: 2_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7_919) % 20_000))).join(''),
    ],
    ['noncharacters', 'a b c d \uFFFF e f g h'],
    ['marks upon marks', 'a\u0301'.repeat(900) + ' b'.repeat(900)],
    ['nothing', ' '],
  ];
  const held = [
    pair('u1', 'a a a a a', 'x'),
    unitWith('u2', [variantIn('zh', 'a '.repeat(1_500)), variantIn('en', 'y')]),
    ...MEMORY,
  ];

  test.each(ASKED)('%s', (_, text) => {
    const { matches } = ask(held, text);
    for (const { fragment } of matches) expect(fragment!.query.end).toBeLessThanOrEqual(text.length);
  });

  test('5,000 tokens are not looked at', () => {
    expect(ask(held, 'a '.repeat(5_000)).matches).toEqual([]);
  });

  test('when the time is up, what was found is given and called partial', () => {
    let now = 0;
    const answer = ask(MEMORY, '昨天下午，双方签署战略合作协议，以及可持续发展蓝图', {
      clock: () => (now += 1_000),
    });
    expect(answer.partial).toBe(true);
    expect(answer.matches.length).toBeLessThanOrEqual(2);
  });
});
