import { describe, expect, test } from '@jest/globals';
import type { InlineCode } from '../../src/domain/content.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { Match, MatchQuery } from '../../src/domain/match.js';
import type { Memory } from '../../src/domain/memory.js';
import type { Unit } from '../../src/domain/unit.js';
import { createMatchFinder } from '../../src/services/find-matches.js';
import { matchingSourceOf } from '../support/matching-source-of.js';
import { memoryWith, unitWith, variantIn } from '../support/units.js';

// One test for each sentence of the rules of matching; the bulk of the cases is in the comparison with the oracle.

const ask = (text: string, more: Partial<MatchQuery> = {}): MatchQuery => ({
  segment: { text, codes: [] },
  source: 'en' as LanguageTag,
  target: 'de' as LanguageTag,
  minScore: 50,
  limit: 10,
  ...more,
});

const find = (
  units: readonly Unit[],
  query: MatchQuery,
  memories: readonly Memory[] = [memoryWith('m')],
): readonly Match[] =>
  createMatchFinder(matchingSourceOf(units, memories), { limits: DEFAULT_LIMITS, slot: 0, clock: () => 0 }).matches(
    query,
  ).matches;

const pair = (id: string, source: string, target = `Ziel ${id}`, more: Partial<Unit> = {}): Unit =>
  unitWith(id, [variantIn('en', source), variantIn('de', target)], more);

/** Score, base and penalties of the only match, for short: "98 of 100: numbers 1, state 2". */
function only(matches: readonly Match[]): string {
  expect(matches).toHaveLength(1);
  const { score, base, penalties } = matches[0]!;
  const taken = penalties.map(({ reason, points }) => `${reason} ${points}`).join(', ');
  return `${score} of ${base}${taken === '' ? '' : `: ${taken}`}`;
}

const scoreOf = (source: string, query: string, more: Partial<Unit> = {}): string =>
  only(find([pair('1', source, 'Ziel', more)], ask(query)));

describe('base', () => {
  test.each([
    ['the same text', 'The forum.', 'The forum.'],
    ['another width', 'The forum 12', 'Ｔｈｅ ｆｏｒｕｍ　１２'],
    ['another composition', 'Café', 'Cafe\u0301'],
  ])('%s is 100', (_, source, query) => {
    expect(scoreOf(source, query)).toBe('100 of 100');
  });

  const context = { previous: 'Before.', next: 'After.', key: 'title' };
  test.each([
    ['the previous source', { previous: 'Before.' }, '101 of 101'],
    ['the next source', { next: 'After.' }, '101 of 101'],
    ['the context key', { key: 'title' }, '101 of 101'],
    ['both neighbours', { previous: 'Before.', next: 'After.' }, '102 of 102'],
    ['a neighbour and the key', { next: 'After.', key: 'title' }, '102 of 102'],
    ['all three', context, '102 of 102'],
    ['a neighbour in another width', { previous: 'Ｂｅｆｏｒｅ．' }, '101 of 101'],
    ['a neighbour in another case', { previous: 'before.' }, '100 of 100'],
    ['nothing', {}, '100 of 100'],
  ])('with %s it is as it should be', (_, asked, expected) => {
    const query = ask('Title', { segment: { text: 'Title', codes: [], context: asked } });
    expect(only(find([pair('1', 'Title', 'Titel', { context })], query))).toBe(expected);
  });

  test('an edge equals an edge; an unknown neighbour equals nothing', () => {
    const edge = { previous: '' };
    const query = (asked: object): MatchQuery =>
      ask('Title', { segment: { text: 'Title', codes: [], context: asked } });
    expect(only(find([pair('1', 'Title', 'Titel', { context: edge })], query(edge)))).toBe('101 of 101');
    expect(only(find([pair('1', 'Title', 'Titel', { context: {} })], query({})))).toBe('100 of 100');
    expect(only(find([pair('1', 'Title', 'Titel')], query(edge)))).toBe('100 of 100');
    expect(only(find([pair('1', 'Title', 'Titel', { context: edge })], query({})))).toBe('100 of 100');
  });

  test('context lifts nothing but equal texts with equal codes', () => {
    const near = find(
      [pair('1', 'The first forum opened', 'Ziel', { context })],
      ask('The second forum opened', { segment: { text: 'The second forum opened', codes: [], context } }),
    );
    expect(only(near)).toBe('75 of 75');
  });

  test('kind names the base', () => {
    const kinds = find(
      [pair('1', 'One two', 'a', { context }), pair('2', 'One two three', 'b')],
      ask('One two', { segment: { text: 'One two', codes: [], context } }),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['context', 'fuzzy']);
  });
});

