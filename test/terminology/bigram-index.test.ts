import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { BigramIndex } from '../../src/terminology/bigram-index.js';

function bigrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

describe('BigramIndex', () => {
  test('gives those that share most bigrams first, the shorter of equals before the longer', () => {
    const index = new BigramIndex(['photons', 'photon', 'proton', 'x', '']);
    expect(index.mostAlike('photon', 5)).toEqual([1, 0, 2]);
    expect(index.mostAlike('photon', 1)).toEqual([1]);
    expect(index.mostAlike('zz', 5)).toEqual([]);
  });

  test('gives the same as counting every text', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), word, fc.integer({ min: 1, max: 6 }), (texts, query, limit) => {
        const counted = texts
          .map((text, index) => ({
            text,
            index,
            shared: [...bigrams(query)].filter((one) => bigrams(text).has(one)).length,
          }))
          .filter(({ shared }) => shared > 0)
          .sort((a, b) => b.shared - a.shared || a.text.length - b.text.length || a.index - b.index);
        expect(new BigramIndex(texts).mostAlike(query, limit)).toEqual(
          counted.slice(0, limit).map(({ index }) => index),
        );
      }),
    );
  });
});
