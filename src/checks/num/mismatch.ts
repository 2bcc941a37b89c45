import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { type Report, pairCheck, rangeOf } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { isBelowZero } from './below-zero.js';
import { isPartOfDate } from './date-parts.js';
import { isOtherHalfOfDay } from './half-of-day.js';
import { numberDifferencesOf } from './number-differences.js';
import type { NumberPair } from './pair-by-key.js';
import { ruleOfDifference } from './rule-of-difference.js';
import { quoted } from './said.js';

export const NUM_MISMATCH = pairCheck({
  id: 'num.mismatch',
  flags: 'A number has another value in the translation, or stands on one side only.',
  severity: 'error',
  doubts: 'A number may be said in words that are not known here, or be left out on purpose.',
  parameters: {},
  *check(pair) {
    const { same, differing, missing, extra } = numberDifferencesOf(pair);
    for (const found of same) if (isSignLost(pair, found)) yield signReport(pair, found);
    for (const found of same)
      if (isOtherHalfOfDay([pair.source, pair.target], found)) yield differingReport(pair, found);
    for (const found of differing) if (ruleOfDifference(found) === 'value') yield differingReport(pair, found);
    for (const number of missing) if (!isPartOfDate(number)) yield aloneReport(pair.source, number);
    for (const number of extra) if (!isPartOfDate(number)) yield aloneReport(pair.target, number);
  },
});

/** Signs are compared where they change everything: −45 °C is not 45 °C. */
function isSignLost({ source, target }: PairUnderCheck, found: NumberPair): boolean {
  const isTemperature = [found.source, found.target].every(({ unit }) => unit?.dimension === 'temperature');
  return isTemperature && isBelowZero(source, found.source) !== isBelowZero(target, found.target);
}

function signReport({ source, target }: PairUnderCheck, found: NumberPair): Report {
  const [below, above] = isBelowZero(source, found.source) ? ['source', 'target'] : ['target', 'source'];
  return {
    message: `${quoted(source, found.source)} is below zero in the ${below}, and not in the ${above}.`,
    ranges: [rangeOf(source, found.source), rangeOf(target, found.target)],
  };
}

function differingReport({ source, target }: PairUnderCheck, found: NumberPair): Report {
  return {
    message: `${quoted(source, found.source)} in the source, but ${quoted(target, found.target)} in the target.`,
    ranges: [rangeOf(source, found.source), rangeOf(target, found.target)],
    ...(found.source.weight !== 'certain' && found.target.weight !== 'certain' && { severity: 'warning' }),
  };
}

/** One or two of something are easily said without a number. */
function aloneReport(side: CheckedText, number: NumberInText): Report {
  const other = side.side === 'source' ? 'target' : 'source';
  return {
    message: `${quoted(side, number)} has no number of its value in the ${other}.`,
    ranges: [rangeOf(side, number)],
    severity: number.values.some((value) => /^[012]$/u.test(value)) ? 'hint' : 'warning',
  };
}