describe('codes', () => {
  const at = (place: number, more: Partial<InlineCode> = {}): InlineCode => ({
    id: 'a',
    kind: 'standalone',
    at: place,
    ...more,
  });
  const bold = (start: number, end: number, id = '1'): InlineCode[] => [
    { id, kind: 'open', pair: id, at: start },
    { id, kind: 'close', pair: id, at: end },
  ];
  const withCodes = (
    stored: InlineCode[],
    asked: InlineCode[],
    texts: readonly [string, string] = ['One two', 'One two'],
  ): string => {
    const unit = unitWith('1', [variantIn('en', texts[0], stored), variantIn('de', 'Ziel')], { context: { key: 'k' } });
    return only(find([unit], ask('', { segment: { text: texts[1], codes: asked, context: { key: 'k' } } })));
  };

  test.each<[string, InlineCode[], InlineCode[], string]>([
    [
      'ids, types and display are not compared',
      [at(3)],
      [at(3, { id: 'z', type: 'image', display: '<i>' })],
      '101 of 101',
    ],
    ['a code more takes a point', [at(3)], [], '99 of 100: codes 1'],
    ['a pair less takes two', [], bold(0, 3), '98 of 100: codes 2'],
    ['another place takes a point', [at(3)], [at(4)], '99 of 100: codes 1'],
    ['another kind takes a point', [at(3)], [at(3, { kind: 'isolated-open' })], '99 of 100: codes 1'],
    ['more than three take three', [at(0), at(1), at(2), at(3), at(4)], [], '97 of 100: codes 3'],
    [
      'another pairing takes points',
      [...bold(0, 7, '1').slice(0, 1), ...bold(0, 7, '2'), ...bold(0, 7, '1').slice(1)],
      [
        { id: '1', kind: 'open', pair: '1', at: 0 },
        { id: '2', kind: 'open', pair: '2', at: 0 },
        { id: '1', kind: 'close', pair: '1', at: 7 },
        { id: '2', kind: 'close', pair: '2', at: 7 },
      ],
      '99 of 100: codes 1',
    ],
  ])('%s', (_, stored, asked, expected) => {
    expect(withCodes(stored, asked)).toBe(expected);
  });

  test('a decomposed letter before a code does not move it', () => {
    expect(withCodes([at(4)], [at(5)], ['Café one', 'Cafe\u0301 one'])).toBe('101 of 101');
  });

  test('in other texts only kind and pairing are compared, unless numbers or spaces alone differ', () => {
    expect(withCodes([at(3)], [at(5)], ['One two three', 'One four three'])).toBe('66 of 66.6');
    expect(withCodes([at(4)], [at(6)], ['Day 9 of', 'Day 10 of'])).toBe('98 of 100: numbers 1, codes 1');
    expect(withCodes([at(5)], [at(6)], ['Day 9 of', 'Day 10 of'])).toBe('99 of 100: numbers 1');
  });

  test('a segment of codes alone is found by its equal', () => {
    expect(withCodes([at(0)], [at(0, { id: 'b' })], ['', ''])).toBe('101 of 101');
    expect(withCodes([at(0)], [], ['', ''])).toBe('99 of 100: codes 1');
  });

  test('an equal text with other codes is exact, with similarity 100', () => {
    const [match] = find([unitWith('1', [variantIn('en', 'One', [at(0)]), variantIn('de', 'Eins')])], ask('One'));
    expect([match!.kind, match!.similarity]).toEqual(['exact', 100]);
  });
});

describe('numbers', () => {
  test.each([
    ['12 members', '13 members', '99 of 100: numbers 1'],
    ['from 5 to 5', 'from 6 to 6', '99 of 100: numbers 1'],
    ['1,000 members', '1000 members', '99 of 100: numbers 1'],
    ['12 new members', '13 old members', '65 of 66.6: numbers 1'],
    ['５ members', '5 members', '100 of 100'],
    ['one of 3 or 4 members', 'one of 3 or 3 members', '83 of 83.3'],
    ['12 new members 12', '12 new members', '75 of 75'],
    ['COVID19 test', 'COVID20 test', '50 of 50'],
  ])('%j for %j', (source, query, expected) => {
    expect(scoreOf(source, query)).toBe(expected);
  });

  test('further penalties come off 99', () => {
    expect(scoreOf('12 members', '13 members', { state: 'translated' })).toBe('97 of 100: numbers 1, state 2');
  });

  test('a segment of numbers alone finds any other, adapted', () => {
    const [match] = find([pair('1', '2024', 'Jahr 2024')], ask('2025'));
    expect(match).toMatchObject({ score: 99, kind: 'fuzzy', adapted: { text: 'Jahr 2025' } });
  });
});

