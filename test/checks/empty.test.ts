import { describe, expect, test } from '@jest/globals';

import { checked, pairOf, tag } from './checked.js';

const LANGUAGES = { source: tag('zh'), target: tag('en') };

describe('empty', () => {
  test.each([
    ['研究', null, true],
    ['研究', ' \u00A0', true],
    [' ', '', false],
    ['研究', 'research', false],
  ])('%j with %j: %s', async (source, target, isReported) => {
    const findings = await checked({ ...LANGUAGES, pairs: [pairOf(source, target)] });
    expect(findings.map(({ rule }) => rule).includes('empty')).toBe(isReported);
  });
});
