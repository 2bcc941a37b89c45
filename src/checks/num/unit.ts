import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { pairCheck, rangeOf } from '../check.js';
import { numberDifferencesOf } from './number-differences.js';
import { type Rate, rateOf } from './rate.js';
import { quoted } from './said.js';
import { mayBeOneUnit } from './unit-names.js';

export const NUM_UNIT = pairCheck({
  id: 'num.unit',
  flags:
    'The same number stands before different units: kilometers and meters, yuan and dollars, per minute and per hour.',
  severity: 'error',
  doubts: 'A word that names a unit may mean something else in its place.',
  parameters: {},
  *check(pair) {
    for (const { source, target } of numberDifferencesOf(pair).same) {
      const weights = [source.weight, target.weight];
      if (weights.includes('possible') && !weights.includes('certain')) continue;
      const rates = { source: rateOf(pair.source, source), target: rateOf(pair.target, target) };
      const message = isInAnotherUnit(source, target)
        ? `${quoted(pair.source, source)} is in another unit than ${quoted(pair.target, target)}, but the number is the same.`
        : messageOfRates(rates, quoted(pair.source, source));
      if (message === undefined) continue;
      const ranges = [rangeOf(pair.source, rates.source ?? source), rangeOf(pair.target, rates.target ?? target)];
      yield { message, ranges };
    }
  },
});

function isInAnotherUnit(source: NumberInText, target: NumberInText): boolean {
  return source.unit !== undefined && target.unit !== undefined && !mayBeOneUnit(source.unit, target.unit);
}

interface Rates {
  readonly source: Rate | undefined;
  readonly target: Rate | undefined;
}

/** undefined: so much in the same time, or no time is named on one of the sides. */
function messageOfRates({ source, target }: Rates, amount: string): string | undefined {
  if (source === undefined || target === undefined || source.time === target.time) return undefined;
  return `${amount} is per ${source.time} in the source, and per ${target.time} in the target.`;
}
