import { pairCheck, rangeOf } from '../check.js';
import { numberDifferencesOf } from './number-differences.js';
import { quoted } from './said.js';

export const NUM_UNIT = pairCheck({
  id: 'num.unit',
  flags: 'The same number stands before different units: kilometers and meters, yuan and dollars.',
  severity: 'error',
  doubts: 'A word that names a unit may mean something else in its place.',
  parameters: {},
  *check(pair) {
    for (const { source, target } of numberDifferencesOf(pair).same) {
      if (source.unit === undefined || target.unit === undefined || source.unit === target.unit) continue;
      if (source.weight === 'possible' || target.weight === 'possible') continue;
      yield {
        message: `${quoted(pair.source, source)} is in another unit than ${quoted(pair.target, target)}, but the number is the same.`,
        ranges: [rangeOf(pair.source, source), rangeOf(pair.target, target)],
      };
    }
  },
});
