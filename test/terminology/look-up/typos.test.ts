import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { buildPart } from '../../../src/terminology/look-up/build-part.js';
import { hanTypos } from '../../../src/terminology/look-up/han-typos.js';
import type { TermPart } from '../../../src/terminology/look-up/term-part.js';
import { walkTypos } from '../../../src/terminology/look-up/typo-walk.js';

/** A part of keys that begin words where told. */
function partOf(keys: readonly string[], characterStarts: (key: string) => readonly number[]): TermPart {
  const terms = keys.map((key, index) => ({
    ...{ handle: index, conceptId: `c${index}`, position: 0, rank: key.length, isAcronym: false },
    keys: [{ key, wordStarts: [0], characterStarts: characterStarts(key) }],
    readings: { pinyin: [], initials: [] },
  }));
  const building = buildPart(terms);
  for (;;) {
    const step = building.next();
    if (step.done === true) return step.value;
  }
}

/** Insertions, deletions, substitutions, swaps of neighbours; the restricted distance, by the book. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) => [row, ...Array<number>(b.length).fill(0)]);
  rows[0]!.forEach((_, column) => (rows[0]![column] = column));
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const substituted = rows[row - 1]![column - 1]! + Number(a[row - 1] !== b[column - 1]);
      let least = Math.min(substituted, rows[row - 1]![column]! + 1, rows[row]![column - 1]! + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = least;
    }
  }
  return rows[a.length]![b.length]!;
}

const prefixes = (text: string) => Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length));

describe('typos in letters', () => {
  const word = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 9 })
    .map((parts) => parts.join(''));

  test('the walk finds every key that begins with the query but for so many typos, and no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 40 }),
        word,
        fc.constantFrom(1, 2),
        (keys, query, typos) => {
          const part = partOf(keys, () => []);
          const found = new Map<string, number>();
          walkTypos(part.words, query, typos, (match) => {
            for (let index = match.first; index < match.end; index += 1) {
              const place = part.words.places[index]!;
              const key = part.text.slice(place, part.text.indexOf('\0', place));
              expect(distance(query, key.slice(0, match.length))).toBe(match.distance);
              found.set(key, Math.min(found.get(key) ?? Infinity, match.distance));
            }
          });
          const naive = keys
            .map((key) => [key, Math.min(...prefixes(key).map((prefix) => distance(query, prefix)))] as const)
            .filter(([, least]) => least <= typos);
          expect([...found].sort()).toEqual([...naive].sort());
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('typos in characters', () => {
  const text = (least: number) =>
    fc
      .array(fc.constantFrom('量', '子', '力', '学'), { minLength: least, maxLength: 7 })
      .map((parts) => parts.join(''));

  /** Whether a and b differ by one wrong, missing or extra character. */
  function isOneApart(a: string, b: string): boolean {
    const lengths = a.length - b.length;
    if (lengths === 0) return [...a].filter((character, at) => character !== b[at]).length === 1;
    const [longer, shorter] = lengths > 0 ? [a, b] : [b, a];
    return (
      Math.abs(lengths) === 1 && [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter)
    );
  }

  test('a key is found when a part of it is the query but for one character, and what is found is such a part', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text(1), { minLength: 1, maxLength: 30 }), text(3), (keys, query) => {
        const part = partOf(keys, (key) => [...key].map((_, at) => at));
        const ordered = Array.from({ length: part.size }, (_, key) =>
          part.text.slice(part.starts[key], part.starts[key + 1]! - 1),
        );
        const found = new Set<string>();
        for (const { key, start, end } of hanTypos(part, query)) {
          const stands = ordered[key]!.slice(start, end);
          expect(isOneApart(query, stands)).toBe(true);
          found.add(ordered[key]!);
        }
        const holdsTypo = (key: string) =>
          [...key].some((_, start) =>
            [query.length - 1, query.length, query.length + 1].some(
              (length) => start + length <= key.length && isOneApart(query, key.slice(start, start + length)),
            ),
          );
        // Where the query itself stands, nobody has mistyped it.
        const naive = keys.filter((key) => holdsTypo(key) && !key.includes(query));
        expect([...found].filter((key) => !key.includes(query)).sort()).toEqual(naive.sort());
      }),
      { numRuns: 600 },
    );
  });
});
