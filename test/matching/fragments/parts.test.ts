import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { coverWith } from '../../../src/matching/fragments/cover.js';
import { findClauses } from '../../../src/matching/fragments/find-clauses.js';
import { findRuns } from '../../../src/matching/fragments/find-runs.js';
import { reachAlong } from '../../../src/matching/fragments/reach-along.js';
import {
  phraseOf,
  placesOf,
  rangeOf,
  shareOf,
  type WordSpan,
  wordText,
} from '../../../src/matching/fragments/worded-text.js';

const textOf = (text: string, span: WordSpan): string => {
  const { start, end } = rangeOf(wordText(text), span);
  return text.slice(start, end);
};

describe('a text as a row of words', () => {
  test('finds a phrase from word to word only, whatever its case, width and accents', () => {
    const places = (text: string, phrase: string) => [...placesOf(wordText(text), phrase)];
    expect(places('He says to men, he SAYS to me.', 'says to me')).toEqual([{ first: 5, end: 8 }]);
    expect(places('Ｃａｆé au lait', 'cafe au')).toEqual([{ first: 0, end: 2 }]);
    expect(places('die STRASSE dort', 'straße')).toEqual([]);
    expect(places('die Straße dort', 'strasse')).toEqual([{ first: 1, end: 2 }]);
    expect(places('1,000 of 12', '1')).toEqual([]);
    expect(places('北京的北京', '北京')).toEqual([
      { first: 0, end: 2 },
      { first: 3, end: 5 },
    ]);
    expect(places('abc', '')).toEqual([]);
  });

  test('the phrase of any part stands where the part stands', () => {
    const text = fc
      .array(fc.constantFrom('Straße ', 'ﬁne ', 'é', 'x', '北', 'ガ', 'ﾊﾞ', '12', ',', ' ', '\u0640', '😀', 'שָׁלוֹם '))
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (given, a, b) => {
        const worded = wordText(given);
        fc.pre(worded.words.length > 0);
        const [first, last] = [a % worded.words.length, b % worded.words.length].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const phrase = phraseOf(worded, { first, end: last + 1 });
        fc.pre(phrase !== '');
        expect([...placesOf(worded, phrase)]).toContainEqual({ first, end: last + 1 });
      }),
    );
  });

  test('a part weighs its words, and a quarter of a word for each mark between them', () => {
    const text = wordText('one two, three four. five six seven eight');
    expect(shareOf(text, { first: 0, end: 4 })).toBe(Math.floor((100 * 4.25) / 8.5));
    const all = wordText('one two three four');
    expect(shareOf(all, { first: 0, end: 4 })).toBe(99);
  });
});

describe('clauses', () => {
  const clausesOf = (text: string): string[] =>
    findClauses(wordText(text))
      .map((clause) => textOf(text, clause))
      .toSorted();

  test.each([
    [
      'one two three four. five six seven eight, nine',
      ['five six seven eight', 'five six seven eight, nine', 'one two three four'],
    ],
    [
      '签署合作协议，推动开放科学。会议结束',
      ['会议结束', '推动开放科学', '签署合作协议', '签署合作协议，推动开放科学'],
    ],
    ['他说：“我们都会参加”（线上或线下）', ['我们都会参加', '我们都会参加”（线上或线下', '线上或线下']],
    ["We don't use index.html or std::map here", []],
    ['أهلا بكم في المؤتمر، شكرا لكم على الحضور؟', ['أهلا بكم في المؤتمر', 'شكرا لكم على الحضور']],
    ['यह एक छोटा वाक्य है। दूसरा', ['यह एक छोटा वाक्य है']],
    ['... !!', []],
    ['', []],
  ])('of %j', (text, expected) => {
    const whole = findClauses(wordText(text)).filter(
      ({ first, end }) => first === 0 && end === wordText(text).words.length,
    );
    expect(clausesOf(text).filter((clause) => !whole.some((span) => textOf(text, span) === clause))).toEqual(expected);
  });

  test('brackets enclose a clause with its commas, and a clause may hold brackets', () => {
    const found = clausesOf('见附件（第一章第二节，第三章）各条说明');
    expect(found).toContain('第一章第二节，第三章');
    expect(found).toContain('各条说明');
    expect(clausesOf('开放科学（简称开科）论坛，明天开幕')).toContain('开放科学（简称开科）论坛');
  });
});

/** Words of one letter, so that a held span is a substring. */
const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });

describe('runs', () => {
  test('are all longest spans that some text holds, against trying every span', () => {
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 5 }), (query, texts) => {
        const asked = wordText(query.join(' '));
        const stored = texts.map((text) => wordText(text.join(' ')));
        const holds = ({ first, end }: WordSpan) =>
          texts.some((text) => ` ${text.join(' ')} `.includes(` ${query.slice(first, end).join(' ')} `));
        const spans = query.flatMap((_, first) =>
          query.map((__, last) => ({ first, end: last + 1 })).filter(({ end }) => end - first >= 4),
        );
        const held = spans.filter(holds);
        const inside = (a: WordSpan, b: WordSpan) => a !== b && b.first <= a.first && a.end <= b.end;
        const expected = held.filter((span) => !held.some((other) => inside(span, other)));
        const found = findRuns(query.length, (span) => {
          const phrase = phraseOf(asked, span);
          const reaches = stored.flatMap((text) =>
            [...placesOf(text, phrase)].slice(0, 1).map((place) => reachAlong(asked, span, text, place)),
          );
          return reaches.length === 0 ? undefined : Math.max(...reaches);
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('a text is followed to the last whole word', () => {
    const asked = wordText('the old man and the sea');
    const text = wordText('See the old man and then go');
    expect(reachAlong(asked, { first: 0, end: 2 }, text, { first: 1, end: 3 })).toBe(4);
  });
});

describe('the cover', () => {
  const asked = wordText('a b c d e f g h i j k l m n');
  const run = (first: number, end: number, whole = false) => ({ first, end, whole });

  test('takes the longest part, then the longest of what is left', () => {
    expect(coverWith(asked, [run(0, 6), run(3, 10), run(8, 14)])).toEqual([run(3, 10), run(10, 14)]);
  });

  test('of equal parts takes the first, and no rest of less than four words', () => {
    expect(coverWith(asked, [run(0, 5), run(3, 8)])).toEqual([run(0, 5)]);
  });

  test('takes a whole text before a run that has up to three words more', () => {
    expect(coverWith(asked, [run(0, 7), run(0, 4, true)])).toEqual([run(0, 4, true)]);
    expect(coverWith(asked, [run(0, 8), run(0, 4, true)])).toEqual([run(0, 8)]);
  });

  test('parts never overlap, and nothing of four words is left out', () => {
    const parts = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 4, max: 8 }), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (given) => {
        const found = given
          .map(([first, length, whole]) => run(first, Math.min(first + length, 14), whole))
          .filter(({ first, end }) => end - first >= 4);
        const covered = coverWith(asked, found).toSorted((a, b) => a.first - b.first);
        covered.forEach((part, place) => {
          expect(part.end).toBeLessThanOrEqual(covered[place + 1]?.first ?? 14);
          expect(found.some(({ first, end }) => first <= part.first && part.end <= end)).toBe(true);
        });
        for (const { first, end } of found) {
          const free = Array.from({ length: end - first }, (_, word) => first + word).map(
            (word) => !covered.some((part) => part.first <= word && word < part.end),
          );
          expect(free.map((isFree) => (isFree ? 'x' : ' ')).join('')).not.toContain('xxxx');
        }
      }),
    );
  });
});
