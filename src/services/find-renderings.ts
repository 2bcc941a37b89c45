import type { CandidateRendering, RenderingAnswer, RenderingQuery } from '../domain/brief.js';
import type { MatchQuery } from '../domain/match.js';
import type { MatchingSource } from '../domain/ports/matching-source.js';
import type { Witness } from '../matching/fragments/guess-translation.js';
import { placesOf, wordText } from '../matching/fragments/worded-text.js';
import { guessRenderings, usualForm, wholeOf } from '../matching/renderings/guess-renderings.js';
import { fold } from '../text/fold.js';
import { languageScriptOf } from '../text/language-tags.js';
import { edgeWordsOf } from '../text/edge-words.js';
import { WordEdges } from '../text/word-edges.js';
import type { ConcordanceIndexes } from './concordance-indexes.js';
import { createHeldOffers } from './held-offers.js';
import { catchUp, countingIn } from './phrase-counts.js';
import { createBudget } from './watched-budget.js';

/** Guesses what a term is translated with. Synchronous: one thread owns it and its texts. */
export interface RenderingFinder {
  renderings(query: RenderingQuery, budgetMilliseconds: number): RenderingAnswer;
}

type Indexes = Pick<ConcordanceIndexes, 'of' | 'takeSlice'>;

/** Units that are looked at: more of them change few guesses. */
const MOST_UNITS = 200;
const MOST_WITNESSES = 64;
const MOST_RENDERINGS = 3;

/** @param clock milliseconds that never go back */
export function createRenderingFinder(
  source: Pick<MatchingSource, 'unitsWithTexts'>,
  indexes: Indexes,
  clock: () => number,
): RenderingFinder {
  return {
    renderings(query, budgetMilliseconds) {
      const start = clock();
      const budget = createBudget(clock, start + budgetMilliseconds);
      const catchingUp = createBudget(clock, start + budgetMilliseconds / 2);
      const [script, targetScript] = [languageScriptOf(query.source), languageScriptOf(query.target)];
      const complete = [script, targetScript].map((one) => catchUp(indexes, one, catchingUp));
      const offers = createHeldOffers(source, unitsAsked(query), [indexes.of(script)], budget);
      const holders = offers.upTo(MOST_UNITS, fold(query.text).text).map((offer): Witness => ({
        source: offer.worded,
        place: offer.place,
        target: wordText(offer.target.text),
      }));
      const targets = indexes.of(targetScript);
      const found = renderingsFrom(holders, {
        count: countingIn(targets, budget),
        mostWith: (phrase) => targets.mostWith(phrase),
        size: targets.size,
        edgeWords: edgeWordsOf(query.target),
        wordEdges: new WordEdges(query.target),
      });
      return { renderings: found, ...((budget.wasSpent() || complete.includes(false)) && { partial: true }) };
    },
  };
}

/** Units of any score: what counts is that they have the term. */
function unitsAsked({ text, source, target, memories }: RenderingQuery): MatchQuery {
  const chosen = memories && { memories: memories.map((id) => ({ id })) };
  return { segment: { text, codes: [] }, source, target, minScore: 0, limit: 1, ...chosen };
}

function renderingsFrom(
  holders: readonly Witness[],
  texts: Parameters<typeof guessRenderings>[3],
): readonly CandidateRendering[] {
  const [first] = holders;
  if (first === undefined) return [];
  const bySource = new Map(holders.map((holder) => [holder.source.folded, holder]));
  const witnesses = [...bySource.values()]
    .sort((a, b) => a.source.words.length - b.source.words.length)
    .slice(0, MOST_WITNESSES);
  const guessed = guessRenderings(
    first.place.end - first.place.first,
    witnesses,
    witnesses.length / bySource.size,
    texts,
  );
  const whole = usualWhole(holders);
  const phrases = whole === undefined ? guessed : [whole, ...guessed.filter((phrase) => phrase !== whole)];
  return phrases.slice(0, MOST_RENDERINGS).map((phrase) => ({
    text: usualForm(phrase, holders),
    together: holders.filter(({ target }) => placesOf(target, phrase).next().done !== true).length,
    of: holders.length,
  }));
}

/** What most of the units that say the term and nothing else translate it with. */
function usualWhole(holders: readonly Witness[]): string | undefined {
  const counts = new Map<string, number>();
  for (const holder of holders.filter(isWhole)) {
    const said = wholeOf(holder);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([said, count]) => count === most && said !== '')?.[0];
}

function isWhole({ source, place, target }: Witness): boolean {
  return place.first === 0 && place.end === source.words.length && target.words.length > 0;
}
