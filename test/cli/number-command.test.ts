import { describe, expect, test } from '@jest/globals';

import type { NumberCard } from '../../src/domain/number-card.js';
import { runConcord } from './run-concord.js';

/** It opens no database: a folder that cannot be made does not matter. */
const concord = (args: readonly string[], input?: string) =>
  runConcord('/nowhere/at/all', ['number', ...args], input === undefined ? {} : { input });

describe('concord number', () => {
  test('writes a number in the languages asked for', async () => {
    expect(await concord(['3.2亿', '--to', 'en,de,ja'])).toEqual({
      code: 0,
      stdout: [
        '320000000',
        '  en  320 million    320,000,000',
        '  de  320 Millionen  320.000.000',
        '  ja  3億2000万      320,000,000',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  test('shows each reading of an ambiguous number with its reason', async () => {
    const { stdout } = await concord(['约5兆', '--to', 'en']);
    expect(stdout.split('\n')).toEqual([
      'about 5000000 (兆 as 10^6)',
      '  en  5 million  5,000,000',
      '',
      'about 5000000000000 (兆 as 10^12)',
      '  en  5 trillion  5,000,000,000,000',
      '',
    ]);
  });

  test('reads standard input and prints the answer of the API', async () => {
    const { code, stdout } = await concord(['-', '--json'], '百分之五\n');
    expect(code).toBe(0);
    const card = JSON.parse(stdout) as NumberCard;
    expect(card).toMatchObject({ query: '百分之五', readings: [{ value: '0.05', kind: 'percent' }] });
    expect(card.readings[0]!.renderings.map(({ language }) => language)).toEqual(['zh-Hans', 'en']);
  });

  test('what is no number is exit code 1', async () => {
    expect(await concord(['一带一路'])).toEqual({ code: 1, stdout: '', stderr: 'No number.\n' });
  });

  test.each([[['5', '--to', 'en,,de']], [['5', '--to', 'not a tag']], [['5'.repeat(201)]]])(
    'refuses %j',
    async (args) => {
      expect(await concord(args)).toMatchObject({ code: 2, stdout: '' });
    },
  );
});
