import type { LanguageTag } from '../domain/language-tag.js';
import type { Limits } from '../domain/limits.js';
import type { Match, MatchAnswer, MatchQuery, MemoryChoice } from '../domain/match.js';
import type { MatchBatchQuery } from '../domain/ports/look-ups.js';
import type { MatchingSource } from '../domain/ports/matching-source.js';
import type { Unit, Variant } from '../domain/unit.js';
import { analyseAgain } from '../matching/analysed-text.js';
import { adaptTarget } from '../matching/adapt-target.js';
import { type Budget, type RatedText, rateBestFirst } from '../matching/best-first.js';
import { diffTexts } from '../matching/diff.js';
import {
  type FoundMatch,
  type MemoryTerms,
  type OfferTerms,
  isSettled,
  matchesOfText,
} from '../matching/matches-of-text.js';
import { compareRanks } from '../matching/order.js';
import { type PreparedQuery, prepareQuery } from '../matching/score.js';
import type { Candidates } from '../matching/index/candidates.js';
import type { IndexEdition } from '../matching/index/index-edition.js';
import { exactForm } from '../text/exact-form.js';
import { languageOf, languageScriptOf } from '../text/language-tags.js';
import { createAnalysedTexts } from './analysed-texts.js';
import { withPivotMatches } from './pivot-matches.js';
import { type TagFilter, type TextIndexes, type TextIndexesOptions, createTextIndexes } from './text-indexes.js';
import { createBudget } from './watched-budget.js';

/** Finds units for segments. Synchronous: one thread owns it and its indexes. */
export interface MatchFinder {
  /** Whatever scores `minScore` or more, unless the answer says `partial` or `fuzzy: false`. The same at every call. */
  matches(query: MatchQuery): MatchAnswer;
  /** One answer for each segment, in order; each has the whole time budget. */
  matchesForAll(batch: MatchBatchQuery): MatchAnswer[];
  /** Searches a new edition of an index from now on. */
  take(edition: IndexEdition): void;
}

/** Texts whose units are fetched at once: few at first, because the first ones often settle the answer. */
const FIRST_FETCH = 8;
const LARGEST_FETCH = 128;

/** How one thread finds matches. */
export interface MatchFinderOptions extends TextIndexesOptions {
  /** `fuzzyTokens` and `lookUpMilliseconds` apply here. */
  readonly limits: Limits;
  /** Milliseconds that never go back. */
  readonly clock: () => number;
}

export function createMatchFinder(source: MatchingSource, options: MatchFinderOptions): MatchFinder {
  const { limits, clock } = options;
  const indexes = createTextIndexes(source, limits.fuzzyTokens, options);
  const texts = createAnalysedTexts(source);

  const answer = (query: MatchQuery, terms: OfferTerms): MatchAnswer => {
    const prepared = prepareQuery(query.segment, query.source, query.target);
    const fuzzy = prepared.analysed.tokens.length <= limits.fuzzyTokens;
    const budget = createBudget(clock, clock() + limits.lookUpMilliseconds);
    const scripts = indexes.scriptsFor(query.source, query.acrossScripts === true);
    const near = (minScore: number, filter: TagFilter): NearTexts =>
      fuzzy ? nearTexts({ indexes, scripts, prepared, minScore, filter }) : { candidates: [], complete: true };
    const equal = texts.keep(scripts.flatMap((script) => source.textsEqualTo(script, query.segment.text)));
    const rated = ({ candidates }: NearTexts, minScore: number): Generator<RatedText, void, undefined> =>
      rateBestFirst(prepared, {
        candidates: joinCandidates(equal, candidates),
        textOf: texts.withId,
        minScore,
        budget,
      });
    const collection = { source, query, prepared, terms, budget, fuzzyTokens: limits.fuzzyTokens };
    const inTarget = near(query.minScore, filterOf(query, terms));
    const direct = collect(collection, rated(inTarget, query.minScore));
    const inAny = (minScore: number): Iterable<RatedText> => rated(near(minScore, memoriesOf(terms)), minScore);
    const found = query.pivot === true ? withPivotMatches(collection, inAny, direct) : direct;
    return {
      matches: found.map((match) => toMatch(prepared, match)),
      ...(budget.wasSpent() || !inTarget.complete ? { partial: true } : {}),
      ...(fuzzy ? {} : { fuzzy: false }),
    };
  };

  return {
    matches: (query) => answer(query, offerTerms(source, query)),
    matchesForAll(batch) {
      const { segments, ...shared } = batch;
      const terms = offerTerms(source, shared);
      return segments.map((segment) => answer({ ...shared, segment }, terms));
    },
    take: (edition) => {
      indexes.take(edition);
    },
  };
}

function offerTerms(source: MatchingSource, query: Omit<MatchQuery, 'segment'>): OfferTerms {
  const known = new Map(source.memories().map((memory) => [memory.id, memory]));
  const chosen: readonly MemoryChoice[] = query.memories ?? [...known.values()].map(({ id }) => ({ id }));
  const memories = new Map<string, MemoryTerms>();
  for (const { id, penalty } of chosen) {
    const memory = known.get(id);
    if (memory === undefined) continue;
    memories.set(id, { penalty: penalty ?? memory.penalty, reversedPenalty: memory.reversedPenalty });
  }
  const { acrossScripts, state, changedSince } = query;
  return {
    memories,
    ...(acrossScripts === undefined ? {} : { acrossScripts }),
    ...(state === undefined ? {} : { state }),
    ...(changedSince === undefined ? {} : { changedSince }),
  };
}

