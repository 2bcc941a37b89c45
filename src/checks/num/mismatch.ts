import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { type Report, pairCheck, rangeOf } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { isPartOfDate } from './date-parts.js';
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
    const { differing, missing, extra } = numberDifferencesOf(pair);
    for (const found of differing) if (ruleOfDifference(found) === 'value') yield differingReport(pair, found);
    for (const number of missing) if (!isPartOfDate(number)) yield aloneReport(pair.source, number);
    for (const number of extra) if (!isPartOfDate(number)) yield aloneReport(pair.target, number);
  },
});

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
