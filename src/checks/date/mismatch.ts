import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { type Report, pairCheck, rangeOf } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { isPartOfDate } from '../num/date-parts.js';
import { numberDifferencesOf } from '../num/number-differences.js';
import type { NumberPair } from '../num/pair-by-key.js';
import { ruleOfDifference } from '../num/rule-of-difference.js';
import { quoted } from '../num/said.js';
import { isInOtherEra } from './eras.js';

export const DATE_MISMATCH = pairCheck({
  id: 'date.mismatch',
  flags: 'A date has another year, month or day in the translation, or a part of it stands on one side only.',
  severity: 'error',
  doubts: 'A date may be said in other words (last year), and a financial year may be counted otherwise.',
  parameters: {},
  *check(pair) {
    const { same, differing, missing, extra } = numberDifferencesOf(pair);
    for (const found of same) if (isInOtherEra([pair.source, pair.target], found)) yield eraReport(pair, found);
    yield* differingReports(
      pair,
      differing.filter((found) => ruleOfDifference(found) === 'date'),
    );
    for (const number of missing) if (isPartOfDate(number)) yield aloneReport(pair.source, number);
    for (const number of extra) if (isPartOfDate(number)) yield aloneReport(pair.target, number);
  },
});

/** A date of which several parts differ is reported once. */
function* differingReports({ source, target }: PairUnderCheck, found: readonly NumberPair[]): Generator<Report> {
  const reported = new Set<number>();
  for (const pair of found) {
    const [given, made] = [wholeDate(pair.source), wholeDate(pair.target)];
    if (reported.has(made.start)) continue;
    reported.add(made.start);
    yield {
      message: `The date ${quoted(source, given)} is ${quoted(target, made)} in the target.`,
      ranges: [rangeOf(source, given), rangeOf(target, made)],
    };
  }
}

function eraReport({ source, target }: PairUnderCheck, found: NumberPair): Report {
  return {
    message: `${quoted(source, found.source)} and ${quoted(target, found.target)} are not both before or after Christ.`,
    ranges: [rangeOf(source, found.source), rangeOf(target, found.target)],
  };
}

function wholeDate({ date, start, end }: NumberInText): { readonly start: number; readonly end: number } {
  return date ?? { start, end };
}

function aloneReport(side: CheckedText, number: NumberInText): Report {
  const other = side.side === 'source' ? 'target' : 'source';
  return {
    message: `${quoted(side, number)} of a date is not in the ${other}.`,
    ranges: [rangeOf(side, number)],
    severity: 'warning',
  };
}
