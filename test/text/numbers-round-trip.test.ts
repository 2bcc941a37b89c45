import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { type PlainDate, createDateReader, dateValue } from '../../src/text/dates-in-language.js';
import { type WrittenNumber, createNumberReader } from '../../src/text/numbers-in-language.js';
import { applyEdits } from '../../src/text/text-edits.js';
import { type TextInLanguage, textInLanguage } from '../../src/text/text-in-language.js';
import { writeDate } from '../../src/text/write-date.js';
import { writeNumber } from '../../src/text/write-number.js';

const LANGUAGES = ['zh', 'en', 'de', 'fr', 'es', 'ru', 'ja'] as LanguageTag[];

/** Numbers as texts of each language have them: each form is rewritten with values of every other language. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  zh: ['3.2亿', '5000万', '1.5万亿', '12,345.6', '800', '3亿5000万', '2000多万'],
  en: ['320 million', '1.5 billion', '2 trillion', '12,345.6', '800', '5 bn', '20 thousand'],
  de: ['320 Millionen', '1 Milliarde', '1,5 Mrd.', '12.345,6', '800', '2 Billionen'],
  fr: ['320 millions', '1,5 million', '2 milliards', '12\u202F345,6', '12 345,6', '800', '2 mille milliards'],
  es: ['320 millones', '1 millón', '5 mil millones', '12.345,6', '800', '2 billones', '20 mil'],
  ru: ['320 млн', '1,5 миллиарда', '2 миллиона', '5 миллиардов', '12\u00A0345,6', '800', '20 тыс.'],
  ja: ['3.2億', '5000万', '1.5兆', '12,345.6', '800', '3億5000万', '5億'],
};

const DATES: Readonly<Record<string, readonly string[]>> = {
  zh: ['2025年3月14日', '2025 年 3 月 14 日', '2025/3/14', '2025-03-14'],
  en: ['14 March 2025', 'March 14, 2025', '14th March 2025', 'Mar. 14, 2025', '14 JUN 2025', '2025-03-14'],
  de: ['14. März 2025', '14.03.2025', '14.3.2025', '14. Dez. 2025'],
  fr: ['14 mars 2025', '1er mars 2025', '14/03/2025', '14 févr. 2025'],
  es: ['14 de marzo de 2025', '14 de marzo del 2025', '14/03/2025'],
  ru: ['14 марта 2025', '14.03.2025', '14 сент. 2025'],
  ja: ['2025年3月14日', '２０２５年３月１４日', '2025/03/14'],
};

const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.map((to) => [from, to] as const));

/** What the text says after the edits, with more text around it, so that a place is not the whole text. */
function edited({ text, language }: TextInLanguage, edits: Parameters<typeof applyEdits>[1]): TextInLanguage {
  return textInLanguage(applyEdits({ text, codes: [] }, edits)!.text, language);
}

const amount = fc.tuple(fc.bigInt({ min: 1n, max: 99_999n }), fc.constantFrom(0, 1, 2, 3)).map(([whole, places]) => {
  const digits = String(whole).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
});

describe('a number written in another language reads as the same value', () => {
  test.each(PAIRS)('%s to %s', (from, to) => {
    let written = 0;
    const forms = fc.tuple(
      fc.constantFrom(...NUMBERS[from]!),
      fc.constantFrom(...NUMBERS[from]!),
      fc.constantFrom(...NUMBERS[to]!),
    );
    fc.assert(
      fc.property(forms, amount, ([form, , like], digits) => {
        const number = withDigits(textInLanguage(form, from), digits);
        const text = textInLanguage(`(${like})`, to);
        const place = createNumberReader(text)(1)[0]!;
        const edits = number && writeNumber(text, place, number);
        if (edits === undefined) return;
        const after = edited(text, edits);
        const readings = createNumberReader(after)(1);
        written += 1;
        expect(readings.slice(0, 1).map(({ value }) => `${value} in ${after.text}`)).toEqual([
          `${number!.value} in ${after.text}`,
        ]);
      }),
      { numRuns: 400 },
    );
    expect(written).toBeGreaterThan(100);
  });
});

/** A number of a language with other digits: the form with its digits replaced, read again. */
function withDigits(text: TextInLanguage, digits: string): WrittenNumber | undefined {
  const like = createNumberReader(text)(0)[0]!;
  const decimal = ['zh', 'en', 'ja'].includes(text.language) ? '.' : ',';
  const form = digits.replace('.', decimal) + (like.isCompound ? '万' : text.text.slice(like.digitsEnd));
  const [number] = createNumberReader(textInLanguage(form, text.language))(0);
  expect(number!.digits).toBe(digits);
  return number;
}

const date = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day): PlainDate => ({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }));

describe('a date written in another language reads as the same day', () => {
  test.each(PAIRS)('%s to %s', (from, to) => {
    const forms = fc.tuple(fc.constantFrom(...DATES[from]!), fc.constantFrom(...DATES[to]!));
    fc.assert(
      fc.property(forms, date, ([form, like], day) => {
        const start = textInLanguage(form, from);
        const there = edited(start, writeDate(start, createDateReader(start)(0)[0]!, day)!);
        const read = createDateReader(there)(0)[0]!;
        const text = textInLanguage(`(${like})`, to);
        const after = edited(text, writeDate(text, createDateReader(text)(1)[0]!, read)!);
        expect(dateValue(createDateReader(after)(1)[0]!)).toBe(dateValue(day));
      }),
      { numRuns: 200 },
    );
  });
});
