import { expect, test } from '@jest/globals';

import { logLikelihood } from '../../src/text/log-likelihood.js';

test('the value of a table, worked out by hand', () => {
  // Cells 10, 10, 20, 960; expected 0.6, 19.4, 29.4, 950.6.
  const byHand =
    2 * (10 * Math.log(10 / 0.6) + 10 * Math.log(10 / 19.4) + 20 * Math.log(20 / 29.4) + 960 * Math.log(960 / 950.6));
  expect(logLikelihood({ both: 10, first: 20, second: 30, all: 1_000 })).toBeCloseTo(byHand, 9);
});

test('together by chance or less often: 0', () => {
  expect(logLikelihood({ both: 6, first: 20, second: 300, all: 1_000 })).toBe(0);
  expect(logLikelihood({ both: 0, first: 20, second: 30, all: 1_000 })).toBe(0);
});