describe('what else differs', () => {
  test.each([
    ['white space', 'One two', 'One  two', '99 of 100: whitespace 1'],
    ['a no-break space', 'One two', 'One\u00A0two', '99 of 100: whitespace 1'],
    ['white space at the end', 'One two', 'One two ', '99 of 100: whitespace 1'],
    ['white space and numbers', 'In 2024', 'In  2025', '98 of 100: numbers 1, whitespace 1'],
    ['white space in a fuzzy match is not counted', 'One two three', 'One  two four', '66 of 66.6'],
    ['case', 'one two', 'One two', '90 of 90'],
    ['a full stop', 'One two three', 'One two three.', '92 of 92.3'],
    ['the width of punctuation is nothing', '签约，合作', '签约,合作', '100 of 100'],
    ['one token more in two', 'One two', 'One', '50 of 50'],
  ])('%s', (_, source, query, expected) => {
    expect(scoreOf(source, query)).toBe(expected);
  });

  test('a small difference in a long text never rounds up to 100', () => {
    const long = 'word '.repeat(1500);
    expect(scoreOf(`${long}a`, `${long}b`)).toBe('99 of 99.9');
  });

  test('punctuation alone matches punctuation alone', () => {
    const units = [pair('1', '...'), pair('2', '…'), pair('3', 'Go')];
    expect(find(units, ask('..')).map(({ unit, score }) => [unit.id, score])).toEqual([['1', 66]]);
  });

  test('an empty segment matches an empty one and one of white space', () => {
    const units = [pair('1', ''), pair('2', ' '), pair('3', '.')];
    expect(find(units, ask('')).map(({ unit, score }) => [unit.id, score])).toEqual([
      ['1', 100],
      ['2', 99],
    ]);
  });
});

describe('languages', () => {
  const asking = (source: string, target: string, more: Partial<MatchQuery> = {}): MatchQuery =>
    ask('签约', { source: source as LanguageTag, target: target as LanguageTag, ...more });
  const between = (source: string, target: string): Unit[] => [
    unitWith('1', [variantIn(source, '签约'), variantIn(target, 'Signing')]),
  ];

  test.each<[[string, string], [string, string], string]>([
    [['zh', 'en'], ['zh-Hans-CN', 'en-GB'], '100 of 100'],
    [['zh-CN', 'en'], ['zh-SG', 'en'], '97 of 100: region 3'],
    [['zh-CN', 'en-GB'], ['zh-CN', 'en-US'], '97 of 100: region 3'],
    [['zh-CN', 'en-GB'], ['zh-SG', 'en-US'], '97 of 100: region 3'],
    [['zh-CN', 'en-GB'], ['zh', 'en'], '100 of 100'],
  ])('%j with a unit of %j', (asked, stored, expected) => {
    expect(only(find(between(...stored), asking(...asked)))).toBe(expected);
  });

  test('another script is found only when the request says so, and pays for it', () => {
    expect(find(between('zh-TW', 'en'), asking('zh-CN', 'en'))).toEqual([]);
    expect(only(find(between('zh-Hant', 'en'), asking('zh-CN', 'en', { acrossScripts: true })))).toBe(
      '85 of 100: script 15',
    );
    expect(only(find(between('zh-TW', 'en'), asking('zh-CN', 'en', { acrossScripts: true })))).toBe(
      '82 of 100: region 3, script 15',
    );
  });

  test('a unit without the target language is no match', () => {
    expect(find(between('zh', 'fr'), asking('zh', 'en'))).toEqual([]);
  });

  test('a unit serves every direction; against the recorded one it is marked, and its memory may take points', () => {
    const unit = unitWith('1', [variantIn('en', 'Signing'), variantIn('zh', '签约'), variantIn('fr', 'Signature')]);
    expect(find([unit], asking('zh', 'en'))[0]).toMatchObject({ score: 100, reversed: true, penalties: [] });
    expect(only(find([unit], asking('zh', 'en'), [memoryWith('m', { reversedPenalty: 4 })]))).toBe(
      '96 of 100: reversed 4',
    );
    expect(find([unit], asking('zh', 'fr'))[0]).not.toHaveProperty('reversed');
    expect(find([{ ...unit, sourceLanguage: null }], asking('zh', 'en'))[0]).not.toHaveProperty('reversed');
    expect(find([{ ...unit, sourceLanguage: 'en-US' as LanguageTag }], asking('zh', 'en'))[0]).toHaveProperty(
      'reversed',
    );
  });

  test('of two targets that fit, the one without a region penalty is offered, then the one of the very tag', () => {
    const unit = unitWith('1', [
      variantIn('zh', '签约'),
      variantIn('en-GB', 'British'),
      variantIn('en', 'Plain'),
      variantIn('en-US', 'American'),
    ]);
    const target = (tag: string): string => find([unit], asking('zh', tag))[0]!.target.text;
    expect([target('en-US'), target('en-GB'), target('en'), target('en-AU')]).toEqual([
      'American',
      'British',
      'Plain',
      'Plain',
    ]);
  });

  test('between two regions of one language a unit translates from one variant to the other', () => {
    const unit = unitWith('1', [variantIn('en-GB', 'colour'), variantIn('en-US', 'color')]);
    const matches = find([unit], ask('colour', { source: 'en-GB' as LanguageTag, target: 'en-US' as LanguageTag }));
    expect(matches.map(({ target, score }) => [target.text, score])).toEqual([['color', 100]]);
  });
});

