import { exactForm } from '../text/exact-form.js';
import { analyseText } from './analysed-text.js';
import { characterSimilarity, codePointsOf } from './character-similarity.js';
import { type ComparedText, type PreparedQuery, ceilingOf } from './score.js';
import { compareTexts } from './similarity.js';
import type { Candidate } from './text-index.js';

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

/** How many texts are compared between two looks at the budget. */
const BETWEEN_LOOKS = 32;

/**
 * Compares candidates with the query and gives those whose units can score `minScore` or more, best first: by ceiling,
 * similarity, character similarity. Texts with equal exact forms come as one. Lazy: a text is compared only when
 * nothing compared so far is sure to be better, so that a caller who has enough may stop.
 * @param candidates in descending order of their bounds
 */
export function* rateBestFirst(
  query: PreparedQuery,
  candidates: readonly Candidate[],
  minScore: number,
  budget: Budget,
): Generator<RatedText, void, undefined> {
  const levels = new Map<number, Unrated[]>();
  const groups = groupByExactForm(candidates);
  let next = 0;
  const compareDownTo = (level: number): void => {
    for (; next < groups.length && Math.floor(groups[next]!.boundTenths / 10) >= level; next++) {
      if (next % BETWEEN_LOOKS === 0 && budget.isSpent()) return;
      const compared = compareGroup(query, groups[next]!);
      const known = levels.get(compared.ceiling);
      if (known === undefined) levels.set(compared.ceiling, [compared]);
      else known.push(compared);
    }
  };
  for (let level = 102; level >= minScore; level--) {
    // Only an equal text has a ceiling above 99, and its bound is 100.
    compareDownTo(Math.min(level, 100));
    yield* inOrder(query, levels.get(level) ?? []);
  }
}

type Unrated = Omit<RatedText, 'characterSimilarity'>;

interface Group {
  readonly text: string;
  readonly boundTenths: number;
  readonly ids: number[];
}

/** Equal exact forms have equal bounds, so the order of the candidates is kept. */
function groupByExactForm(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, text, boundTenths } of candidates) {
    const exact = exactForm(text);
    const group = groups.get(exact);
    if (group === undefined) groups.set(exact, { text, boundTenths, ids: [id] });
    else group.ids.push(id);
  }
  return [...groups.values()];
}

function compareGroup(query: PreparedQuery, { text, ids }: Group): Unrated {
  const analysed = analyseText(text);
  const comparison = compareTexts(query.analysed, analysed);
  return { ids, analysed, comparison, ceiling: ceilingOf(comparison) };
}

function inOrder(query: PreparedQuery, level: readonly Unrated[]): RatedText[] {
  if (level.length === 0) return [];
  const asked = codePointsOf(query.analysed.exact);
  return level
    .map((text) => ({ ...text, characterSimilarity: characterSimilarity(asked, codePointsOf(text.analysed.exact)) }))
    .sort(
      (a, b) =>
        b.comparison.tenths - a.comparison.tenths ||
        b.characterSimilarity - a.characterSimilarity ||
        (a.analysed.exact < b.analysed.exact ? -1 : 1),
    );
}
