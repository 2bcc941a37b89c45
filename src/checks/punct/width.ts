import type { FindingSeverity } from '../../domain/check.js';
import { pairCheck, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, rangesOf, suggestionFor } from '../places.js';
import { narrowMarks, widened } from './narrow-marks.js';
import { narrowed, wideMarks } from './wide-marks.js';

const WIDE_SCRIPTS = new Set(['Hans', 'Hant', 'Jpan']);

export const PUNCT_WIDTH = pairCheck({
  id: 'punct.width',
  flags:
    'A half-width mark stands between Chinese or Japanese characters; a full-width mark, digit or letter in a target of another script.',
  severity: 'warning',
  doubts: 'Formulas, paths and lists keep their own marks; so do names that are quoted as they are written.',
  parameters: {},
  *check({ target }) {
    if (WIDE_SCRIPTS.has(target.script ?? '')) yield* judgeNarrow(target);
    else yield* judgeWide(target);
  },
});

function* judgeNarrow(target: CheckedText): Generator<Report> {
  const marks = narrowMarks(target);
  if (marks.length === 0) return;
  const severity = marks.every(({ isLoose }) => isLoose) ? 'hint' : 'warning';
  const mended = widened(textAt(target, marks[0]!));
  yield reportOf(target, marks, { what: 'half-width marks', mended, severity });
}

function* judgeWide(target: CheckedText): Generator<Report> {
  const marks = wideMarks(target);
  if (marks.length === 0) return;
  const mended = narrowed(textAt(target, marks[0]!));
  yield reportOf(target, marks, { what: 'full-width characters', mended, severity: 'warning' });
}

interface Fault {
  readonly what: string;
  /** What to write for the first place. */
  readonly mended: string | undefined;
  readonly severity: FindingSeverity;
}

function reportOf(target: CheckedText, places: readonly Place[], { what, mended, severity }: Fault): Report {
  const texts = new Set(places.map((place) => `“${textAt(target, place)}”`));
  return {
    message: `The target has ${what}: ${[...texts].join(', ')}.`,
    ranges: rangesOf(target, places),
    severity,
    ...(mended !== undefined && suggestionFor(places, mended)),
  };
}

function textAt({ text }: CheckedText, { start, end }: Place): string {
  return text.slice(start, end);
}