describe('state, memory and other filters', () => {
  test.each([
    ['initial' as const, '96 of 100: state 4'],
    ['translated' as const, '98 of 100: state 2'],
    ['reviewed' as const, '100 of 100'],
    ['final' as const, '100 of 100'],
  ])('state %s', (state, expected) => {
    expect(scoreOf('One', 'One', { state })).toBe(expected);
  });

  test('points bring a context match below 100', () => {
    const context = { key: 'k' };
    const query = ask('One', { segment: { text: 'One', codes: [], context } });
    expect(only(find([pair('1', 'One', 'Eins', { context, state: 'translated' })], query))).toBe('98 of 101: state 2');
  });

  test('the request may replace the penalty of a memory, with none too', () => {
    const memories = [memoryWith('m', { penalty: 5 })];
    const chosen = (penalty: number): Partial<MatchQuery> => ({ memories: [{ id: 'm', penalty }] });
    expect(only(find([pair('1', 'One')], ask('One'), memories))).toBe('95 of 100: memory 5');
    expect(only(find([pair('1', 'One')], ask('One', chosen(7)), memories))).toBe('93 of 100: memory 7');
    expect(only(find([pair('1', 'One')], ask('One', chosen(0)), memories))).toBe('100 of 100');
  });

  test('a score is never below 0', () => {
    expect(only(find([pair('1', 'One')], ask('One', { minScore: 0 }), [memoryWith('m', { penalty: 100 })]))).toBe(
      '0 of 100: memory 100',
    );
  });

  test('only chosen memories are searched; no chosen memory is none', () => {
    const units = [pair('1', 'One'), pair('2', 'One', 'Eins', { memoryId: 'n' })];
    const memories = [memoryWith('m'), memoryWith('n')];
    const ids = (chosen?: { id: string }[]): string[] =>
      find(units, ask('One', chosen && { memories: chosen }), memories).map(({ unit }) => unit.id);
    expect([ids(), ids([{ id: 'n' }]), ids([{ id: 'gone' }]), ids([])]).toEqual([['1', '2'], ['2'], [], []]);
  });

  test('a unit without a state counts as reviewed', () => {
    const units = [
      pair('1', 'One'),
      pair('2', 'One', 'b', { state: 'translated' }),
      pair('3', 'One', 'c', { state: 'final' }),
    ];
    const ids = (state: 'reviewed' | 'final'): string[] =>
      find(units, ask('One', { state })).map(({ unit }) => unit.id);
    expect([ids('reviewed'), ids('final')]).toEqual([['3', '1'], ['3']]);
  });

  test('changedSince takes the last change, or the creation where there was none', () => {
    const units = [
      pair('1', 'One', 'a', { changedAt: 5, createdAt: 1 }),
      pair('2', 'One', 'b', { createdAt: 5 }),
      pair('3', 'One', 'c', { changedAt: 4 }),
      pair('4', 'One', 'd'),
    ];
    expect(find(units, ask('One', { changedSince: 5 })).map(({ unit }) => unit.id)).toEqual(['1', '2']);
  });
});

