import { describe, expect, test } from '@jest/globals';

import { coded, foundInCodes } from './coded.js';

describe('tag.extra', () => {
  test.each([
    [
      'Der Bericht',
      'The {1}report{/1}',
      ['tag.extra: The target has the codes {1} … {/1}, which are not in the source.'],
    ],
    ['Ein Wort{1}', 'A word{1}', []],
  ])('%s with %s', async (source, target, expected) => {
    expect(await foundInCodes(coded(source), coded(target))).toEqual(expected);
  });

  const twice = {
    text: 'A b',
    codes: [
      { id: '1', kind: 'standalone' as const, at: 1 },
      { id: '1', kind: 'standalone' as const, at: 3 },
    ],
  };

  test('a code that is there twice', async () => {
    expect(await foundInCodes(coded('A{1} b'), twice)).toEqual([
      'tag.extra: The target has the code {1}, which is there more than once.',
    ]);
  });

  test('a code that can be copied may be there twice', async () => {
    expect(await foundInCodes(coded('A{1} b', { 1: { attributes: { canCopy: 'yes' } } }), twice)).toEqual([]);
  });
});
