import { describe, expect, test } from '@jest/globals';

import type { Check, ValuesOf } from '../../../src/checks/check.js';
import { CheckedText } from '../../../src/checks/checked-text.js';
import type { PairUnderCheck } from '../../../src/checks/document-under-check.js';
import { CHECKS } from '../../../src/checks/registry.js';
import { tag } from '../checked.js';

/** What is not linear in it does not come to an end. */
const CHARACTERS = 400_000;
const FAMILIES = /^(?:punct|ws|dup|len|case)\./;

describe('a very long text of anything takes time linear in it', () => {
  const pieces = [
    '(',
    ')',
    '"',
    '“',
    '. ',
    '  ',
    'the ',
    '的',
    '中 ',
    '中,',
    'a,b',
    '!?',
    '\u200B',
    '«',
    '1)',
    '[0,',
    '「',
  ];

  test.each(pieces.flatMap((piece) => [['en', piece] as const, ['zh', piece] as const]))(
    '%s: %j',
    (language, piece) => {
      const text = piece.repeat(CHARACTERS / piece.length);
      const source = new CheckedText('source', tag('fr'), { text: 'Rien.', codes: [] });
      const target = new CheckedText('target', tag(language), { text, codes: [] });
      // What reads addresses and tokens is tested where it stands.
      Object.defineProperty(target, 'literals', { value: [] });
      const parts = { index: 0, source, target, sizeLimit: { most: 10, unit: 'char' } };
      // These families ask for no terms.
      const pair = parts as unknown as PairUnderCheck;
      for (const check of CHECKS.filter(({ id }) => FAMILIES.test(id))) {
        if (check.scope !== 'pair') continue;
        const values = Object.entries(check.parameters).map(([name, given]) => [name, given.default] as const);
        for (const report of check.check(pair, Object.fromEntries(values) as ValuesOf<Check['parameters']>)) {
          expect(report.ranges.length).toBeLessThanOrEqual(40);
          expect(report.message.length).toBeLessThan(5_000);
        }
      }
    },
  );
});
