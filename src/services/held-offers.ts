import type { MatchQuery } from '../domain/match.js';
import type { MatchingSource } from '../domain/ports/matching-source.js';
import type { Unit, Variant } from '../domain/unit.js';
import type { Budget } from '../matching/best-first.js';
import { type WordedText, type WordSpan, placesOf, wordText } from '../matching/fragments/worded-text.js';
import { isWanted, languagesFit } from '../matching/matches-of-text.js';
import type { PhraseIndex } from '../matching/phrase-index.js';

/** Finds the texts of a language that contain a phrase, folded as `fold` does. */
export type PhraseTexts = Pick<PhraseIndex, 'containing' | 'mostWith'>;

/** A unit that may be offered, with the first place in its source that says a phrase. */
export interface HeldOffer {
  readonly unit: Unit;
  readonly source: Variant;
  readonly target: Variant;
  readonly worded: WordedText;
  readonly place: WordSpan;
}

export interface HeldOffers {
  /** Some of the units that hold a phrase; none only if there is none, or time is up. */
  some(phrase: string): readonly HeldOffer[];
  /** The units that hold a phrase, by the ids of their texts: `most`, or the few more that come with the last texts. */
  upTo(most: number, phrase: string): readonly HeldOffer[];
  /** Those with one of these texts that hold a phrase. */
  withTexts(textIds: readonly number[], phrase: string): readonly HeldOffer[];
}

/** Texts whose units are read at once: few at first, because one of them mostly settles the question. */
const FIRST_BATCH = 8;
const LARGEST_BATCH = 256;

/** The units that a request may be offered, found by what their sources say. */
export function createHeldOffers(
  source: Pick<MatchingSource, 'unitsWithTexts'>,
  query: MatchQuery,
  texts: readonly PhraseTexts[],
  budget: Budget,
): HeldOffers {
  const memoryIds = query.memories?.map(({ id }) => id);
  /** Texts that no unit uses which the request may be offered. A frequent phrase leads to them time and again. */
  const unused = new Set<number>();
  /** What was asked before: a segment may say the same over and over again. */
  const missing = new Set<string>();
  let last: { readonly phrase: string; readonly offers: readonly HeldOffer[] } = { phrase: '', offers: [] };

  function offersWith(ids: readonly number[], phrase: string): HeldOffer[] {
    const units = source.unitsWithTexts(ids, memoryIds).filter((unit) => isWanted(unit, query));
    const pairs = units.flatMap((unit) => pairsOf(unit, query));
    if (pairs.length === 0) for (const id of ids) unused.add(id);
    const given = new Set<Unit>();
    return pairs.flatMap((pair) => {
      const offer = given.has(pair.unit) ? undefined : offerOf(pair, phrase);
      if (offer === undefined) return [];
      given.add(pair.unit);
      return [offer];
    });
  }

  function* batches(phrase: string): Generator<readonly HeldOffer[]> {
    let ids: number[] = [];
    let size = FIRST_BATCH;
    for (const found of texts) {
      if (budget.isSpent()) return;
      for (const id of found.containing(phrase, 0)) {
        if (budget.isSpent()) return;
        if (!unused.has(id)) ids.push(id);
        if (ids.length < size) continue;
        yield offersWith(ids, phrase);
        ids = [];
        size = Math.min(4 * size, LARGEST_BATCH);
      }
    }
    if (ids.length > 0) yield offersWith(ids, phrase);
  }

  return {
    some(phrase) {
      if (phrase === last.phrase) return last.offers;
      const offers = missing.has(phrase) ? [] : firstOf(batches(phrase));
      if (offers.length > 0) last = { phrase, offers };
      else missing.add(phrase);
      return offers;
    },
    upTo: (most, phrase) => collect(batches(phrase), most),
    withTexts: offersWith,
  };
}

function firstOf(batches: Iterable<readonly HeldOffer[]>): readonly HeldOffer[] {
  for (const offers of batches) if (offers.length > 0) return offers;
  return [];
}

function collect(batches: Iterable<readonly HeldOffer[]>, most: number): readonly HeldOffer[] {
  const found = new Map<string, HeldOffer>();
  for (const offers of batches) {
    for (const offer of offers) found.set(offer.unit.id, offer);
    if (found.size >= most) break;
  }
  return [...found.values()];
}

type Pair = Pick<HeldOffer, 'unit' | 'source' | 'target'>;

/** The variants that can stand for source and target; those under the very tags that were asked for come first. */
function pairsOf(unit: Unit, query: MatchQuery): Pair[] {
  const fitting = (asked: MatchQuery['source']): Variant[] =>
    unit.variants
      .filter(({ language }) => languagesFit(asked, language, query))
      .sort((a, b) => Number(b.language === asked) - Number(a.language === asked));
  const targets = fitting(query.target);
  return fitting(query.source).flatMap((source) => {
    const target = targets.find((variant) => variant !== source);
    return target === undefined ? [] : [{ unit, source, target }];
  });
}

function offerOf(pair: Pair, phrase: string): HeldOffer | undefined {
  const worded = wordText(pair.source.text);
  const [place] = placesOf(worded, phrase);
  return place && { ...pair, worded, place };
}

/** Whether the source says the phrase and nothing else, punctuation around it aside. */
export function isWhole({ worded, place }: HeldOffer): boolean {
  return place.first === 0 && place.end === worded.words.length;
}
