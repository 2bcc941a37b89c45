import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { CURRENCIES } from '../../src/domain/number-card.js';
import { numberCard } from '../../src/text/number-card.js';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'ja', 'en', 'de', 'fr', 'es', 'ru', 'ar'] as LanguageTag[];

/** Few figures and a power of ten, so that every scale of every language is met, and plain digits too. */
const amount = fc
  .tuple(fc.bigInt({ min: 1n, max: 999_999n }), fc.integer({ min: 0, max: 14 }), fc.constantFrom(0, 0, 1, 2, 3))
  .map(([figures, power, places]) => {
    const digits = (String(figures) + '0'.repeat(power)).padStart(places + 1, '0');
    if (places === 0) return digits;
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/u, '');
  });

/** Queries whose every rendering must read as what they stand for. */
const query = fc.oneof(
  { weight: 6, arbitrary: amount },
  amount.map((digits) => `-${digits}`),
  amount.map((digits) => `${digits}%`),
  amount.map((digits) => `${digits}倍`),
  amount.map((digits) => `${digits} percentage points`),
  fc.nat(9999).map((digits) => `第${digits + 1}`),
  fc.nat(98).chain((above) => fc.integer({ min: above + 2, max: 100 }).map((below) => `${above + 1}/${below}`)),
  fc.integer({ min: 1000, max: 2999 }).map((year) => `${year}年`),
  fc.tuple(amount, fc.constantFrom(...CURRENCIES)).map(([digits, currency]) => `${currency} ${digits}`),
);

const ENGLISH = 'en' as LanguageTag;

describe('a number written in a language and read again is the same', () => {
  test.each(LANGUAGES)('in %s', (language) => {
    fc.assert(
      fc.property(query, (typed) => {
        const reading = numberCard(typed, [ENGLISH, language]).readings[0]!;
        const { text, digits } = reading.renderings[1]!;
        const readAs = (written: string) => numberCard(written, [language]).readings[0];
        expect([text, readAs(text)?.value]).toEqual([text, reading.value]);
        if (reading.kind !== 'year') expect([text, readAs(text)?.kind]).toEqual([text, reading.kind]);
        expect([text, readAs(text)?.currency]).toEqual([text, reading.currency]);
        if (reading.kind === 'number') expect([digits, readAs(digits)?.value]).toEqual([digits, reading.value]);
      }),
      { numRuns: 500 },
    );
  });

  test('the values are those of whole arithmetic', () => {
    fc.assert(
      fc.property(amount, (digits) => {
        const value = numberCard(digits, [ENGLISH]).readings[0]!.value;
        expect(value).toBe(digits.replace(/^0+(?=\d)/u, ''));
      }),
    );
  });
});
