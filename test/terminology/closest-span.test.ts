import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { closestSpan } from '../../src/terminology/closest-span.js';

/** Restricted Damerau-Levenshtein distance (optimal string alignment), straight from its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const costs = [
    distance(a.slice(0, -1), b) + 1,
    distance(a, b.slice(0, -1)) + 1,
    distance(a.slice(0, -1), b.slice(0, -1)) + Number(a.at(-1) !== b.at(-1)),
  ];
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(...costs, swapped ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity);
}

function closestOfAll(pattern: string, text: string): number {
  let least = Infinity;
  for (let start = 0; start <= text.length; start += 1) {
    for (let end = start; end <= text.length; end += 1) {
      least = Math.min(least, distance(pattern, text.slice(start, end)));
    }
  }
  return least;
}

describe('closestSpan', () => {
  test('finds the whole of a mistyped word', () => {
    expect(closestSpan('qunatum', 'thequantumleap')).toEqual({ start: 3, end: 10, distance: 1 });
    expect(closestSpan('quntum', 'thequantumleap')).toEqual({ start: 3, end: 10, distance: 1 });
    expect(closestSpan('quantum', 'thequantumleap')).toEqual({ start: 3, end: 10, distance: 0 });
  });

  test('is as close as the closest of all parts, and says which it is', () => {
    const word = (maxLength: number) =>
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(word(4), word(5), (pattern, text) => {
        const span = closestSpan(pattern, text);
        expect(span.distance).toBe(closestOfAll(pattern, text));
        expect(distance(pattern, text.slice(span.start, span.end))).toBe(span.distance);
      }),
      { numRuns: 500 },
    );
  });
});
