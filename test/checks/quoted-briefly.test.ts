import { expect, test } from '@jest/globals';

import { quotedBriefly } from '../../src/checks/quoted-briefly.js';

test('a long quotation has dots in its middle, a short one stays', () => {
  const message = quotedBriefly(
    `“short” in the source, but “${'量'.repeat(60)}${'x'.repeat(100_000)}${'𠮷'.repeat(60)}”.`,
  );
  expect(message).toBe(`“short” in the source, but “${'量'.repeat(50)}…${'𠮷'.repeat(50)}”.`);
  expect(quotedBriefly('“a” is missing.')).toBe('“a” is missing.');
});
