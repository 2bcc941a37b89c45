import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyseText } from '../../src/matching/analysed-text.js';
import { PostingLists } from '../../src/matching/posting-lists.js';
import { compareTexts } from '../../src/matching/similarity.js';
import { type Candidates, TextIndex } from '../../src/matching/text-index.js';

const text = fc
  .array(fc.constantFrom('a ', 'A ', 'b ', 'c', '北', '京', '.', '…', '12 ', '3 ', ' '), { maxLength: 10 })
  .map((parts) => parts.join(''));

/** Each text's bound in whole points, the greatest first. */
function boundsOf(candidates: Candidates): Map<number, number> {
  const bounds = new Map<number, number>();
  for (let points = 100; points >= 0; points--) {
    for (const { id } of candidates.boundedBy(points)) bounds.set(id, points);
  }
  return bounds;
}

describe('the index', () => {
  test('leaves out no text that is similar enough, and its bounds hold', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), text, fc.integer({ min: 0, max: 1000 }), (texts, asked, least) => {
        const index = new TextIndex(1000);
        for (const [id, stored] of texts.entries()) index.add(id, stored);
        const query = analyseText(asked);
        const bounds = boundsOf(index.search(query, least));
        for (const [id, stored] of texts.entries()) {
          const { tenths } = compareTexts(query, analyseText(stored));
          if (tenths >= least) expect(bounds.get(id)).toBeGreaterThanOrEqual(Math.floor(tenths / 10));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leaves out texts that share too little', () => {
    const index = new TextIndex(1000);
    for (const [id, stored] of ['one two three', 'one two four', 'five six', '...', '17'].entries())
      index.add(id, stored);
    const found = (asked: string, least: number): number[] => [
      ...boundsOf(index.search(analyseText(asked), least)).keys(),
    ];
    expect(found('one two three', 700)).toEqual([0]);
    expect(found('One two three', 600)).toEqual([0, 1]);
    expect(found('!!!', 700)).toEqual([3]);
    expect(found('2024', 700)).toEqual([4]);
    expect(found('unknown', 1)).toEqual([]);
  });

  test('does not take texts of too many tokens', () => {
    const index = new TextIndex(3);
    index.add(1, 'one two three');
    index.add(2, 'one two three.');
    expect(index.size).toBe(1);
  });
});

test('posting lists count every text of a term, however they interleave', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(40)), { maxLength: 400, size: 'max' }), (pairs) => {
      const lists = new PostingLists();
      for (const [term, number] of pairs) lists.add(term, number);
      for (let term = 0; term <= 5; term++) {
        const counts = new Uint32Array(41);
        lists.countInto(counts, term);
        const expected = pairs.filter(([of]) => of === term).map(([, number]) => number);
        expect([...counts]).toEqual([...counts].map((_, number) => expected.filter((one) => one === number).length));
      }
    }),
  );
});
