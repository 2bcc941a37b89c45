import { describe, expect, test } from '@jest/globals';

import { coded, foundInCodes } from './coded.js';

describe('tag.missing', () => {
  test.each([
    ['Der {1}Bericht{/1} liegt vor.', 'The {1}report{/1} is available.', []],
    [
      'Der {1}Bericht{/1} liegt vor.',
      'The report is available.',
      ['tag.missing: The codes {1} … {/1} of the source are missing in the target.'],
    ],
    ['Zeile{1}Zeile', 'Line line', ['tag.missing: The code {1} of the source is missing in the target.']],
    ['{1}A{/1} {2}B{/2}', '{2}B{/2} {1}A{/1}', []],
  ])('%s with %s', async (source, target, expected) => {
    expect(await foundInCodes(coded(source), coded(target))).toEqual(expected);
  });

  test('what the file lets be deleted, and annotations, may be missing', async () => {
    const source = coded('A{1} b {2}c{/2}', { 1: { canDelete: true }, 2: { type: 'annotation' } });
    expect(await foundInCodes(source, coded('A b c'))).toEqual([]);
  });

  test('a code is named as the file shows it', async () => {
    const found = await foundInCodes(coded('A{1}', { 1: { display: '<br/>' } }), coded('A'));
    expect(found).toEqual(['tag.missing: The code {1} (<br/>) of the source is missing in the target.']);
  });
});
