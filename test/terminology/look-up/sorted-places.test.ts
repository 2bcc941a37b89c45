import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { END, rangeOf, sortPlaces } from '../../../src/terminology/look-up/sorted-places.js';

/** Few letters, so that long beginnings are shared. */
const key = fc
  .array(fc.constantFrom('a', 'b', '量', '子', '\uffff', '𠮷'), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** Every place of every key, the empty rest at its end left out. */
function placesOf(keys: readonly string[]) {
  const text = keys.map((one) => one + END).join('');
  const places = Array.from(text, (_, at) => at).filter((at) => at < text.length && text[at] !== END);
  const restAt = (place: number) => text.slice(place, text.indexOf(END, place));
  return { text, places, restAt };
}

describe('sorted places', () => {
  test('are in the order of what stands there, equal ones in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const { text, places, restAt } = placesOf(keys);
        const naive = places.toSorted((a, b) => {
          const [one, other] = [restAt(a), restAt(b)];
          return one === other ? a - b : one < other ? -1 : 1;
        });
        expect([...sortPlaces(text, Uint32Array.from(places))]).toEqual(naive);
      }),
      { numRuns: 300 },
    );
  });

  test('are found by what they begin with', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), key, (keys, phrase) => {
        const { text, places, restAt } = placesOf(keys);
        const sorted = sortPlaces(text, Uint32Array.from(places));
        const { first, end } = rangeOf({ text, places: sorted, keys: sorted }, phrase);
        const expected = places.filter((place) => restAt(place).startsWith(phrase));
        expect([...sorted.subarray(first, end)].sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
