import { shiftDecimal } from '../../text/decimals.js';
import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { fractionOf } from './fraction-of.js';
import { reducedValue } from '../../text/numbers-in-text/reduced-value.js';
import { type KeysOf, type NumberPair, type Unpaired, pairByKey } from './pair-by-key.js';

export interface SameValues {
  readonly pairs: readonly NumberPair[];
  readonly rest: Unpaired;
}

/** Of one kind, one value and one unit: what nothing else is to be made of. */
const ALIKE: KeysOf = (number) => {
  const { kind, values, unit } = number;
  // "a third" may be one that comes third: a share is looked for first.
  if (kind === 'number' && fractionOf(number) !== undefined) return [];
  return values.map((value) => `${nameOfKind(number)} ${value} ${unit?.name ?? ''}`);
};

/** The strictest first: what a looser key would pair wrongly is paired by then. */
const KEYS: readonly KeysOf[] = [classKeys, valueKeys, shareKeys, decadeKeys, copiedKeys];

/** Pairs numbers that are alike in all that is known of them. */
export function pairAlike(numbers: Unpaired): SameValues {
  return pairByKey(numbers, ALIKE);
}

/** Pairs numbers of one value, whatever they are written like and in whatever order. */
export function pairSameValues(numbers: Unpaired): SameValues {
  let pairs: readonly NumberPair[] = [];
  let rest = numbers;
  for (const keysOf of KEYS) {
    const found = pairByKey(rest, keysOf);
    pairs = pairs.concat(found.pairs);
    ({ rest } = found);
  }
  return { pairs, rest };
}

/** Kinds that are written alike: a year or a day may be just a number, but no article. */
function classKeys(number: NumberInText): readonly string[] {
  const { kind, values } = number;
  if (isArticle(number)) return ['one'];
  const name = ['year', 'day', 'hour', 'label', 'number'].includes(kind) ? 'number' : nameOfKind(number);
  return values.flatMap((value) => [`${name} ${value}`, ...(kind === 'number' && value === '1' ? ['one'] : [])]);
}

/** "un", "ein", "one": perhaps no number at all. */
function isArticle({ kind, values, weight, digits }: NumberInText): boolean {
  return kind === 'number' && weight === 'possible' && digits === undefined && values[0] === '1';
}

/** So many times less is another thing than so many times more. */
function nameOfKind({ kind, isDecrease }: NumberInText): string {
  return isDecrease === true ? 'fall' : kind;
}

/** A month may be just a number, but no day. */
function valueKeys(number: NumberInText): readonly string[] {
  const { kind, values } = number;
  if (isArticle(number)) return [];
  if (kind === 'vague' || number.isDecrease === true) return [];
  if (kind === 'month') return values.map((value) => `month ${value}`);
  return kind === 'number' ? values.flatMap((value) => [value, `month ${value}`]) : values;
}

const LARGE_FOLD = 10;

/** "50%", "half", "0.5"; a growth by 200 percent is three times as much. */
function shareKeys(number: NumberInText): readonly string[] {
  const { kind, values, isGrowth, isIncrease, isDecrease } = number;
  if (isDecrease === true)
    return values.flatMap((value) => [`fall ${value}`, ...fallKeys(value), `times ${value}`, `growth ${value}`]);
  if (kind === 'percent') {
    const shares = values.filter((value) => /^[\d.]+$/u.test(value)).map((value) => shiftDecimal(value, -2));
    return shares.flatMap((share) => [share, `growth ${share}`, `by ${share}`]);
  }
  // "增长3倍" and "by 3 times": nobody knows what the latter means.
  if (kind === 'fold' && isGrowth === true) {
    return values.flatMap((value) => {
      const added = Number(value) - 1;
      // "增长50倍" is 51 times as much, which nobody says.
      const less = isIncrease === true ? [] : [`fall ${value}`, ...partKeys(value)];
      return [`growth ${added}`, `times ${added}`, ...(added >= LARGE_FOLD ? [String(added)] : []), ...less];
    });
  }
  // "240 a year" is no growth by one time.
  if (kind === 'number' && (number.unit !== undefined || isArticle(number))) return values;
  if (kind === 'number') return values.flatMap((value) => [value, `times ${value}`, `part ${value}`]);
  if (kind === 'fraction') return values.flatMap((value) => [value, `part ${value}`, `by ${value}`]);
  return kind === 'fold'
    ? [...values, ...(isIncrease === true ? [] : values.flatMap((value) => [`fall ${value}`, ...partKeys(value)]))]
    : [];
}

/** "сократилась вчетверо" is to a quarter, and by three quarters. */
function fallKeys(times: string): readonly string[] {
  const tenths = 10 * Number(times);
  const by = Number.isInteger(tenths) && tenths > 10 ? [`by ${reducedValue(tenths - 10, tenths)}`] : [];
  return [...partKeys(times), ...by];
}

/** "by a factor of ten" down is to a tenth. */
function partKeys(times: string): readonly string[] {
  const tenths = 10 * Number(times);
  return Number.isInteger(tenths) ? [`part ${reducedValue(10, tenths)}`] : [];
}

/** "80年代" and "the 1980s". */
function decadeKeys({ kind, values }: NumberInText): readonly string[] {
  return kind === 'decade' || kind === 'year' ? values.map((value) => value.slice(-2)) : [];
}

/**
 * The same digits in a language that has other signs: a version, a section. An amount of something is read as its
 * language writes it, but for those in technical texts, where the unit stands right at the digits: "5.408cm".
 */
function copiedKeys({ digits, unit, start, end }: NumberInText): readonly string[] {
  if (digits === undefined || !/[.,]/u.test(digits)) return [];
  return unit === undefined || end - start <= digits.length + unit.name.length ? [digits] : [];
}
