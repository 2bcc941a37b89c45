import type { CheckedText } from '../checked-text.js';
import { isConversion } from '../../text/numbers-in-text/units.js';
import { isRounded } from '../../text/numbers-in-text/rounded.js';
import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';

/** Beyond that many it is a table of figures, in which any two are near each other. */
const MOST_COMPARED = 20;
/** "约3.6万" for "nearly 38,000" is a matter of taste. */
const ROUNDING_TOLERANCE = 0.06;

type IsNear = (number: NumberInText, other: NumberInText) => boolean;

/** What is left of numbers without those that are the same amount in another unit; also those that are perhaps none. */
export function withoutConversions(numbers: Unpaired): Unpaired {
  return without(numbers, isConverted);
}

/** What is left of numbers without those that only say again, in another unit, what stands on the same side: "62 miles (100 km)". */
export function withoutRestated({ source, target }: Unpaired, same: readonly NumberPair[]): Unpaired {
  const isNew = (side: 'source' | 'target') => (number: NumberInText) =>
    same.length > MOST_COMPARED || !same.some((pair) => isConverted(number, pair[side]));
  return { source: source.filter(isNew('source')), target: target.filter(isNew('target')) };
}

/** What is left of numbers without those that are rounded. */
export function withoutNearValues(numbers: Unpaired, sides: readonly [CheckedText, CheckedText]): Unpaired {
  return without(numbers, (number, other) => isRoundedTo(number, other, sides));
}

function without({ source, target }: Unpaired, isNear: IsNear): Unpaired {
  if (source.length === 0 || target.length === 0 || source.length > MOST_COMPARED || target.length > MOST_COMPARED) {
    return { source, target };
  }
  const used = new Set<NumberInText>();
  for (const number of source) {
    const near = target.find((other) => !used.has(other) && isNear(number, other));
    if (near !== undefined) used.add(number).add(near);
  }
  const isFree = (number: NumberInText): boolean => !used.has(number);
  return { source: source.filter(isFree), target: target.filter(isFree) };
}

function isConverted(a: NumberInText, b: NumberInText): boolean {
  if (a.unit === undefined || b.unit === undefined) return false;
  const isCalledSo = areWeeksInDays(a, b) || areWeeksInDays(b, a);
  return isCalledSo || isConversion(Number(a.values[0]), a.unit, Number(b.values[0]), b.unit);
}

/** Where both ends are counted, a week has eight days and two have fifteen: "quinze jours", "quince días", "acht Tage". */
function areWeeksInDays(weeks: NumberInText, days: NumberInText): boolean {
  if (weeks.unit?.name !== 'week' || days.unit?.name !== 'day') return false;
  return `${weeks.values[0]!} ${days.values[0]!}` === '1 8' || `${weeks.values[0]!} ${days.values[0]!}` === '2 15';
}

function isRoundedTo(a: NumberInText, b: NumberInText, [source, target]: readonly [CheckedText, CheckedText]): boolean {
  const [x, y] = [Number(a.values[0]), Number(b.values[0])];
  if (Number.isNaN(x) || Number.isNaN(y)) return false;
  const isClose = a.kind === b.kind && Math.abs(x - y) <= ROUNDING_TOLERANCE * Math.max(x, y);
  return isClose && (isRounded(source.inLanguage, a) || isRounded(target.inLanguage, b));
}
