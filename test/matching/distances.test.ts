import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyseText } from '../../src/matching/analysed-text.js';
import { characterSimilarity, codePointsOf } from '../../src/matching/character-similarity.js';
import { align, editDistance } from '../../src/matching/edit-distance.js';
import { levenshtein } from '../../src/matching/levenshtein.js';
import { compareTexts } from '../../src/matching/similarity.js';
import { tokenSequences } from '../../src/matching/token-sequences.js';
import { generalDistance } from '../support/matching-oracle.js';

const sequence = (maxLength: number, symbols: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(symbols), { maxLength, size: 'max' });

describe('levenshtein', () => {
  test.each([5, 40, 120])('agrees with the plain matrix for sequences of up to %i symbols', (length) => {
    fc.assert(
      fc.property(sequence(length, 3), sequence(length, 3), (a, b) => {
        const plain = generalDistance(
          a,
          b,
          (x, y) => (x === y ? 0 : 1),
          () => 1,
        );
        expect(levenshtein(Int32Array.from(a), Int32Array.from(b))).toBe(plain);
      }),
    );
  });

  test.each([31, 32, 33, 64, 65])('is right at the edge of a block, %i symbols', (length) => {
    const a = Int32Array.from({ length }, (_, index) => index);
    const b = Int32Array.from({ length: length + 3 }, (_, index) => 1000 + index);
    expect(levenshtein(a, b)).toBe(length + 3);
    expect(levenshtein(a, a.toReversed())).toBe(length - (length % 2));
  });
});

test('character similarity counts code points of the longer text', () => {
  const similarity = (a: string, b: string): number => characterSimilarity(codePointsOf(a), codePointsOf(b));
  expect(similarity('𠮷野', '吉野')).toBe(0.5);
  expect(similarity('', '')).toBe(1);
  expect(similarity('abcd', 'abc')).toBe(0.75);
});

const words = fc.array(fc.constantFrom('the', 'The', 'forum', '北', '，', ',', '!', '12', '7'), { maxLength: 10 });

describe('the weighted edit distance', () => {
  test.each([
    ['the forum opened', 'the forum closed', 20],
    ['the forum', 'The forum', 4],
    ['the forum.', 'the forum!', 5],
    ['the forum.', 'the forum', 5],
    ['the forum', 'the forum opened', 20],
    ['the .', 'the forum', 20],
    ['北科院', '北京科院', 20],
    ['', 'the forum.', 45],
  ])('from %j to %j is %i twentieths', (a, b, distance) => {
    expect(editDistance(...tokenSequences(analyseText(a), analyseText(b), true))).toBe(distance);
  });

  test('is symmetric, and what the alignment costs', () => {
    fc.assert(
      fc.property(words, words, fc.boolean(), (one, other, numbersAreOne) => {
        const [a, b] = tokenSequences(analyseText(one.join(' ')), analyseText(other.join(' ')), numbersAreOne);
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        const cost = align(a, b).reduce((sum, { a: i, b: j }) => {
          if (i === undefined) return sum + b.weights[j!]!;
          if (j === undefined || a.symbols[i] === b.symbols[j]) return j === undefined ? sum + a.weights[i]! : sum;
          return sum + (a.folds[i] === b.folds[j] ? 4 : Math.max(a.weights[i]!, b.weights[j]!));
        }, 0);
        expect(cost).toBe(distance);
      }),
    );
  });
});

describe('similarity', () => {
  test.each([
    ['a b c', 'a b d', 66.6],
    ['a b c d e f', 'a b c d e g', 83.3],
    ['one two', 'One two', 90],
    ['北科院签约', '北科院签字', 80],
    ['Done.', 'Done!', 80],
    ['Done', 'Done.', 80],
    ['word', 'other', 0],
    ['!', '?', 0],
    ['...', '..', 66.6],
    ['50%', '60%', 100],
    ['5 of 5', '5 of 6', 66.6],
    ['5 of 6', '7 of 8', 100],
    ['from 1 to 2', 'from 1', 50],
    ['', 'word', 0],
    ['', ' ', 100],
  ])('of %j and %j is %d', (a, b, similarity) => {
    expect(compareTexts(analyseText(a), analyseText(b)).tenths / 10).toBe(similarity);
  });

  test('is cut, never rounded up', () => {
    const long = (last: string): string => `${'word '.repeat(2000)}${last}`;
    expect(compareTexts(analyseText(long('a')), analyseText(long('b'))).tenths).toBe(999);
    expect(compareTexts(analyseText('a b c d e f g'), analyseText('a b c d e f')).tenths).toBe(857);
  });
});
