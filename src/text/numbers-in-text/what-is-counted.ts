import { addDecimals, shiftDecimal } from '../decimals.js';
import type { TextInLanguage } from '../text-in-language.js';
import { endAfter, wordsAfterOf } from './after-numbers.js';
import { withHalf } from './halves.js';
import { isOneOfRate } from './one-of-rate.js';
import { isGrowthBefore, isMuchMore } from './growth-words.js';
import type { NumberInText } from './number-in-text.js';
import { smallShareAfter } from './small-shares.js';
import { currencyBefore, unitAfter } from './unit-words.js';

/** A number without what stands after it. */
export type BareNumber = Pick<NumberInText, 'start' | 'end' | 'values' | 'weight' | 'power' | 'digits'>;

/** A number with what stands after it: percent, a fold, a decade, a unit. */
export function withWhatIsCounted(text: TextInLanguage, number: BareNumber): NumberInText {
  const { plain, language } = text;
  const { start, end } = number;
  const after = wordsAfterOf(language);
  const special = endAfter(after.any, plain, end) === undefined ? undefined : withSpecialWord(text, number);
  if (special !== undefined) return special;
  if (isAfter(text, start, after.foldBefore)) {
    const fold = endAfter(after.foldBehind, plain, end);
    if (fold !== undefined) return withHalf(text, foldOf(text, { ...number, end: fold }));
  }
  if (isRoundYear(number) && isAfter(text, start, after.decadeBefore)) return { ...number, kind: 'decade' };
  const currency = currencyBefore(plain, start);
  if (currency !== undefined) return { ...number, kind: 'number', unit: currency };
  return withUnit(text, number);
}

/** Percent, a fold, a decade, an hour by what stands after it. */
function withSpecialWord(text: TextInLanguage, number: BareNumber): NumberInText | undefined {
  const { plain, language } = text;
  const { end } = number;
  const after = wordsAfterOf(language);
  const small = smallShareAfter(plain, end, language);
  if (small !== undefined)
    return { ...number, ...small, weight: asSaidOfShares(number), values: shifted(number.values, small.power) };
  const points = endAfter(after.points, plain, end);
  if (points !== undefined) return { ...number, weight: asSaidOfShares(number), kind: 'points', end: points };
  const percent = endAfter(after.percent, plain, end);
  if (percent !== undefined)
    return {
      ...number,
      weight: asSaidOfShares(number),
      kind: 'percent',
      end: endAfter(after.points, plain, percent) ?? percent,
    };
  const magnitudes = endAfter(after.magnitudes, plain, end);
  if (magnitudes !== undefined) return magnitudesOf({ ...number, end: magnitudes });
  const fold = endAfter(after.fold, plain, end);
  if (fold !== undefined) return withHalf(text, foldOf(text, { ...number, end: fold }));
  const decade = /^\d{2,4}$/u.test(number.values[0]!) ? endAfter(after.decade, plain, end) : undefined;
  if (decade !== undefined)
    return { ...number, kind: 'decade', end: decade, values: [...number.values, ...centuryOf(number)] };
  const hour = isHour(number.values[0]!) ? endAfter(after.hour, plain, end) : undefined;
  return hour === undefined ? undefined : { ...number, kind: 'hour', end: hour, values: hoursOf(number.values[0]!) };
}

/** In words too one percent or one time as much is said for nothing else. */
function asSaidOfShares({ weight }: BareNumber): NumberInText['weight'] {
  return weight === 'possible' ? 'likely' : weight;
}

/** "the 1800s" are the 19th century as well as ten years of it. */
function centuryOf({ values: [value] }: BareNumber): readonly string[] {
  return /^[12]\d00$/u.test(value!) ? [String(Number(value!.slice(0, 2)) + 1)] : [];
}

function shifted(values: readonly string[], power: number): readonly string[] {
  return values.map((value) => (/^[\d.]+$/u.test(value) ? shiftDecimal(value, power) : value));
}

/** "two orders of magnitude" are a hundred times. */
function magnitudesOf(number: BareNumber): NumberInText {
  const powers = number.values
    .filter((value) => /^\d{1,2}$/u.test(value))
    .map((value) => `1${'0'.repeat(Number(value))}`);
  return { ...number, kind: 'number', values: [...number.values, ...powers] };
}

/** Whether words stand right before a number. */
function isAfter({ plain }: TextInLanguage, start: number, words: RegExp | undefined): boolean {
  return words !== undefined && words.test(plain.slice(Math.max(0, start - LONGEST_BEFORE), start));
}

function isRoundYear({ values: [value] }: BareNumber): boolean {
  return /^\d{1,3}0$/u.test(value!);
}

const LONGEST_BEFORE = 20;

function withUnit(text: TextInLanguage, number: BareNumber): NumberInText {
  const { plain, language } = text;
  const found = unitAfter(plain, number.end, language);
  if (found === undefined) return { ...number, kind: 'number' };
  const counted = withHalf(text, { ...number, kind: 'number', ...found });
  return isOneOfRate(text, counted) ? { ...counted, weight: 'possible' } : counted;
}

/** "增长了2倍" is three times as much. In English "three times more" and "by three times" may mean either. */
function foldOf({ plain, language }: TextInLanguage, number: BareNumber): NumberInText {
  const weight = asSaidOfShares(number);
  const growth = isGrowthBefore(plain, number.start, language, plain.slice(number.end - 6, number.end));
  const more = number.values.map((value) => (/^\d{1,6}(?:\.\d+)?$/u.test(value) ? addDecimals(value, '1') : value));
  if (growth === 'added') return { ...number, weight, kind: 'fold', values: more, isGrowth: true };
  const said = growth === 'either' ? [...number.values, ...more] : number.values;
  return {
    ...number,
    weight,
    kind: 'fold',
    values: said,
    ...(isMuchMore(plain, number, language) && { isIncrease: true }),
  };
}

function isHour(value: string): boolean {
  return /^\d{1,2}$/u.test(value) && Number(value) <= 24;
}

/** Of a clock of twelve or of twenty-four hours. */
export function hoursOf(value: string): readonly string[] {
  const hour = Number(value);
  if (hour === 24) return ['24', '12', '0'];
  return hour > 12 ? [value, String(hour - 12)] : [String(hour), String((hour + 12) % 24)];
}
