import { type Report, pairCheck, rangeOf } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { numberDifferencesOf } from './number-differences.js';
import type { NumberPair } from './pair-by-key.js';
import { ruleOfDifference } from './rule-of-difference.js';
import { quoted } from './said.js';

export const NUM_TIMES = pairCheck({
  id: 'num.times',
  flags: 'Something is another number of times as much in the translation: 增长了两倍 is tripled, not doubled.',
  severity: 'warning',
  doubts: 'Not every writer means what the words say: 增长了3倍 is often written where three times as much is meant.',
  parameters: {},
  *check(pair) {
    for (const found of numberDifferencesOf(pair).differing) {
      if (ruleOfDifference(found) === 'times') yield reportOf(pair, found);
    }
  },
});

function reportOf({ source, target }: PairUnderCheck, found: NumberPair): Report {
  const [given, made] = [quoted(source, found.source), quoted(target, found.target)];
  const [factor] = found.source.values;
  const meaning = found.source.isGrowth === true ? `, which is ${factor!} times as much as before,` : '';
  return {
    message: `The source says ${given}${meaning} but the target ${made}.`,
    ranges: [rangeOf(source, found.source), rangeOf(target, found.target)],
  };
}
