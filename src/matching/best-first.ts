import type { AnalysedText } from './analysed-text.js';
import { characterSimilarity, codePointsOf } from './character-similarity.js';
import { type ComparedText, type PreparedQuery, ceilingOf } from './score.js';
import { compareTexts } from './similarity.js';
import type { Candidates } from './index/candidates.js';

/** A text of the memories that comes near the query, with the ids under which it is stored. */
export interface RatedText extends ComparedText {
  readonly ids: readonly number[];
  /** No unit with this text scores more. */
  readonly ceiling: number;
  /** 0 to 1; of the exact forms. */
  readonly characterSimilarity: number;
}

export interface Budget {
  /** Asked now and then; once it says true no further text is compared. */
  isSpent(): boolean;
}

/** How many texts are compared between two looks at the budget; the first ones are compared in any case. */
const BETWEEN_LOOKS = 32;

/** The analysis of an interned text; undefined where the store does not have it any more. */
type TextOf = (id: number) => AnalysedText | undefined;

/** What is rated, how far down, and for how long. */
export interface Rating {
  readonly candidates: Candidates;
  readonly textOf: TextOf;
  readonly minScore: number;
  readonly budget: Budget;
}

/**
 * Compares candidates with the query and gives those whose units can score `minScore` or more, best first: by ceiling,
 * similarity, character similarity. Texts with equal exact forms come as one. Lazy: a text is compared only when
 * nothing compared so far is sure to be better, so that a caller who has enough may stop.
 */
export function* rateBestFirst(
  query: PreparedQuery,
  { candidates, textOf, minScore, budget }: Rating,
): Generator<RatedText, void, undefined> {
  // By ceiling. No text but an equal one reaches 100, and nothing has a bound above it.
  const levels = Array.from({ length: 101 }, (): Unrated[] => []);
  // No ceiling is above a bound, so texts with one exact form have all come before the first of them is handed out.
  const byExactForm = new Map<string, Unrated>();
  const comparisons = countComparisons(budget);
  for (let level = 100; level >= Math.min(minScore, 100); level--) {
    for (const id of comparisons.mayGoOn() ? candidates.boundedBy(level) : []) {
      if (!comparisons.mayGoOn()) break;
      const analysed = textOf(id);
      if (analysed === undefined) continue;
      const known = byExactForm.get(analysed.exact);
      if (known !== undefined) {
        known.ids.add(id);
        continue;
      }
      const text = compare(query, id, analysed);
      byExactForm.set(analysed.exact, text);
      levels[Math.min(text.ceiling, 100)]!.push(text);
      comparisons.count();
    }
    yield* inOrder(query, levels[level]!, comparisons);
  }
}

interface Comparisons {
  count(): void;
  mayGoOn(): boolean;
}

function countComparisons(budget: Budget): Comparisons {
  let done = 0;
  let lookedAt = 0;
  let stopped = false;
  return {
    count() {
      done++;
    },
    mayGoOn() {
      if (!stopped && done >= lookedAt + BETWEEN_LOOKS) {
        lookedAt = done;
        stopped = budget.isSpent();
      }
      return !stopped;
    },
  };
}

interface Unrated extends ComparedText {
  readonly ids: Set<number>;
  readonly ceiling: number;
}

function compare(query: PreparedQuery, id: number, analysed: AnalysedText): Unrated {
  const comparison = compareTexts(query.analysed, analysed);
  return { ids: new Set([id]), analysed, comparison, ceiling: ceilingOf(comparison) };
}

/**
 * Characters are compared for as long as there is time: a level of thousands of texts with a query of 30 KB takes
 * seconds. Those of the nearest texts are, in any case.
 */
function inOrder(query: PreparedQuery, level: readonly Unrated[], comparisons: Comparisons): RatedText[] {
  if (level.length === 0) return [];
  const asked = codePointsOf(query.analysed.exact);
  return level
    .toSorted((a, b) => b.comparison.tenths - a.comparison.tenths)
    .map((text, index) => {
      comparisons.count();
      const compared = index < BETWEEN_LOOKS || comparisons.mayGoOn();
      const stored = compared ? characterSimilarity(asked, codePointsOf(text.analysed.exact)) : 0;
      return { ...text, ids: [...text.ids], characterSimilarity: stored };
    })
    .sort(
      (a, b) =>
        b.comparison.tenths - a.comparison.tenths ||
        b.characterSimilarity - a.characterSimilarity ||
        (a.analysed.exact < b.analysed.exact ? -1 : 1),
    );
}
