import { expect, test } from '@jest/globals';
import { countText } from '../../src/text/counts.js';

test.each([
  ['', 0, 0],
  ['   ', 0, 0],
  ["The Academy's 12 representatives", 29, 4],
  ['北科院与8家机构签约。', 11, 10],
  ['BJAST 成立于 2020 年', 13, 6],
  ['データベース', 6, 6],
  ['ภาษาไทย', 7, 7],
  ['한국어 번역', 5, 2],
  ['… — !', 3, 0],
  ['𠮷野家', 3, 3],
  ['x = 3.14', 6, 2],
])('%j has %i characters and %i words', (text, characters, words) => {
  expect(countText(text)).toEqual({ characters, words });
});
