import { readHanNumeral } from '../han-numerals.js';
import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import { isCounted } from './han-counters.js';
import { matchAt } from './han-numeral-pattern.js';
import type { NumberInText } from './number-in-text.js';
import type { BareNumber } from './what-is-counted.js';

const PAIRS = '一二 一两 二三 两三 兩三 三四 三五 四五 五六 六七 七八 八九'.split(' ');
const APPROXIMATION = new RegExp(
  `(?<![〇零一二三四五六七八九第\\d])(十?)(${PAIRS.join('|')})(?![〇零一二三四五六七八九点])([十百千万萬亿億]*)`,
  'uy',
);

/** "七八十", "十七八岁", "两三个": two numbers that may be said as one, or not at all. Empty where there are none. */
export function approximationsAt({ plain }: TextInLanguage, start: number): readonly NumberInText[] {
  const [all, tens = '', pair = '', units = ''] = matchAt(APPROXIMATION, plain, start) ?? [];
  if (all === undefined) return [];
  const place = { start, end: start + all.length, kind: 'number' as const, weight: 'possible' as const, power: 0 };
  return [...pair].flatMap((figure) => {
    const [reading] = readHanNumeral(tens + figure + units);
    return reading === undefined ? [] : [{ ...place, values: [reading.value] }];
  });
}

/** "2、3日": the first two of them are one guess. */
export function withGuesses(plain: string, numbers: readonly NumberInText[]): readonly NumberInText[] {
  const isGuess = (number: NumberInText | undefined, next: NumberInText | undefined): boolean =>
    number !== undefined &&
    next !== undefined &&
    /^[1-8]$/u.test(number.values[0]!) &&
    Number(next.values[0]) === Number(number.values[0]) + 1 &&
    next.kind !== 'percent' &&
    plain.slice(number.end, next.start) === '、';
  return numbers.map((number, index) =>
    isGuess(number, numbers[index + 1]) || isGuess(numbers[index - 1], number)
      ? { ...number, weight: 'possible' }
      : number,
  );
}

const ROUNDED_BEFORE = /[上近逾超约約過过达達满滿足到]/u;
const MORE_AFTER = /[多余餘]/u;

/** "近百人", "上万", "千余": a unit alone is one of it; Japanese counts with 百 and 千 alone. */
export function bareUnitAt(
  { plain, language }: TextInLanguage,
  start: number,
  written: string,
): BareNumber | undefined {
  if (!/^[百千万萬亿億]$/u.test(written)) return undefined;
  const end = start + 1;
  const isSmall = /[百千]/u.test(written);
  const isRounded = ROUNDED_BEFORE.test(plain.charAt(start - 1)) || MORE_AFTER.test(plain.charAt(end));
  const hasCounter = isSmall && (isCounted(plain, end) || /[强強以]/u.test(plain.charAt(end)));
  if (!isRounded && !hasCounter) return undefined;
  const weight = isRounded || languageOf(language) === 'ja' ? 'likely' : 'possible';
  return { start, end, values: [`1${'0'.repeat(powerOfUnits(written))}`], weight, power: powerOfUnits(written) };
}

/** The power of ten of units: 8 for "万万". */
export function powerOfUnits(units: string): number {
  return [...units].reduce((sum, unit) => sum + ({ 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }[unit] ?? 0), 0);
}

/** Whether what follows says only how many digits a number has: "数十", "几千万". */
export function isVague(plain: string, start: number): boolean {
  if (plain.slice(Math.max(0, start - 2), start) === '数以') return true;
  return (
    /[数數几幾好何]/u.test(plain.charAt(start - 1)) && !/[参函系指计分次少多如任为]/u.test(plain.charAt(start - 2))
  );
}

export function vagueAt(plain: string, start: number, end: number, written: string): NumberInText | undefined {
  return /^[十百千万萬亿億]+$/u.test(written) && isVague(plain, start)
    ? vagueNumber(start - 1, end, powerOfUnits(written))
    : undefined;
}

export function vagueNumber(start: number, end: number, power: number): NumberInText {
  return { start, end, kind: 'vague', values: [`1${'0'.repeat(power)}`], weight: 'likely', power };
}
