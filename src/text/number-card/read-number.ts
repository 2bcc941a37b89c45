import type { Currency, NumberReading } from '../../domain/number-card.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { shiftDecimal } from '../decimals.js';
import { readHanNumeral } from '../han-numerals.js';
import { languageOf } from '../language-tags.js';
import { type Amount, readAmounts } from './amounts.js';
import { withoutCountedNoun } from './counted-nouns.js';
import { withoutCurrency } from './currencies.js';
import { type Fraction, fractionValue, readFraction } from './fractions.js';
import { withoutOrdinalSign } from './ordinals.js';
import { withoutMore } from './rounding-words.js';

/** A number as it was read, without its sign: what the card says of it but how it is written elsewhere. */
export interface ReadNumber extends Pick<NumberReading, 'value' | 'kind' | 'currency' | 'note'> {
  /** Of a fraction. */
  readonly fraction?: Fraction;
}

type Reader = (text: string, languages: readonly LanguageTag[]) => readonly ReadNumber[];

/** The first one that can read a text decides. */
const READERS: readonly Reader[] = [
  ...[readShare, readParts, readCounted, readMoney, readDoubling, readYear, readOrdinal, readPlain],
];

/** @param text as readNumberQuery leaves it */
export const readNumber: Reader = (text, languages) => {
  for (const reader of READERS) {
    const found = reader(text, languages);
    if (found.length > 0) return found;
  }
  return [];
};

/** "百分之五", "千分之三", "五成", "七成五". */
function readShare(text: string): readonly ReadNumber[] {
  const [, base, number] = /^([百千万])分之(.+)$/u.exec(text) ?? [];
  if (number !== undefined) return shares(number, -{ 百: 2, 千: 3, 万: 4 }[base as '百' | '千' | '万']);
  const [, tenths, hundredths] = /^(\d|[一二两三四五六七八九十])成([一二三四五六七八九])?$/u.exec(text) ?? [];
  if (tenths === undefined) return [];
  return hundredths === undefined ? shares(tenths, -1) : shares(`${digitOf(tenths)}${digitOf(hundredths)}`, -2);
}

function shares(numeral: string, power: number): readonly ReadNumber[] {
  return readHanNumeral(withoutMore(numeral)).map(({ value }) => ({
    value: shiftDecimal(value, power),
    kind: 'percent',
  }));
}

function digitOf(numeral: string): string {
  return readHanNumeral(numeral)[0]!.value;
}

function readParts(text: string): readonly ReadNumber[] {
  const fraction = readFraction(text);
  return fraction === undefined ? [] : [{ value: fractionValue(fraction), kind: 'fraction', fraction }];
}

function readCounted(text: string, languages: readonly LanguageTag[]): readonly ReadNumber[] {
  const counted = withoutCountedNoun(text);
  if (counted === undefined) return [];
  return numbersIn(counted.digits, languages).map(({ isPercent: _, ...amount }) => ({ ...amount, kind: counted.kind }));
}

/** "3.2亿元", "$3bn", "3 millions d’euros"; "¥" is yen where Japanese is asked for and Chinese is not. */
function readMoney(text: string, languages: readonly LanguageTag[]): readonly ReadNumber[] {
  const money = withoutCurrency(text);
  if (money === undefined) return [];
  const currencies = money.currencies.length > 1 ? yuanOrYen(languages) : money.currencies;
  return numbersIn(money.rest, languages).flatMap(({ isPercent: _, ...amount }) =>
    currencies.map((currency) => ({
      ...amount,
      ...(currencies.length > 1 && { note: `¥ as ${currency}` }),
      ...{ kind: 'number', currency },
    })),
  );
}

function yuanOrYen(languages: readonly LanguageTag[]): readonly Currency[] {
  const asked = languages.map(languageOf).filter((name) => name === 'zh' || name === 'ja');
  if (asked.length === 0) return ['CNY', 'JPY'];
  return [...new Set(asked)].map((name) => (name === 'zh' ? 'CNY' : 'JPY'));
}

const FOLD_WORDS: ReadonlyMap<string, string> = new Map([
  ...['twofold', 'double', 'doppelt', 'doble', 'le double', 'вдвое', 'ضعف', 'الضعف', 'ضعفان'].map(
    (word) => [word, '2'] as const,
  ),
  ...['threefold', 'triple', 'dreifach', 'le triple', 'втрое'].map((word) => [word, '3'] as const),
  ...['fourfold', 'quadruple', 'vierfach', 'вчетверо'].map((word) => [word, '4'] as const),
  ...['fivefold', 'fünffach'].map((word) => [word, '5'] as const),
  ...['tenfold', 'zehnfach'].map((word) => [word, '10'] as const),
]);

/** "翻番" is twice as much, "翻两番" four times, not twice. */
function readDoubling(text: string): readonly ReadNumber[] {
  const word = FOLD_WORDS.get(text);
  if (word !== undefined) return [{ value: word, kind: 'fold' }];
  const [all, count = '一'] = /^翻了?([一两兩二三四五六七八九1-9])?番$/u.exec(text) ?? [];
  return all === undefined ? [] : [{ value: String(2 ** Number(digitOf(count))), kind: 'fold' }];
}

/** "2024年" and "二〇二四年"; "20年" is a time. */
function readYear(text: string): readonly ReadNumber[] {
  const [, year] = /^(\d{4}|[〇零一二三四五六七八九]{4}) ?(?:年|год|г\.)$/u.exec(text) ?? [];
  return year === undefined ? [] : [{ value: digitOf(year), kind: 'year' }];
}

/** "6." may be "6" too, as it stands in a sentence or before its decimals. */
function readOrdinal(text: string, languages: readonly LanguageTag[]): readonly ReadNumber[] {
  const digits = withoutOrdinalSign(text, languages);
  const numbers = digits === undefined ? [] : numbersIn(digits, languages);
  const whole = numbers.filter(({ value }) => /^\d+$/u.test(value));
  const ordinals = whole.slice(0, 1).map(({ value }): ReadNumber => ({ value, kind: 'ordinal' }));
  const isUnsure = text.endsWith('.') && ordinals.length > 0;
  return isUnsure ? [...ordinals, ...readPlain(digits!, languages)] : ordinals;
}

function readPlain(text: string, languages: readonly LanguageTag[]): readonly ReadNumber[] {
  return readAmounts(text.replace(/(?<=\d)[.,]$/u, ''), languages).map(({ value, isPercent, ...note }) =>
    isPercent ? { value: shiftDecimal(value, -2), kind: 'percent', ...note } : { value, kind: 'number', ...note },
  );
}

function numbersIn(text: string, languages: readonly LanguageTag[]): readonly Amount[] {
  return readAmounts(text, languages).filter(({ isPercent }) => !isPercent);
}
