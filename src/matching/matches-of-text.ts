import type { LanguageTag } from '../domain/language-tag.js';
import type { MatchQuery, PivotStep } from '../domain/match.js';
import type { Unit, Variant } from '../domain/unit.js';
import { exactForm } from '../text/exact-form.js';
import { languageOf, sameLanguageAndScript } from '../text/language-tags.js';
import type { RatedText } from './best-first.js';
import { contentKey } from './codes.js';
import { type Rank, compareRanks, confidenceOf } from './order.js';
import { type Offer, type PreparedQuery, type Score, scoreOffer } from './score.js';

/** What a memory takes off its matches, after the request's own choice. */
export interface MemoryTerms {
  readonly penalty: number;
  readonly reversedPenalty: number;
}

/** Which units may be offered. */
export interface OfferTerms extends Pick<MatchQuery, 'acrossScripts' | 'state' | 'changedSince'> {
  /** The searched memories by id; a unit of another memory is not offered. */
  readonly memories: ReadonlyMap<string, MemoryTerms>;
}

/** Units that say the same, represented by the first in the order of matches. */
export interface FoundMatch {
  readonly rank: Rank;
  readonly score: Score;
  readonly offer: Offer;
  readonly text: RatedText;
  readonly occurrences: number;
  /** Other units translate the same source, codes included, otherwise. */
  readonly ambiguous: boolean;
  /** Where the target comes from, when it is not from the offer's own unit. */
  readonly pivot?: PivotStep;
}

/**
 * All matches with one source text, in their order, equal ones merged, whatever they score: `ambiguous` and
 * `occurrences` are judged over everything that was searched. A unit is offered once, by its best pair of variants.
 * @param units every unit of the searched memories that has the text as a variant
 */
export function matchesOfText(
  query: PreparedQuery,
  text: RatedText,
  units: readonly Unit[],
  terms: OfferTerms,
): FoundMatch[] {
  const ranked = units.flatMap((unit) => bestOffer(query, text, unit, terms) ?? []);
  ranked.sort((a, b) => compareRanks(a.rank, b.rank));
  const bySource = groupBy(ranked, ({ offer }) => contentKey(offer.source));
  const found = [...bySource.values()].flatMap((sameSource) => {
    const byTarget = groupBy(sameSource, ({ offer }) => contentKey(offer.target));
    return [...byTarget.values()].map((same) => ({
      ...same[0]!,
      text,
      occurrences: same.length,
      ambiguous: byTarget.size > 1,
    }));
  });
  return found.sort((a, b) => compareRanks(a.rank, b.rank));
}

/** Whether nothing that is still to come can stand before the last of the best `limit` matches. */
export function isSettled(sorted: readonly FoundMatch[], limit: number, next: RatedText): boolean {
  const last = sorted[limit - 1];
  if (last === undefined) return limit <= 0;
  const bestToCome: Rank = {
    score: next.ceiling,
    similarity: next.comparison.tenths / 10,
    characterSimilarity: next.characterSimilarity,
    state: 'final',
    changedAt: Infinity,
    id: '',
  };
  return compareRanks(last.rank, bestToCome) < 0;
}

type RankedOffer = Pick<FoundMatch, 'rank' | 'score' | 'offer'>;

function bestOffer(query: PreparedQuery, text: RatedText, unit: Unit, terms: OfferTerms): RankedOffer | undefined {
  const memory = terms.memories.get(unit.memoryId);
  if (memory === undefined || !isWanted(unit, terms)) return undefined;
  const pairs = pairsOf(query, unit, terms).filter(([source]) => exactForm(source.text) === text.analysed.exact);
  const ranked = pairs.map(([source, target]): RankedOffer => {
    const offer = { unit, source, target, memoryPenalty: memory.penalty, reversedPenalty: memory.reversedPenalty };
    const score = scoreOffer(query, offer, text);
    return { offer, score, rank: rankOf(offer, score, text) };
  });
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank))[0];
}

export function isWanted(unit: Unit, { state, changedSince }: Pick<OfferTerms, 'state' | 'changedSince'>): boolean {
  if (state !== undefined && confidenceOf(unit.state) < confidenceOf(state)) return false;
  return changedSince === undefined || (changeOf(unit) ?? -Infinity) >= changedSince;
}

type LanguageTerms = Pick<OfferTerms, 'acrossScripts'>;

/** The unit's variants that can stand for source and target; those under the very tag that was asked for come first. */
export function pairsOf(
  query: Pick<PreparedQuery, 'source' | 'target'>,
  unit: Unit,
  terms: LanguageTerms,
): [Variant, Variant][] {
  const fits = (asked: LanguageTag): Variant[] => {
    const fitting = unit.variants.filter(({ language }) => languagesFit(asked, language, terms));
    return fitting.sort((a, b) => Number(b.language === asked) - Number(a.language === asked));
  };
  const targets = fits(query.target);
  return fits(query.source).flatMap((source) =>
    targets.filter((target) => target !== source).map((target): [Variant, Variant] => [source, target]),
  );
}

export function languagesFit(asked: LanguageTag, found: LanguageTag, { acrossScripts }: LanguageTerms): boolean {
  return acrossScripts === true ? languageOf(asked) === languageOf(found) : sameLanguageAndScript(asked, found);
}

export function rankOf(
  { unit }: Offer,
  { score, similarity }: Score,
  { characterSimilarity }: Pick<RatedText, 'characterSimilarity'>,
): Rank {
  return {
    score,
    similarity,
    characterSimilarity,
    state: unit.state,
    changedAt: changeOf(unit),
    id: unit.id,
  };
}

export function changeOf({ changedAt, createdAt }: Unit): number | undefined {
  return changedAt ?? createdAt;
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
