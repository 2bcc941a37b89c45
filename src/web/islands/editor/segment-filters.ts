import type { SegmentStateAnswer } from '../../api-answers.js';
import { FILTERS, type FilterName } from '../../views/editor/editor-state.js';
import type { SegmentOutline } from './segment-outline.js';

/** Scores of matches that somebody has to look at. */
const FUZZY = { from: 50, to: 99 } as const;

/** Those that the outline of a document can tell. */
export type OutlineFilter = Exclude<FilterName, 'findings'>;

export const OUTLINE_FILTERS = FILTERS.filter((filter) => filter !== 'findings');

const PASSES: Readonly<Record<OutlineFilter, (segment: SegmentOutline) => boolean>> = {
  all: () => true,
  empty: ({ isEmpty }) => isEmpty,
  fuzzy: ({ score }) => score >= FUZZY.from && score <= FUZZY.to,
  unconfirmed: ({ state, isEditable }) => isEditable && state === 'initial',
  confirmed: ({ state }) => state !== 'initial',
  locked: ({ isEditable }) => !isEditable,
};

/** The numbers of the segments that a filter lets through, in order. */
export function filteredNumbers(segments: readonly SegmentOutline[], filter: OutlineFilter): readonly number[] {
  const numbers: number[] = [];
  segments.forEach((segment, index) => {
    if (PASSES[filter](segment)) numbers.push(index + 1);
  });
  return numbers;
}

export function filterCounts(segments: readonly SegmentOutline[]): Readonly<Record<OutlineFilter, number>> {
  return countBy(OUTLINE_FILTERS, (filter) => segments.filter(PASSES[filter]).length);
}

export function stateCounts(segments: readonly SegmentOutline[]): Readonly<Record<SegmentStateAnswer, number>> {
  const states = ['initial', 'translated', 'reviewed', 'final'] as const;
  return countBy(states, (wanted) => segments.filter(({ state }) => state === wanted).length);
}

function countBy<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => number,
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
}

/** The first of the listed segments behind `number` that is still to be confirmed; then from the beginning. */
export function nextUnconfirmed(
  listed: readonly number[],
  segments: readonly SegmentOutline[],
  number: number,
): number | undefined {
  const isOpen = (candidate: number) => candidate !== number && PASSES.unconfirmed(segments[candidate - 1]!);
  return listed.find((candidate) => candidate > number && isOpen(candidate)) ?? listed.find(isOpen);
}

/** The listed segment before or after one that may not be listed itself; undefined at the ends. */
export function neighbour(listed: readonly number[], number: number, step: 1 | -1): number | undefined {
  if (step > 0) return listed.find((candidate) => candidate > number);
  return listed.findLast((candidate) => candidate < number);
}
