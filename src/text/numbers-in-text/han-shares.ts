import { shiftDecimal } from '../decimals.js';
import { readHanNumeral } from '../han-numerals.js';
import { fractionValue, readFraction } from '../number-card/fractions.js';
import { withoutMore } from '../number-card/rounding-words.js';
import type { TextInLanguage } from '../text-in-language.js';
import { powerOfUnits } from './han-approximations.js';
import { FIGURES, HAN_NUMERAL, matchAt } from './han-numeral-pattern.js';
import type { NumberInText } from './number-in-text.js';

const SHARE = new RegExp(
  `(?:([百千])|((?:\\d+|[${FIGURES}])?[十百千]?[万萬亿億]|${HAN_NUMERAL}))分[之の]` +
    `(百(?![零一二三四五六七八九])|${HAN_NUMERAL}(?:[点點][${FIGURES}]+)?)`,
  'uy',
);
const TENTHS =
  /([一二两兩三四五六七八九\d])(?:成([一二三四五六七八九])?(?!(?<![约約近超过過逾占仅达達足中][一二两兩三四五六七八九\d]成)为|[成立长功果员熟就了本分效都年])|割(?![りら引])(?:([一二三四五六七八九\d])分)?)/uy;
/** "打八折": eighty percent are paid, twenty are let off. */
const DISCOUNT = /([一二三四五六七八九\d])折(?![叠射返中腾扣])/uy;
const WHOLE = /百分百/uy;
const HALF = /(?<![一三五七九\d])(?:一半|半[数數]|半分|半減|减半|減半|[过過]半(?![数數]))/uy;

/** "三分之一", "百分之五", "七成", "7割5分", "打八折", "一半" at a place. */
export function shareAt(text: TextInLanguage, start: number): NumberInText | undefined {
  return fractionAt(text, start) ?? tenthsAt(text, start) ?? wholeOrHalfAt(text, start);
}

function wholeOrHalfAt({ plain }: TextInLanguage, start: number): NumberInText | undefined {
  const place = { start, power: 0, weight: 'likely' as const };
  const whole = matchAt(WHOLE, plain, start);
  if (whole !== null) return { ...place, kind: 'percent', values: ['100'], end: start + whole[0].length };
  const half = matchAt(HALF, plain, start);
  if (half !== null) return { ...place, kind: 'fraction', values: ['0.5'], end: start + half[0].length };
  const discount = matchAt(DISCOUNT, plain, start);
  if (discount === null) return undefined;
  const paid = figureOf(discount[1]!) * 10;
  return { ...place, kind: 'percent', values: [String(100 - paid), String(paid)], end: start + discount[0].length };
}

function fractionAt({ plain }: TextInLanguage, start: number): NumberInText | undefined {
  const found = matchAt(SHARE, plain, start);
  if (found === null) return undefined;
  const [all, base, parts, number = ''] = found;
  const place = { start, end: start + all.length, power: 0, weight: 'certain' as const };
  const inPowers = (power: number): readonly string[] =>
    readHanNumeral(withoutMore(number), true).map(({ value }) => shiftDecimal(value, power));
  if (base !== undefined) {
    const values = inPowers(base === '百' ? 0 : -1);
    return values.length === 0 ? undefined : { ...place, values, kind: 'percent' };
  }
  // "十万分之一点五": decimals are of powers of ten only.
  if (/[点點.]/u.test(number) && /^[十百千万萬亿億]+$/u.test(parts!))
    return { ...place, values: inPowers(-powerOfUnits(parts!)), kind: 'fraction' };
  // "百万分之一": a unit alone is one of it.
  const fraction = readFraction(/^[十百千万萬亿億]/u.test(parts!) ? `一${all}` : all);
  return fraction && { ...place, values: [fractionValue(fraction)], kind: 'fraction' };
}

function tenthsAt({ plain }: TextInLanguage, start: number): NumberInText | undefined {
  const found = matchAt(TENTHS, plain, start);
  if (found === null) return undefined;
  const [all, tenths = '', hundredths = found[3]] = found;
  const value = figureOf(tenths) * 10 + (hundredths === undefined ? 0 : figureOf(hundredths));
  return { start, end: start + all.length, values: [String(value)], kind: 'percent', weight: 'certain', power: 1 };
}

export function figureOf(figure: string): number {
  return Number(readHanNumeral(figure)[0]?.value ?? 0);
}
