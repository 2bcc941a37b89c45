import { isPartOfDate } from './date-parts.js';
import type { NumberPair } from './pair-by-key.js';
import { isYearLike } from './pair-differing.js';
import { isPowerOfTenApart } from './power-of-ten.js';

/** Which check reports two numbers that should be one. */
export function ruleOfDifference({ source, target }: NumberPair): 'magnitude' | 'times' | 'date' | 'value' {
  if (source.kind === 'fold' || target.kind === 'fold') return 'times';
  const isDate = isPartOfDate(source) || isPartOfDate(target);
  if (isDate || (isYearLike(source) && isYearLike(target))) return 'date';
  return isPowerOfTenApart(source, target) ? 'magnitude' : 'value';
}
