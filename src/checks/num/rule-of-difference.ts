import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { isPartOfDate } from './date-parts.js';
import type { NumberPair } from './pair-by-key.js';
import { isYearLike } from './pair-differing.js';
import { isPowerOfTenApart } from './power-of-ten.js';

const MOST_CENTURIES_COUNTED = 10;

/** Which check reports two numbers that should be one. */
export function ruleOfDifference({ source, target }: NumberPair): 'magnitude' | 'times' | 'date' | 'value' {
  if (source.kind === 'fold' || target.kind === 'fold') return 'times';
  if (isDays(source) !== isDays(target)) return isPowerOfTenApart(source, target) ? 'magnitude' : 'value';
  const isDate = isPartOfDate(source) || isPartOfDate(target) || (isPeriod(source) && isPeriod(target));
  if (isDate || (isYearLike(source) && isYearLike(target))) return 'date';
  return isPowerOfTenApart(source, target) ? 'magnitude' : 'value';
}

/** How many days something takes, which Japanese says like a day: "13 to 17 days", "13日から17日". */
function isDays({ kind, unit }: NumberInText): boolean {
  return kind === 'number' && unit?.name === 'day';
}

/** Which quarter of a year or which century it is, not how many. */
function isPeriod({ values: [value], unit }: NumberInText): boolean {
  return unit?.name === 'quarter' || (unit?.name === 'century' && Number(value) > MOST_CENTURIES_COUNTED);
}
