import type { PairSide } from '../../../domain/check.js';
import type { QualityIssue } from '../../../domain/quality-issue.js';
import { edgeAfter, edgeBefore } from '../../findings/marked-pieces.js';
import { textPlaces, type TextPlaces } from './text-places.js';

/** Issues about one stretch of the markup of a source or target. */
export interface PlacedIssues {
  /** In the markup; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly issues: readonly QualityIssue[];
}

interface Side {
  readonly side: PairSide;
  /** The content of the element as the file has it, and the text that it is. */
  readonly markup: string;
  readonly text: string;
}

/** The stretches of a side that issues are about. An issue without a place is about all of the target, or of the source where that is empty. */
export function marksOfSide(issues: readonly QualityIssue[], side: Side): readonly PlacedIssues[] {
  const places = textPlaces(side.markup, side.text);
  const byStretch = new Map<string, { start: number; end: number; issues: QualityIssue[] }>();
  for (const issue of issues) {
    for (const [start, end] of stretchesOf(issue, side, places)) {
      const key = `${start}-${end}`;
      const there = byStretch.get(key);
      if (there === undefined) byStretch.set(key, { start, end, issues: [issue] });
      else if (!there.issues.includes(issue)) there.issues.push(issue);
    }
  }
  return [...byStretch.values()];
}

type Stretch = readonly [start: number, end: number];

function stretchesOf(issue: QualityIssue, side: Side, places: TextPlaces | undefined): readonly Stretch[] {
  const { markup, text } = side;
  const whole = places === undefined || text === '' ? withoutLayout(markup) : stretch(0, text.length, places);
  const ranges = issue.ranges.filter((range) => range.side === side.side);
  if (ranges.length === 0) return isAboutWhole(issue, side.side) ? [whole] : [];
  const isChecked = (issue[side.side] ?? '') === text;
  if (places === undefined || !isChecked) return [whole];
  return ranges.map(({ start, end }) => stretch(edgeBefore(text, start), edgeAfter(text, end), places));
}

/** White space at the ends that lays the file out stays outside, or it would become text. */
function withoutLayout(markup: string): Stretch {
  const end = markup.trimEnd().length;
  return [Math.min(end, markup.length - markup.trimStart().length), end];
}

function isAboutWhole({ ranges, target }: QualityIssue, side: PairSide): boolean {
  return ranges.length === 0 && (side === 'target') === (target !== null && target !== '');
}

/** Of a stretch of nothing: behind the character before it. */
function stretch(start: number, end: number, { starts, ends }: TextPlaces): Stretch {
  if (end > start) return [starts[start]!, ends[end - 1]!];
  const at = start === 0 ? (starts[0] ?? 0) : ends[start - 1]!;
  return [at, at];
}
