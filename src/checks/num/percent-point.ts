import { pairCheck, rangeOf } from '../check.js';
import { numberDifferencesOf } from './number-differences.js';
import { quoted } from './said.js';

export const NUM_PERCENT_POINT = pairCheck({
  id: 'num.percent-point',
  flags: 'Percentage points (百分点) on one side are a percentage on the other.',
  severity: 'error',
  doubts: 'Some writers say percent and mean percentage points.',
  parameters: {},
  *check(pair) {
    for (const { source, target } of numberDifferencesOf(pair).same) {
      const kinds = [source.kind, target.kind];
      if (!kinds.includes('points') || !kinds.includes('percent')) continue;
      const [points, percent] = ['percentage points', 'a percentage'];
      const [given, made] = source.kind === 'points' ? [points, percent] : [percent, points];
      yield {
        message: `${quoted(pair.source, source)} is ${given}, ${quoted(pair.target, target)} is ${made}.`,
        ranges: [rangeOf(pair.source, source), rangeOf(pair.target, target)],
      };
    }
  },
});
