import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { commonPhrases } from '../../../src/matching/fragments/common-phrases.js';
import { guessTranslation, type Witness } from '../../../src/matching/fragments/guess-translation.js';
import { phraseOf, placesOf, wordText } from '../../../src/matching/fragments/worded-text.js';

const PART = '可持续发展';

function witnesses(pairs: readonly (readonly [string, string])[]): Witness[] {
  return pairs.map(([source, target]) => {
    const worded = wordText(source);
    return { source: worded, place: [...placesOf(worded, PART)][0]!, target: wordText(target) };
  });
}

const AGREEING = witnesses([
  ['推动可持续发展目标', 'Advance sustainable development goals'],
  ['促进可持续发展', 'Promote sustainable development'],
  ['青年与可持续发展论坛', 'Forum on youth and sustainable development'],
]);
const counts = (count: number) => () => count;

describe('phrases that several texts say', () => {
  test('are those of a count by brute force', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ','), { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 5 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (given, least, most) => {
          const texts = given.map(wordText);
          const wordsOf = (index: number) =>
            texts[index]!.words.map((_, first) => phraseOf(texts[index]!, { first, end: first + 1 }));
          const expected = new Map<string, Set<number>>();
          texts.forEach((_, index) => {
            const words = wordsOf(index);
            words.forEach((__, first) => {
              for (let end = first + 1; end <= Math.min(words.length, first + most); end++) {
                const key = words.slice(first, end).join(' ');
                expected.set(key, (expected.get(key) ?? new Set()).add(index));
              }
            });
          });
          const found = commonPhrases(texts, least, most).map(({ phrase, texts: saying }) => [
            phrase.replaceAll(' ,', ''),
            [...saying],
          ]);
          const wanted = [...expected]
            .filter(([, saying]) => saying.size >= least)
            .map(([key, saying]) => [key, [...saying]]);
          expect(found.toSorted()).toEqual(wanted.toSorted());
        },
      ),
    );
  });
});

describe('the translation of a part', () => {
  test('is the longest phrase that three texts with different surroundings agree about', () => {
    expect(guessTranslation(5, AGREEING, 1, counts(3))).toBe('sustainable development');
  });

  test('is not said with two texts only, or with the same surroundings', () => {
    expect(guessTranslation(5, AGREEING.slice(0, 2), 1, counts(2))).toBeUndefined();
    const alike = witnesses([
      ['推动可持续发展目标', 'Advance sustainable development goals'],
      ['要推动可持续发展目标', 'To advance sustainable development goals'],
      ['再推动可持续发展目标', 'Again advance sustainable development goals'],
    ]);
    expect(guessTranslation(5, alike, 1, counts(3))).toBeUndefined();
  });

  test('is not said when one in three says something else', () => {
    const odd = [
      ...AGREEING,
      ...witnesses([
        ['关于可持续发展的报告', 'A report on lasting growth'],
        ['可持续发展年', 'The year of lasting growth'],
      ]),
    ];
    expect(guessTranslation(5, odd, 1, counts(3))).toBeUndefined();
  });

  test('is not a phrase that half of the memory says', () => {
    expect(guessTranslation(5, AGREEING, 1, counts(1_000))).toBeUndefined();
    expect(guessTranslation(5, AGREEING, 1, counts(27))).toBe('sustainable development');
    expect(guessTranslation(5, AGREEING, 1, counts(28))).toBeUndefined();
  });

  test('a sample stands for all texts that hold the part', () => {
    expect(guessTranslation(5, AGREEING, 0.5, counts(54))).toBe('sustainable development');
  });

  test('targets without words agree about nothing', () => {
    const empty = AGREEING.map((witness) => ({ ...witness, target: wordText('…') }));
    expect(guessTranslation(5, empty, 1, counts(0))).toBeUndefined();
  });
});
