import type { WordSpan } from './worded-text.js';

/** The fewest words of a part: shorter ones are terms, which the glossaries have, or say nothing by themselves. */
export const LEAST_WORDS = 4;

/**
 * Says how far some stored text goes along with the query.
 * @returns up to which word a text holds the query from `span.first` on, `span.end` at least; undefined: none holds the span
 */
export type ReachOf = (span: WordSpan) => number | undefined;

/**
 * The longest runs of words that some text holds, in their order; none lies inside another one.
 *
 * Two marks go over the query: what a text holds, it holds without its first or last word too, so the end of the
 * longest run never moves back when the run begins one word later. Each word costs one question that fails at most.
 * @param words how many words the query has
 */
export function findRuns(words: number, reachOf: ReachOf): WordSpan[] {
  const runs: WordSpan[] = [];
  let reached = 0;
  for (let first = 0; first + LEAST_WORDS <= words; first++) {
    const end = furthest(words, { first, end: Math.max(reached, first + LEAST_WORDS - 1) }, reachOf);
    if (end > reached && end - first >= LEAST_WORDS) runs.push({ first, end });
    reached = Math.max(reached, end);
    if (reached === words) break;
  }
  return runs;
}

/** How far the longest run from `first` goes, when one to `end` is known already. */
function furthest(words: number, { first, end }: WordSpan, reachOf: ReachOf): number {
  let known = end;
  while (known < words) {
    const reach = reachOf({ first, end: known + 1 });
    if (reach === undefined) break;
    known = Math.min(reach, words);
  }
  return known;
}
