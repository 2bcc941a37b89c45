import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { textSlices } from '../../../src/terminology/recognition/text-slices.js';

const MOST = 20;

test('the slices are the text, each behind the other', () => {
  const part = fc.constantFrom('word', '。', '\n', '. ', 'St. ', 'ab', ' ', '中国', '!” ');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const slices = [...textSlices(text, MOST)];
      expect(slices.map((slice) => slice.text).join('')).toBe(text);
      for (const { start, text: slice } of slices) expect(text.startsWith(slice, start)).toBe(true);
    }),
  );
});

describe('where a text is cut', () => {
  test.each([
    ['not when it is short', 'One word. Two.', ['One word. Two.']],
    ['at the ends of lines', 'one two three\nfour five six\nseven', ['one two three\n', 'four five six\nseven']],
    ['behind sentences', 'The whole thing. Went to St. Petersburg.', ['The whole thing. ', 'Went to St. Petersburg.']],
    ['behind Chinese sentences', `${'中'.repeat(12)}。${'国'.repeat(12)}`, [`${'中'.repeat(12)}。`, '国'.repeat(12)]],
    ['nowhere else', 'a b c d e f g h i j k l m n o', ['a b c d e f g h i j k l m n o']],
  ])('%s', (_, text, expected) => {
    expect([...textSlices(text, MOST)].map((slice) => slice.text)).toEqual(expected);
  });
});
