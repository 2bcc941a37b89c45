import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { withoutComplements } from './complements.js';
import { withoutSameDurations } from './durations.js';
import { withoutLastOfDecades } from './decades.js';
import { lostMinutes } from './lost-minutes.js';
import { withoutMadeExplicit } from './made-explicit.js';
import { withoutConversions, withoutNearValues, withoutRestated } from './near-value.js';
import { numbersOfSide } from './numbers-of-side.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';
import { pairDiffering } from './pair-differing.js';
import { withoutPlanYears } from './plan-years.js';
import { isPowerOfTenApart } from './power-of-ten.js';
import { withoutOneOfRatios } from './ratios.js';
import { wronglyRestatedFolds } from './restated-folds.js';
import { withoutRestatedYears } from './restated-years.js';
import { withoutSameShares } from './same-share.js';
import { pairAlike, pairSameValues } from './same-value.js';
import { wrongShares } from './wrong-shares.js';

/** What is different between the numbers of a segment and of its translation. */
export interface NumberDifferences {
  /** Of one value; what they count may differ. */
  readonly same: readonly NumberPair[];
  /** Of different values, in the order of the source. */
  readonly differing: readonly NumberPair[];
  /** Certain numbers that stand on one side only. */
  readonly missing: readonly NumberInText[];
  readonly extra: readonly NumberInText[];
}

const NONE: NumberDifferences = { same: [], differing: [], missing: [], extra: [] };
const known = new WeakMap<PairUnderCheck, NumberDifferences>();

/** Worked out once for all checks of numbers and dates. */
export function numberDifferencesOf(pair: PairUnderCheck): NumberDifferences {
  const found = known.get(pair) ?? compared(pair);
  known.set(pair, found);
  return found;
}

function compared(pair: PairUnderCheck): NumberDifferences {
  const { source, target } = pair;
  const numbers = { source: numbersOfSide(source), target: numbersOfSide(target) };
  if (numbers.source.length + numbers.target.length === 0) return NONE;
  const alike = pairAlike(numbers);
  const { pairs: sameValues, rest } = pairSameValues(
    withoutConversions(withoutSameShares(withoutSameDurations(alike.rest))),
  );
  const same = [...alike.pairs, ...sameValues];
  const sides = [source, target] as const;
  const restated = withoutRestated(withoutLastOfDecades(rest, same), same);
  const others = withoutOneOfRatios(withoutRestatedYears(restated, same, sides), same, sides);
  const sure = withoutComplements(withoutNearValues(withoutPossible(others), sides), sides);
  const { pairs: differing, rest: alone } = pairDiffering(sure);
  const isCertain = (number: NumberInText): boolean => number.weight === 'certain' && !isWholeDay(number);
  const unpaired = { source: alone.source.filter(isCertain), target: alone.target.filter(isCertain) };
  const wrong = [
    ...lostMinutes(unpaired, same),
    ...wrongShares({ source: unpaired.source, target: others.target }, target.text),
  ];
  const said = withoutMadeExplicit(withoutPaired(unpaired, wrong), same, pair);
  return {
    same,
    differing: [...differing, ...wrong, ...wronglyRestatedFolds(alone, same)].sort(
      (a, b) => a.source.start - b.source.start,
    ),
    missing: withoutPlanYears(said.source, pair),
    extra: withoutPlanYears(said.target, pair),
  };
}

function withoutPaired({ source, target }: Unpaired, pairs: readonly NumberPair[]): Unpaired {
  return {
    source: source.filter((number) => pairs.every((pair) => pair.source !== number)),
    target: target.filter((number) =>
      pairs.every((pair) => pair.target.start > number.start || number.end > pair.target.end),
    ),
  };
}

/** "24小时" is said "around the clock", too. */
function isWholeDay({ values: [value], unit }: NumberInText): boolean {
  return value === '24' && unit?.name === 'h';
}

function withoutPossible({ source, target }: Unpaired): Unpaired {
  return { source: meant(source, target), target: meant(target, source) };
}

/**
 * What is perhaps no number at all is one where the other side has a number of its kind: "half" beside "ein Drittel",
 * "double" beside "翻两番", "half a year" beside "一年半".
 */
function meant(numbers: readonly NumberInText[], others: readonly NumberInText[]): readonly NumberInText[] {
  const isSure = ({ weight }: NumberInText): boolean => weight !== 'possible';
  const sure = others.filter(isSure);
  return numbers.filter((number) => isSure(number) || sure.some((other) => isOfKind(number, other)));
}

const LEAST_GUESSED = 20;

/** "两三百" beside "2,000 to 3,000". */
function isGuess({ kind, digits, unit, values }: NumberInText): boolean {
  return kind === 'number' && digits === undefined && unit === undefined && Number(values[0]) >= LEAST_GUESSED;
}

function isOfKind(number: NumberInText, other: NumberInText): boolean {
  const { kind, unit, weight } = other;
  if (number.kind === 'fraction' || number.kind === 'fold') return kind === number.kind;
  if (isGuess(number)) return weight === 'certain' && isPowerOfTenApart(number, other);
  const isPartOfUnit = number.unit !== undefined && Number(number.values[0]) < 1;
  return isPartOfUnit && unit?.dimension === number.unit.dimension;
}
