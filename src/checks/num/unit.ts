import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { pairCheck, rangeOf } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { numberDifferencesOf } from './number-differences.js';
import type { NumberPair } from './pair-by-key.js';
import { timeOfRate } from './rate.js';
import { quoted } from './said.js';

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
      const message = isInAnotherUnit(source, target)
        ? `${quoted(pair.source, source)} is in another unit than ${quoted(pair.target, target)}, but the number is the same.`
        : messageOfRate(pair, { source, target });
      if (message === undefined) continue;
      yield { message, ranges: [rangeOf(pair.source, source), rangeOf(pair.target, target)] };
    }
  },
});

function isInAnotherUnit(source: NumberInText, target: NumberInText): boolean {
  return source.unit !== undefined && target.unit !== undefined && source.unit !== target.unit;
}

/** undefined: so much in the same time, or no time is named on one of the sides. */
function messageOfRate(pair: PairUnderCheck, { source, target }: NumberPair): string | undefined {
  const [given, made] = [timeOfRate(pair.source, source), timeOfRate(pair.target, target)];
  if (given === undefined || made === undefined || given === made) return undefined;
  return `${quoted(pair.source, source)} is per ${given} in the source, and per ${made} in the target.`;
}
