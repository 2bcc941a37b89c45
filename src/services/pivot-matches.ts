import type { LanguageTag } from '../domain/language-tag.js';
import type { MatchQuery } from '../domain/match.js';
import type { MatchingSource } from '../domain/ports/matching-source.js';
import type { Unit, Variant } from '../domain/unit.js';
import { analyseText } from '../matching/analysed-text.js';
import type { Budget, RatedText } from '../matching/best-first.js';
import { contentKey } from '../matching/codes.js';
import {
  type FoundMatch,
  type OfferTerms,
  isSettled,
  languagesFit,
  matchesOfText,
} from '../matching/matches-of-text.js';
import { compareRanks } from '../matching/order.js';
import { PIVOT_POINTS } from '../matching/penalties.js';
import { ratedForPivots } from '../matching/pivot-score.js';
import { hasRoomForPivot, sharedTextKey } from '../matching/pivot-steps.js';
import { type PivotSearchOfText, leadingUnits, pivotsOfText, pivotsToFollow } from '../matching/pivots-of-text.js';
import { type PreparedQuery, ceilingOf } from '../matching/score.js';
import { compareTexts } from '../matching/similarity.js';
import { exactForm } from '../text/exact-form.js';
import { languageScriptOf } from '../text/language-tags.js';

export interface PivotSearch {
  readonly source: MatchingSource;
  readonly query: Pick<MatchQuery, 'minScore' | 'limit' | 'memories'>;
  readonly prepared: PreparedQuery;
  readonly terms: OfferTerms;
  readonly budget: Budget;
  /** Longer texts are found by equal text only, so a longer source that differs is no direct match. */
  readonly fuzzyTokens: number;
}

/** Uses of one text that are read at once: a few milliseconds of work. */
const SLICE_USES = 500;

/** What a source text has to score for its matches through a third language to reach `minScore`. No score is below 0. */
function leastForPivots(minScore: number): number {
  return minScore === 0 ? 0 : minScore + PIVOT_POINTS;
}

/**
 * The best `limit` of the direct matches and of those that reach the target through a third language.
 * @param textsFrom texts that can score this much, best first, whatever languages their units have
 * @param direct the best `limit` direct matches, in their order
 */
export function withPivotMatches(
  search: PivotSearch,
  textsFrom: (minScore: number) => Iterable<RatedText>,
  direct: readonly FoundMatch[],
): readonly FoundMatch[] {
  const { query, prepared, terms, budget } = search;
  const least = leastForPivots(query.minScore);
  if (least > 100 || !hasRoomForPivot(prepared, terms)) return direct;
  const isDirect = createDirectTargets(search, direct);
  let found = direct;
  for (const text of textsFrom(least)) {
    if (isSettled(found, query.limit, ratedForPivots(text)) || budget.isSpent()) break;
    const added = pivotsThrough(search, text).filter(({ score }) => score.score >= query.minScore);
    found = firstOf(
      [...found, ...added].sort((a, b) => compareRanks(a.rank, b.rank)),
      query.limit,
      ({ pivot, offer }) => pivot === undefined || !isDirect(offer.target),
    );
  }
  return found;
}

function firstOf<Item>(items: readonly Item[], limit: number, isWelcome: (item: Item) => boolean): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    if (first.length >= limit) break;
    if (isWelcome(item)) first.push(item);
  }
  return first;
}

function pivotsThrough(search: PivotSearch, text: RatedText): FoundMatch[] {
  const { source, prepared, terms, budget } = search;
  const units = [...unitsUsing(search, text.ids)];
  const ofText: PivotSearchOfText = { query: prepared, text, units, terms, budget };
  const leading = leadingUnits(ofText);
  const targets = scriptsOf(search, prepared.target);
  const unitsSharing = new Map<string, readonly Unit[]>();
  for (const pivot of pivotsToFollow(leading)) {
    if (unitsSharing.size > 0 && budget.isSpent()) break;
    const shared = source.textsEqualTo(languageScriptOf(pivot.language), pivot.text);
    const ids = shared.map(({ id }) => id);
    unitsSharing.set(sharedTextKey(pivot), [...unitsUsing(search, ids, targets)]);
  }
  return pivotsOfText(ofText, leading, unitsSharing);
}

