import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyseText } from '../../src/matching/analysed-text.js';
import { diffTexts } from '../../src/matching/diff.js';

const diff = (memory: string, query: string): string[] =>
  diffTexts(analyseText(memory), analyseText(query)).map(
    ({ op, text }) => `${{ equal: '=', delete: '-', insert: '+' }[op]}${text}`,
  );

test.each([
  ['The forum opened today.', 'The forum closed today.', ['=The forum ', '-opened ', '+closed ', '=today.']],
  ['北科院签约', '北京科院签约', ['=北', '+京', '=科院签约']],
  ['one two', 'one  two', ['-one ', '+one  ', '=two']],
  [' one', 'one', ['- ', '=one']],
  ['in 2023 and 2024', 'in 2024 and 2025', ['=in ', '-2023 ', '+2024 ', '=and ', '-2024', '+2025']],
  ['', 'new', ['+new']],
  ['same', 'same', ['=same']],
  ['', '', []],
])('from %j to %j', (memory, query, steps) => {
  expect(diff(memory, query)).toEqual(steps);
});

test('the pieces give back both texts', () => {
  const odd = fc.array(fc.constantFrom('a ', 'A', ' ', '北', '．', '12', 'e\u0301', '\u200B', '!'), { maxLength: 12 });
  fc.assert(
    fc.property(odd, odd, (one, other) => {
      const [memory, query] = [one.join(''), other.join('')];
      const steps = diffTexts(analyseText(memory), analyseText(query));
      const joined = (left: string): string =>
        steps
          .filter(({ op }) => op !== left)
          .map(({ text }) => text)
          .join('');
      expect([joined('insert'), joined('delete')]).toEqual([memory, query]);
    }),
  );
});
