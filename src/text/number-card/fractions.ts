import type { LanguageTag } from '../../domain/language-tag.js';
import { readHanNumeral } from '../han-numerals.js';
import { languageOf } from '../language-tags.js';
import { shiftDecimal } from '../decimals.js';

/** Reduced; both whole, the denominator two or more. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The first spelling of each is written, all are read. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  zh: { '1/2': ['一半', '半'] },
  ja: { '1/2': ['半分', '半'] },
  en: {
    '1/2': ['half', 'a half', 'one half', 'one-half'],
    '1/3': ['one third', 'a third', 'one-third'],
    '2/3': ['two thirds', 'two-thirds'],
    '1/4': ['one quarter', 'a quarter', 'quarter', 'one-quarter', 'one fourth', 'a fourth'],
    '3/4': ['three quarters', 'three-quarters', 'three fourths'],
    '1/5': ['one fifth', 'a fifth', 'one-fifth'],
    '1/10': ['one tenth', 'a tenth', 'one-tenth'],
  },
  de: {
    '1/2': ['die Hälfte', 'Hälfte', 'ein halb', 'halb'],
    '1/3': ['ein Drittel', 'Drittel'],
    '2/3': ['zwei Drittel'],
    '1/4': ['ein Viertel', 'Viertel'],
    '3/4': ['drei Viertel', 'dreiviertel'],
    '1/5': ['ein Fünftel'],
    '1/10': ['ein Zehntel'],
  },
  fr: {
    '1/2': ['la moitié', 'moitié', 'un demi', 'une demie'],
    '1/3': ['un tiers', 'le tiers'],
    '2/3': ['deux tiers', 'les deux tiers'],
    '1/4': ['un quart', 'le quart'],
    '3/4': ['trois quarts', 'les trois quarts'],
    '1/5': ['un cinquième'],
    '1/10': ['un dixième'],
  },
  es: {
    '1/2': ['la mitad', 'mitad'],
    '1/3': ['un tercio', 'la tercera parte'],
    '2/3': ['dos tercios'],
    '1/4': ['un cuarto', 'la cuarta parte'],
    '3/4': ['tres cuartos'],
    '1/5': ['un quinto'],
    '1/10': ['un décimo'],
  },
  ru: {
    '1/2': ['половина'],
    '1/3': ['одна треть', 'треть'],
    '2/3': ['две трети'],
    '1/4': ['четверть', 'одна четверть'],
    '3/4': ['три четверти'],
    '1/5': ['одна пятая'],
    '1/10': ['одна десятая'],
  },
  ar: {
    '1/2': ['نصف', 'النصف'],
    '1/3': ['ثلث', 'الثلث'],
    '2/3': ['ثلثان', 'ثلثا', 'ثلثي'],
    '1/4': ['ربع', 'الربع'],
    '3/4': ['ثلاثة أرباع'],
    '1/5': ['خمس'],
    '1/10': ['عشر'],
  },
};

const BY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.values(WORDS).flatMap((words) =>
    Object.entries(words).flatMap(([form, spellings]) => spellings.map((word) => [word.toLowerCase(), form] as const)),
  ),
);

const PARTS_OF = /^(.+?)\s*分(?:之|の)\s*(.+)$/u;
const SLASHED = /^(\d{1,15}) ?\/ ?(\d{1,15})$/u;

/** @param text "三分之一", "3分の1", "1/3", "two thirds", "半" */
export function readFraction(text: string): Fraction | undefined {
  const [, numerator, denominator] = SLASHED.exec(BY_WORDS.get(text) ?? text) ?? [];
  if (numerator !== undefined) return reduced(numerator, denominator!);
  const [, parts, count] = PARTS_OF.exec(text) ?? [];
  return parts === undefined ? undefined : reduced(wholeOf(count!), wholeOf(parts));
}

function wholeOf(numeral: string): string {
  return readHanNumeral(numeral)[0]?.value ?? '';
}

function reduced(above: string, below: string): Fraction | undefined {
  if (!/^\d{1,15}$/u.test(above) || !/^\d{1,15}$/u.test(below)) return undefined;
  const [numerator, denominator] = [BigInt(above), BigInt(below)];
  if (denominator === 0n) return undefined;
  const divisor = greatestCommonDivisor(numerator, denominator);
  const fraction = { numerator: numerator / divisor, denominator: denominator / divisor };
  return fraction.denominator === 1n ? undefined : fraction;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** "0.75"; "1/3" where no decimals say it exactly. */
export function fractionValue({ numerator, denominator }: Fraction): string {
  // 10^50 holds every power of 2 and 5 below 10^15.
  const shifted = numerator * 10n ** 50n;
  const isExact = shifted % denominator === 0n;
  return isExact ? shiftDecimal(String(shifted / denominator), -50) : `${numerator}/${denominator}`;
}

/** "三分之一", "one third"; "3/17" where the language's words are not known. */
export function writeFraction({ numerator, denominator }: Fraction, language: LanguageTag): string {
  const name = languageOf(language);
  const form = `${numerator}/${denominator}`;
  const [word] = WORDS[name]?.[form] ?? [];
  if (word !== undefined) return word;
  if (name === 'ja') return `${denominator}分の${numerator}`;
  const figures = '零一二三四五六七八九十';
  if (name !== 'zh' || numerator > 10n || denominator > 10n) return form;
  return `${figures[Number(denominator)]!}分之${figures[Number(numerator)]!}`;
}