/** The languages and scripts of the store in which texts of a language may be. */
function scriptsOf({ source, terms }: PivotSearch, asked: LanguageTag): string[] {
  const fitting = source.languages().filter((language) => languagesFit(asked, language, terms));
  return [...new Set(fitting.map(languageScriptOf))];
}

/** Each unit once; the rest is left out when the budget is spent after a slice. */
function* unitsUsing(
  { source, query, budget }: PivotSearch,
  textIds: readonly number[],
  languageScripts?: readonly string[],
): Generator<Unit, void, undefined> {
  const given = new Set<string>();
  const which = {
    limit: SLICE_USES,
    ...(query.memories && { memoryIds: query.memories.map(({ id }) => id) }),
    ...(languageScripts && { languageScripts }),
  };
  for (const textId of textIds) {
    let next: number | undefined = 0;
    while (next !== undefined && (given.size === 0 || !budget.isSpent())) {
      const slice = source.unitsInSlice({ ...which, textId, after: next });
      yield* slice.units.filter(({ id }) => !given.has(id));
      for (const { id } of slice.units) given.add(id);
      next = slice.next;
    }
  }
}

/**
 * Tells whether a target is that of a direct match, shown or not: then nobody needs it through a third language. It says
 * yes when the budget ends before that is known.
 */
function createDirectTargets(search: PivotSearch, direct: readonly FoundMatch[]): (target: Variant) => boolean {
  const known = new Map(direct.map(({ offer }) => [contentKey(offer.target), true]));
  const score = createDirectScores(search);
  const { source, query, prepared, budget } = search;
  const isFound = (target: Variant, key: string): boolean => {
    const texts = scriptsOf(search, prepared.target).flatMap((script) => source.textsEqualTo(script, target.text));
    const ids = texts.map(({ id }) => id);
    for (const unit of unitsUsing(search, ids, scriptsOf(search, prepared.source))) {
      if (score(unit, key) >= query.minScore || budget.isSpent()) return true;
    }
    return false;
  };
  return (target) => {
    const key = contentKey(target);
    const isDirect = known.get(key) ?? isFound(target, key);
    known.set(key, isDirect);
    return isDirect;
  };
}

/** The best score of a unit as a direct match with one target; -1 when it is none. */
function createDirectScores({ prepared, terms, fuzzyTokens }: PivotSearch): (unit: Unit, target: string) => number {
  const rated = new Map<string, RatedText>();
  const rate = (text: string): RatedText => {
    const exact = exactForm(text);
    const known = rated.get(exact) ?? rateAlone(prepared, text);
    rated.set(exact, known);
    return known;
  };
  const isSearched = ({ analysed, comparison }: RatedText): boolean =>
    comparison.equal || Math.max(analysed.tokens.length, prepared.analysed.tokens.length) <= fuzzyTokens;
  return (unit, target) => {
    const sources = unit.variants.filter(({ language }) => languagesFit(prepared.source, language, terms));
    const found = sources
      .map(({ text }) => rate(text))
      .filter(isSearched)
      .flatMap((text) => matchesOfText(prepared, text, [unit], terms));
    const scores = found.filter(({ offer }) => contentKey(offer.target) === target).map(({ score }) => score.score);
    return Math.max(-1, ...scores);
  };
}

function rateAlone(query: PreparedQuery, text: string): RatedText {
  const analysed = analyseText(text);
  const comparison = compareTexts(query.analysed, analysed);
  return { ids: [], analysed, comparison, ceiling: ceilingOf(comparison), characterSimilarity: 0 };
}
