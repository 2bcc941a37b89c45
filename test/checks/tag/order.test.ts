import { describe, expect, test } from '@jest/globals';

import { coded, foundInCodes } from './coded.js';

describe('tag.order', () => {
  test.each([
    ['{1}rot, {2}blau', '{2}red, {1}blue', ['tag.order: {2} and {1} changed places.']],
    ['{1}rot, {2}blau', '{1}red, {2}blue', []],
    [
      '{1}{2}Achtung{/2}{/1}',
      '{2}{1}Caution{/1}{/2}',
      ['tag.order: {2} stands around {1}, inside which it is in the source.'],
    ],
    ['{1}Der{/1} {2}Hund{/2}', '{2}Dog{/2} {1}the{/1}', []],
  ])('%s with %s', async (source, target, expected) => {
    expect(await foundInCodes(coded(source), coded(target))).toEqual(expected);
  });

  test('codes for variables follow their words', async () => {
    const hints = { 1: { display: '%s' }, 2: { type: 'x-variable' } };
    expect(await foundInCodes(coded('{1} von {2}', hints), coded('{2}: {1}', hints))).toEqual([]);
  });

  test('codes that look the same change places unseen', async () => {
    const hints = { 1: { data: '<br/>' }, 2: { data: '<br/>' } };
    expect(await foundInCodes(coded('A{1}b{2}c', hints), coded('A{2}b{1}c', hints))).toEqual([]);
  });

  test('what must keep its order', async () => {
    const hints = { 1: { canReorder: false }, 2: { canReorder: false } };
    const found = await foundInCodes(coded('{1}A{/1} {2}b{/2}', hints), coded('{2}b{/2} {1}A{/1}', hints));
    expect(found).toEqual(['tag.order: {/2} stands before {1}; the file wants them in the order of the source.']);
  });
});
