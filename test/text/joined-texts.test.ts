import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { JoinedTexts } from '../../src/text/joined-texts.js';

describe('JoinedTexts', () => {
  test('finds in each text the first place of a phrase, and nothing across texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '量', '子'), { maxLength: 6 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (texts, phrase) => {
        const expected = texts
          .map((one, index) => ({ index, at: one.indexOf(phrase) }))
          .filter(({ at }) => phrase !== '' && at >= 0);
        expect([...new JoinedTexts(texts).containing(phrase)]).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test('a phrase with the separator is in no text', () => {
    expect([...new JoinedTexts(['a', 'b']).containing('a\uFFFFb')]).toEqual([]);
  });
});
