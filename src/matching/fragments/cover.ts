import { FULL_WEIGHT } from '../weights.js';
import { LEAST_WORDS } from './find-runs.js';
import { type WordSpan, type WordedText, weightOf } from './worded-text.js';

/** A part of the query that may be offered. */
export interface Part extends WordSpan {
  /** A stored text says this and nothing else, punctuation around it aside. */
  readonly whole: boolean;
}

/**
 * What a whole text may be lighter than a run that overlaps it, and is still preferred: its translation is known for
 * certain, and the words that the run has more could not be a part by themselves.
 */
const WHOLE_BONUS = (LEAST_WORDS - 1) * FULL_WEIGHT;

/**
 * Parts that do not overlap: the heaviest first, then the heaviest in what is left of the query; of equal ones the first.
 * @param found clauses and longest runs; what remains of a run beside a chosen part counts as a run
 */
export function coverWith(query: WordedText, found: readonly Part[]): Part[] {
  const chosen: Part[] = [];
  let left = found;
  while (left.length > 0) {
    const best = left.reduce((a, b) => (compare(query, a, b) <= 0 ? a : b));
    chosen.push(best);
    left = left.flatMap((part) => without(part, best));
  }
  return chosen;
}

function compare(query: WordedText, a: Part, b: Part): number {
  return rankOf(query, b) - rankOf(query, a) || Number(b.whole) - Number(a.whole) || a.first - b.first;
}

function rankOf(query: WordedText, part: Part): number {
  return weightOf(query, part) + (part.whole ? WHOLE_BONUS : 0);
}

/** What is left of a part beside a chosen one; half of a whole text is a run like any other. */
function without(part: Part, chosen: WordSpan): Part[] {
  if (part.end <= chosen.first || part.first >= chosen.end) return [part];
  const pieces = [
    { first: part.first, end: chosen.first, whole: false },
    { first: chosen.end, end: part.end, whole: false },
  ];
  return pieces.filter(({ first, end }) => end - first >= LEAST_WORDS);
}
