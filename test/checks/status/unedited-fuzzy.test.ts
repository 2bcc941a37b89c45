import { describe, expect, test } from '@jest/globals';

import type { CheckedPair } from '../../../src/domain/check.js';
import { checked, pairOf, tag } from '../checked.js';

describe('status.unedited-fuzzy', () => {
  test.each<[number | undefined, CheckedPair['state'], boolean]>([
    [82, 'translated', true],
    [99, 'final', true],
    [100, 'translated', false],
    [82, 'initial', false],
    [82, undefined, false],
    [undefined, 'translated', false],
  ])('a match of %s that is %s', async (matchScore, state, isReported) => {
    const pair = { ...pairOf('研究', 'research'), ...(state && { state }), ...(matchScore && { matchScore }) };
    const findings = await checked({ source: tag('zh'), target: tag('en'), pairs: [pair] });
    expect(findings.some(({ rule }) => rule === 'status.unedited-fuzzy')).toBe(isReported);
  });

  test('from the threshold on', async () => {
    const pair = { ...pairOf('研究', 'research'), state: 'translated' as const, matchScore: 82 };
    const rules = { 'status.unedited-fuzzy': { parameters: { threshold: 80 } } };
    const findings = await checked({ source: tag('zh'), target: tag('en'), pairs: [pair] }, { rules });
    expect(findings.map(({ rule }) => rule)).not.toContain('status.unedited-fuzzy');
  });
});
