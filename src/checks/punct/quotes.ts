import { pairCheck, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { rangesOf } from '../places.js';
import { type QuoteMark, quoteMarks } from './quote-marks.js';
import { foreignQuotes, straightBesideCurly } from './quote-styles.js';
import { unpairedQuotes } from './unpaired-quotes.js';

export const PUNCT_QUOTES = pairCheck({
  id: 'punct.quotes',
  flags: 'A quotation mark of the target has no partner, or is one that other languages quote with.',
  severity: 'warning',
  doubts: 'A quotation may go on in the next segment, and a house may quote in its own way.',
  parameters: {
    typographic: {
      type: 'boolean',
      default: false,
      description: 'Whether straight marks are reported in the languages that have marks of their own.',
    },
  },
  *check({ source, target }, { typographic }) {
    const marks = quoteMarks(target);
    if (marks.length === 0) return;
    const unpaired = unpairedQuotes(target, marks);
    if (unpaired.length > 0) {
      const isSourceUnpaired = unpairedQuotes(source, quoteMarks(source)).length > 0;
      if (!isSourceUnpaired) yield reportOf(target, unpaired.flat(), 'A quotation mark has no partner');
    } else yield* judgeStyle(target, marks, typographic);
  },
});

function* judgeStyle(target: CheckedText, marks: readonly QuoteMark[], typographic: boolean): Generator<Report> {
  const foreign = foreignQuotes(target, marks);
  const straight = typographic ? marks.filter(({ character }) => character === '"') : straightBesideCurly(marks);
  if (foreign.length > 0) yield reportOf(target, foreign, 'The language of the target does not quote in this way');
  else if (straight.length > 0)
    yield { ...reportOf(target, straight, 'Straight marks quote here, not typographic ones'), severity: 'hint' };
}

function reportOf(target: CheckedText, marks: readonly QuoteMark[], fault: string): Report {
  const [first, ...others] = [...marks].sort((a, b) => a.start - b.start);
  const last = others.at(-1) ?? first!;
  return {
    message: `${fault}: “${excerpt(target.text, first!.start, last.end)}”.`,
    ranges: rangesOf(target, [first!, ...others]),
  };
}

const LONGEST_EXCERPT = 60;

/** What stands between the marks, or after the only one. */
function excerpt(text: string, start: number, end: number): string {
  const whole = end - start > 1 ? text.slice(start, end) : text.slice(Math.max(start - 20, 0), start + 20);
  return whole.length <= LONGEST_EXCERPT ? whole : `${whole.slice(0, LONGEST_EXCERPT - 1)}…`;
}