describe('order', () => {
  const ids = (units: readonly Unit[], query: MatchQuery): string[] => find(units, query).map(({ unit }) => unit.id);

  test('score, similarity, character similarity, state, newer change, id', () => {
    expect(
      ids(
        [pair('1', 'One two three four'), pair('2', 'One two three five', 'x', { state: 'initial' })],
        ask('One two three four'),
      ),
    ).toEqual(['1', '2']);
    expect(ids([pair('1', 'a b c d e f g'), pair('2', 'a b c d e f, g')], ask('a b c d e f, h'))).toEqual(['2', '1']);
    expect(ids([pair('1', 'The forum closed'), pair('2', 'The forum opens')], ask('The forum opened'))).toEqual([
      '2',
      '1',
    ]);
    expect(ids([pair('1', 'One', 'a'), pair('2', 'One', 'b', { state: 'final' })], ask('One'))).toEqual(['2', '1']);
    expect(
      ids(
        [pair('1', 'One', 'a', { changedAt: 3 }), pair('2', 'One', 'b', { changedAt: 4 }), pair('3', 'One', 'c')],
        ask('One'),
      ),
    ).toEqual(['2', '1', '3']);
    expect(ids([pair('2', 'One', 'a'), pair('1', 'One', 'b')], ask('One'))).toEqual(['1', '2']);
  });

  test('a late tie is still decided by state and change, however many texts come before it', () => {
    const letters = 'abcdefghijklmnopqrst'.split('');
    const units = letters.map((letter, index) =>
      pair(`u${letter}`, `One ${letter}`, `Ziel ${letter}`, index === 17 ? { state: 'final' } : {}),
    );
    expect(find(units, ask('One z', { limit: 1 })).map(({ unit }) => unit.id)).toEqual(['ur']);
    const dated = units.map((unit, index) => ({ ...unit, state: 'final' as const, changedAt: index === 15 ? 9 : 1 }));
    expect(find(dated, ask('One z', { limit: 1 })).map(({ unit }) => unit.id)).toEqual(['up']);
  });
});

describe('units that say the same', () => {
  test('are one match with occurrences, represented by the first in the order', () => {
    const units = [
      pair('1', 'One', 'Eins'),
      pair('2', 'One', 'Eins', { state: 'final' }),
      pair('3', 'Ｏｎｅ', 'Ｅｉｎｓ'),
    ];
    const [match, ...others] = find(units, ask('One'));
    expect(others).toEqual([]);
    expect(match).toMatchObject({ occurrences: 3, unit: { id: '2' } });
    expect(match).not.toHaveProperty('ambiguous');
  });

  test('other codes in the target make another match', () => {
    const coded = unitWith('2', [
      variantIn('en', 'One'),
      variantIn('de', 'Eins', [{ id: '1', kind: 'standalone', at: 0 }]),
    ]);
    expect(
      find([pair('1', 'One', 'Eins'), coded], ask('One')).map(({ occurrences, ambiguous }) => [occurrences, ambiguous]),
    ).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  test('several targets are ambiguous, over all searched memories and before limit and minScore, without points', () => {
    const units = [pair('1', 'One', 'Eins'), pair('2', 'One', 'Ein', { memoryId: 'n' })];
    const memories = [memoryWith('m'), memoryWith('n', { penalty: 90 })];
    const query = ask('One', { limit: 1 });
    expect(find(units, query, memories)).toMatchObject([{ score: 100, ambiguous: true, unit: { id: '1' } }]);
    expect(find(units, { ...query, memories: [{ id: 'm' }] }, memories)[0]).not.toHaveProperty('ambiguous');
  });

  test('fuzzy matches of one text are ambiguous too, those of two texts are not', () => {
    const units = [pair('1', 'One two three', 'a'), pair('2', 'One two three', 'b'), pair('3', 'One two four', 'c')];
    expect(find(units, ask('One two five')).map(({ unit, ambiguous }) => [unit.id, ambiguous])).toEqual([
      ['3', undefined],
      ['1', true],
      ['2', true],
    ]);
  });
});

test('minScore and limit apply to the score after penalties', () => {
  const units = [pair('1', 'One two', 'a', { state: 'translated' }), pair('2', 'One two', 'b')];
  expect(find(units, ask('One two', { minScore: 99 })).map(({ unit }) => unit.id)).toEqual(['2']);
  expect(find(units, ask('One two', { minScore: 98 })).map(({ unit }) => unit.id)).toEqual(['2', '1']);
  expect(find(units, ask('One two', { minScore: 50, limit: 1 })).map(({ unit }) => unit.id)).toEqual(['2']);
  expect(find(units, ask('One two', { minScore: 101 }))).toEqual([]);
});
