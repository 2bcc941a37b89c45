import { shiftDecimal } from '../decimals.js';
import { readHanNumeral } from '../han-numerals.js';
import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import { isCounted } from './han-counters.js';
import { matchAt } from './han-numeral-pattern.js';
import type { NumberInText } from './number-in-text.js';
import type { BareNumber } from './what-is-counted.js';

const PAIRS = '一二 一两 二三 两三 兩三 三四 三五 四五 五六 六七 七八 八九'.split(' ');
const APPROXIMATION = new RegExp(
  `(?<![〇零一二三四五六七八九第\\d])(十?)(${PAIRS.join('|')})(?![〇零一二三四五六七八九点])([十百千万萬亿億]*)([成割](?![为立长功果员熟就了本分效都年りら引]))?`,
  'uy',
);

/** "七八十", "十七八岁", "两三个", "三四成": two numbers that may be said as one, or not at all. Empty where there are none. */
export function approximationsAt({ plain }: TextInLanguage, start: number): readonly NumberInText[] {
  const [all, tens = '', pair = '', units = '', tenths] = matchAt(APPROXIMATION, plain, start) ?? [];
  if (all === undefined) return [];
  const kind = tenths === undefined ? 'number' : 'percent';
  const place = { start, end: start + all.length, kind, weight: 'possible', power: 0 } as const;
  return [...pair].flatMap((figure) => {
    const [reading] = readHanNumeral(tens + figure + units);
    const value = reading && (tenths === undefined ? reading.value : shiftDecimal(reading.value, 1));
    return value === undefined ? [] : [{ ...place, values: [value] }];
  });
}

/** What has a number of its own is not guessed: "五、六年级", "第3、4章". */
const NUMBERED = /^(?:年级|年級|年生|[号號期章节節届屆月级級卷册版轮])/u;

/** "2、3日": the first two of them are one guess. */
export function withGuesses(plain: string, numbers: readonly NumberInText[]): readonly NumberInText[] {
  return numbers.map((number, index) => {
    const [before, next] = [numbers[index - 1], numbers[index + 1]];
    if (areNeighbours(plain, number, next))
      return { ...number, weight: isNumbered(plain, number, next!) ? next!.weight : 'possible' };
    const isLast = areNeighbours(plain, before, number) && !isNumbered(plain, before!, number);
    return isLast ? { ...number, weight: 'possible' } : number;
  });
}

function areNeighbours(plain: string, number: NumberInText | undefined, next: NumberInText | undefined): boolean {
  return (
    number !== undefined &&
    next !== undefined &&
    /^[1-8]$/u.test(number.values[0]!) &&
    Number(next.values[0]) === Number(number.values[0]) + 1 &&
    next.kind !== 'percent' &&
    plain.slice(number.end, next.start) === '、'
  );
}

function isNumbered(plain: string, first: NumberInText, last: NumberInText): boolean {
  return (
    last.kind === 'month' ||
    plain.charAt(first.start - 1) === '第' ||
    NUMBERED.test(plain.slice(last.end, last.end + 2))
  );
}

/** Rounding words, and 每. */
const BEFORE_ONE = /[上近逾超约約過过达達满滿足到每毎]/u;
/** "突破亿元", "万吨级". */
const AMOUNT = /^(?:元|[美欧歐日港][元圆]|吨|英[镑鎊]|卢布|円|ドル|ユーロ)/u;
const MORE_AFTER = /[多余餘]/u;

/** "近百人", "上万", "千余", "每万人口": a unit alone is one of it; Japanese counts with 百 and 千 alone. */
export function bareUnitAt(
  { plain, language }: TextInLanguage,
  start: number,
  written: string,
): BareNumber | undefined {
  if (!/^(?:[百千万萬亿億]|[万萬][亿億])$/u.test(written)) return undefined;
  const end = start + written.length;
  const isSmall = /[百千]/u.test(written);
  const isOne = BEFORE_ONE.test(plain.charAt(start - 1)) || MORE_AFTER.test(plain.charAt(end));
  const hasCounter = isSmall && (isCounted(plain, end) || /[强強以]/u.test(plain.charAt(end)));
  const isAmount = !isSmall && AMOUNT.test(plain.slice(end, end + 2));
  if (!isOne && !hasCounter && !isAmount) return undefined;
  const weight = isOne || isAmount || languageOf(language) === 'ja' ? 'likely' : 'possible';
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