/** Texts in none of the searched memories, or without the target language, need not be looked at. */
function filterOf({ target, acrossScripts }: MatchQuery, { memories }: OfferTerms): TagFilter {
  const wanted = acrossScripts === true ? languageOf(target) : languageScriptOf(target);
  const isTarget = (script: string) => (acrossScripts === true ? languageOf(script as LanguageTag) : script) === wanted;
  return {
    // "und" alone is a language as well as a language and script.
    key: [acrossScripts === true ? 'across' : 'in', wanted, ...memories.keys()].join(' '),
    isWanted: ({ memoryId, languageScript }) => memories.has(memoryId) && isTarget(languageScript),
  };
}

/** For texts whose units may have any language. */
function memoriesOf({ memories }: OfferTerms): TagFilter {
  return { key: ['*', ...memories.keys()].join(' '), isWanted: ({ memoryId }) => memories.has(memoryId) };
}

interface Search {
  readonly indexes: TextIndexes;
  readonly scripts: readonly string[];
  readonly prepared: PreparedQuery;
  readonly minScore: number;
  readonly filter: TagFilter;
}

interface NearTexts {
  /** By script. */
  readonly candidates: readonly Candidates[];
  /** Whether every published text was searched. */
  readonly complete: boolean;
}

/** Texts that may be similar enough. Only an equal text scores 100 or more, and the store knows those. */
function nearTexts({ indexes, scripts, prepared, minScore, filter }: Search): NearTexts {
  if (minScore >= 100) return { candidates: [], complete: true };
  const complete = scripts.map((script) => indexes.catchUp(script));
  const candidates = scripts.map((script) =>
    indexes.search(script, prepared.analysed, Math.ceil(10 * minScore), filter),
  );
  return { candidates, complete: !complete.includes(false) };
}

/**
 * Texts that may be similar and, before them, the texts that the store calls equal: the index may be behind, and it
 * leaves long texts out. Each text once.
 */
function joinCandidates(equal: readonly number[], near: readonly Candidates[]): Candidates {
  const ids = new Set(equal);
  return {
    boundedBy(points) {
      const similar = near.flatMap((texts) => texts.boundedBy(points));
      return points < 100 ? similar : [...equal, ...similar.filter((id) => !ids.has(id))];
    },
  };
}

interface Collection {
  readonly source: MatchingSource;
  readonly query: Pick<MatchQuery, 'minScore' | 'limit' | 'memories'>;
  readonly prepared: PreparedQuery;
  readonly terms: OfferTerms;
  readonly budget: Budget;
}

/** Fetches units for the best texts, until no further text can change the best `limit` matches. */
function collect(collection: Collection, texts: Iterator<RatedText>): FoundMatch[] {
  const { query, budget } = collection;
  let found: FoundMatch[] = [];
  let size = FIRST_FETCH;
  for (let next = texts.next(); next.done !== true; next = texts.next()) {
    if (isSettled(found, query.limit, next.value) || (size > FIRST_FETCH && budget.isSpent())) break;
    const batch = [next.value, ...take(texts, size - 1)];
    found = [...found, ...fetchMatches(collection, batch)]
      .sort((a, b) => compareRanks(a.rank, b.rank))
      .slice(0, query.limit);
    size = Math.min(2 * size, LARGEST_FETCH);
  }
  return found;
}

function fetchMatches({ source, query, prepared, terms }: Collection, texts: readonly RatedText[]): FoundMatch[] {
  const ids = texts.flatMap((text) => text.ids);
  const units = source.unitsWithTexts(
    ids,
    query.memories?.map(({ id }) => id),
  );
  const byText = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const exact of new Set(unit.variants.map(({ text }) => exactForm(text)))) {
      const known = byText.get(exact);
      if (known === undefined) byText.set(exact, [unit]);
      else known.push(unit);
    }
  }
  return texts
    .flatMap((text) => matchesOfText(prepared, text, byText.get(text.analysed.exact) ?? [], terms))
    .filter(({ score }) => score.score >= query.minScore);
}

function take<Item>(items: Iterator<Item>, count: number): Item[] {
  const taken: Item[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

function toMatch(query: PreparedQuery, { score, offer, text, pivot, ...found }: FoundMatch): Match {
  const { reversed, ...scored } = score;
  const source = analyseAgain(offer.source.text, text.analysed);
  const asked = { ...query.segment, analysed: query.analysed, language: query.source };
  const adapted = adaptTarget(asked, { ...offer.source, analysed: source }, offer.target, text.comparison);
  return {
    ...scored,
    source: sideOf(offer.source),
    target: sideOf(offer.target),
    ...(adapted === undefined ? {} : { adapted }),
    diff: diffTexts(source, query.analysed),
    ...(found.ambiguous ? { ambiguous: true } : {}),
    ...(reversed ? { reversed } : {}),
    occurrences: found.occurrences,
    unit: offer.unit,
    ...(pivot === undefined ? {} : { pivot }),
  };
}

function sideOf({ language, text, codes }: Variant): Match['source'] {
  return { language, text, codes };
}
