import { describe, expect, test } from '@jest/globals';

import { foundIn } from '../checked.js';

describe('doi', () => {
  test.each([
    ['zh>en', 'DOI：10.5555/ab.12', 'DOI: 10.5555/AB.12', []],
    ['zh>en', '见10.5555/ab.12。', 'See https://doi.org/10.5555/ab.12.', []],
    [
      'zh>en',
      '见https://doi.org/10.5555/ab.12',
      'See https://doi.org/10.5555/ab.21',
      ['doi: 10.5555/ab.12 | 10.5555/ab.21'],
    ],
    ['en>fr', 'See 10.5555/ab.12', 'Voir l’article', ['doi: 10.5555/ab.12']],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'doi')).toEqual(expected);
    expect(await foundIn([source, target], languages, 'url')).toEqual([]);
  });
});
