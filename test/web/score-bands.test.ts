import { expect, test } from '@jest/globals';

import { scoreBand } from '../../src/web/score-bands.js';

test.each([
  [102, 'context'],
  [101, 'context'],
  [100, 'exact'],
  [99, 'very-high'],
  [95, 'very-high'],
  [94, 'high'],
  [85, 'high'],
  [84, 'medium'],
  [75, 'medium'],
  [74, 'low'],
  [0, 'low'],
])('A score of %i is in the band %s', (score, band) => {
  expect(scoreBand(score)).toBe(band);
});
