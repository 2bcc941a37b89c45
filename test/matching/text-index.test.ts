import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyseText } from '../../src/matching/analysed-text.js';
import { GrowingIndex } from '../../src/matching/growing-index.js';
import { buildPart } from '../../src/matching/index/build-part.js';
import type { Candidates } from '../../src/matching/index/candidates.js';
import type { IndexPart } from '../../src/matching/index/index-part.js';
import { mergeParts } from '../../src/matching/index/merge-parts.js';
import { compareTexts } from '../../src/matching/similarity.js';
import { TextIndex, numberedText } from '../../src/matching/text-index.js';

const WORDS = ['a ', 'A ', 'b ', 'c', '北', '京', '.', '…', '12 ', '3 ', ' '];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 10 }).map((parts) => parts.join(''));
/** Enough texts for several blocks, of a few hundred words so that most terms are rare. */
const manyTexts = fc
  .tuple(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 3, max: 200 }), fc.integer())
  .map(([count, words, seed]) => someTexts(count, words, seed));

function someTexts(count: number, words: number, seed: number): string[] {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(9) }, () => (next(8) === 0 ? WORDS[next(WORDS.length)]! : `w${next(words)} `)).join(
      '',
    ),
  );
}

/** Each text's bound in whole points, the greatest first. */
function boundsOf(candidates: Candidates): Map<number, number> {
  const bounds = new Map<number, number>();
  for (let points = 100; points >= 0; points--) {
    for (const id of candidates.boundedBy(points)) {
      expect(bounds.has(id)).toBe(false);
      bounds.set(id, points);
    }
  }
  return bounds;
}

/** Whatever is similar enough is there, with a bound that holds. */
function expectAll(candidates: Candidates, asked: string, texts: ReadonlyMap<number, string>, least: number): void {
  const bounds = boundsOf(candidates);
  const query = analyseText(asked);
  for (const [id, stored] of texts) {
    const { tenths } = compareTexts(query, analyseText(stored));
    if (tenths >= least) expect(bounds.get(id) ?? -1).toBeGreaterThanOrEqual(Math.floor(tenths / 10));
  }
  for (const id of bounds.keys()) expect(texts.has(id)).toBe(true);
}

const partOptions = { forWasm: false, slots: 2 };

function partOf(texts: readonly (readonly [number, string])[], tagOf = (_id: number) => 0): IndexPart {
  return buildPart(
    texts.map(([id, stored]) => numberedText(id, analyseText(stored), tagOf(id))),
    partOptions,
  );
}

describe('the index', () => {
  test('leaves out no text that is similar enough, and its bounds hold', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), text, fc.integer({ min: 0, max: 1000 }), (texts, asked, least) => {
        const index = new GrowingIndex(1000);
        for (const [id, stored] of texts.entries()) index.add(id, stored);
        const all = new Map(texts.entries());
        expectAll(index.search(analyseText(asked), least), asked, all, least);
        index.compact();
        expectAll(index.search(analyseText(asked), least), asked, all, least);
      }),
      { numRuns: 300 },
    );
  });

  test('is whole in parts, merged parts and recent texts', () => {
    fc.assert(
      fc.property(manyTexts, fc.nat(), fc.integer({ min: 300, max: 1000 }), (texts, pick, least) => {
        const entries = texts.map((stored, index) => [3 * index + 1, stored] as const);
        // Interleaved, so that merging has to sort.
        const [first, second, third] = [0, 1, 2].map((of) => entries.filter((_, index) => index % 3 === of));
        const index = new TextIndex({ slot: 1 });
        index.setParts([mergeParts([partOf(first!), partOf(second!)], partOptions), partOf(third!.slice(1))]);
        for (const [id, stored] of third!.slice(0, 1)) index.recent.add(numberedText(id, analyseText(stored), 0));
        const asked = texts[pick % texts.length]!;
        expectAll(index.search(analyseText(asked), least), asked, new Map(entries), least);
      }),
      { numRuns: 60 },
    );
  });

  test('a merged part is the part that its texts would have made at once', () => {
    fc.assert(
      fc.property(manyTexts, (texts) => {
        const entries = texts.map((stored, index) => [index + 1, stored] as const);
        const tagOf = (id: number) => id % 7;
        const merged = mergeParts(
          [0, 1, 2].map((of) =>
            partOf(
              entries.filter(([id]) => id % 3 === of),
              tagOf,
            ),
          ),
          partOptions,
        );
        const whole = partOf(entries, tagOf);
        expect(merged.counts).toEqual(whole.counts);
        expect(new Uint8Array(merged.buffer, 0, merged.dataBytes)).toEqual(
          new Uint8Array(whole.buffer, 0, whole.dataBytes),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('knows where its texts are', () => {
    const part = partOf([5, 3, 900, 44].map((id) => [id, 'word '.repeat(id % 7)] as const));
    for (const id of [5, 3, 900, 44]) expect(part.ids[part.positionOf(id)!]).toBe(id);
    for (const id of [0, 4, 45, 901]) expect(part.positionOf(id)).toBeUndefined();
  });

  test('leaves out texts whose tags nobody wants, and keeps those that it knows nothing about', () => {
    const index = new TextIndex({ slot: 0 });
    index.setParts([
      partOf(
        [1, 2, 3, 4].map((id) => [id, 'one two three'] as const),
        (id) => id,
      ),
    ]);
    index.recent.add(numberedText(9, analyseText('one two three'), 0));
    const found = index.search(analyseText('one two three'), 700, Uint8Array.of(1, 0, 1, 0));
    expect([...boundsOf(found).keys()].sort()).toEqual([2, 4, 9]);
  });

  test('finds texts of more terms than a count can hold', () => {
    const long = someTexts(1, 900, 7)[0]! + Array.from({ length: 700 }, (_, index) => `v${index} `).join('');
    const index = new TextIndex({ slot: 0 });
    index.setParts([
      partOf([...someTexts(300, 50, 5).entries(), [1000, long] as const, [1001, `${long} more`] as const]),
    ]);
    const found = boundsOf(index.search(analyseText(`${long} and`), 900));
    expect([...found.keys()].sort()).toEqual([1000, 1001]);
  });

  test('leaves out texts that share too little', () => {
    const index = new GrowingIndex(1000);
    for (const [id, stored] of ['one two three', 'one two four', 'five six', '...', '17'].entries())
      index.add(id, stored);
    const found = (asked: string, least: number): number[] => [
      ...boundsOf(index.search(analyseText(asked), least)).keys(),
    ];
    for (const inPart of [false, true]) {
      if (inPart) index.compact();
      expect(found('one two three', 700)).toEqual([0]);
      expect(found('One two three', 600)).toEqual([0, 1]);
      expect(found('!!!', 700)).toEqual([3]);
      expect(found('2024', 700)).toEqual([4]);
      expect(found('unknown', 1)).toEqual([]);
    }
  });

  test('does not take texts of too many tokens', () => {
    const index = new GrowingIndex(3);
    index.add(1, 'one two three');
    index.add(2, 'one two three.');
    expect(index.size).toBe(1);
  });
});
