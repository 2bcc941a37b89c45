import type { Limits } from '../domain/limits.js';
import type { Match, MatchAnswer, MatchQuery } from '../domain/match.js';
import type { MatchingSource } from '../domain/ports/matching-source.js';
import { coverWith } from '../matching/fragments/cover.js';
import { findClauses } from '../matching/fragments/find-clauses.js';
import { findRuns } from '../matching/fragments/find-runs.js';
import type { CountTexts } from '../matching/fragments/guess-translation.js';
import { reachAlong } from '../matching/fragments/reach-along.js';
import {
  type WordSpan,
  type WordedText,
  phraseOf,
  rangeOf,
  shareOf,
  wordText,
} from '../matching/fragments/worded-text.js';
import { languageOf, languageScriptOf } from '../text/language-tags.js';
import type { ConcordanceIndexes } from './concordance-indexes.js';
import { fragmentMatch } from './fragment-match.js';
import { type HeldOffer, type HeldOffers, createHeldOffers, isWhole } from './held-offers.js';
import { catchUp, countingIn } from './phrase-counts.js';
import { createBudget } from './watched-budget.js';

/** Finds the parts of a segment that the memories hold. Synchronous: one thread owns it and its texts. */
export interface FragmentFinder {
  /**
   * The longest parts that do not overlap, the longest first; `partial` when the time ended. The same at every call.
   * @param query its `minScore` does not apply: a part never scores more than the share that it is of the segment
   */
  fragments(query: MatchQuery, budgetMilliseconds: number): MatchAnswer;
}

/** The indexes that the concordance searches too. */
type Indexes = Pick<ConcordanceIndexes, 'of' | 'takeSlice'>;

type FragmentSource = Pick<MatchingSource, 'unitsWithTexts' | 'textsEqualTo' | 'languages'>;

/** Units that are looked at for one part: enough to tell the usual translation from the odd one. */
const MOST_UNITS = 300;
/** Units among which a whole text is looked for that differs in case or width from the clause. */
const UNITS_FOR_WHOLE = 64;

/**
 * @param limits `fuzzyTokens` applies here: a longer segment has no parts
 * @param clock milliseconds that never go back
 */
export function createFragmentFinder(
  source: FragmentSource,
  indexes: Indexes,
  limits: Pick<Limits, 'fuzzyTokens'>,
  clock: () => number,
): FragmentFinder {
  return {
    fragments(query, budgetMilliseconds) {
      const asked = wordText(query.segment.text);
      if (asked.tokens.length > limits.fuzzyTokens) return { matches: [] };
      const start = clock();
      const budget = createBudget(clock, start + budgetMilliseconds);
      // As for matches: at most half of the time is for catching up.
      const catchingUp = createBudget(clock, start + budgetMilliseconds / 2);
      const scripts = scriptsOf(source, query);
      const target = languageScriptOf(query.target);
      const complete = [...scripts, target].map((script) => catchUp(indexes, script, catchingUp));
      const texts = scripts.map((script) => indexes.of(script));
      const offers = createHeldOffers(source, query, texts, budget);
      const countTexts = countingIn(indexes.of(target), budget);
      const matches = partMatches({ source, scripts, query, asked, offers, countTexts });
      return { matches, ...((budget.wasSpent() || complete.includes(false)) && { partial: true }) };
    },
  };
}

function scriptsOf(source: FragmentSource, query: MatchQuery): readonly string[] {
  if (query.acrossScripts !== true) return [languageScriptOf(query.source)];
  const tags = source.languages().filter((tag) => languageOf(tag) === languageOf(query.source));
  return [...new Set(tags.map(languageScriptOf))];
}

interface PartSearch {
  readonly source: FragmentSource;
  readonly scripts: readonly string[];
  readonly query: MatchQuery;
  readonly asked: WordedText;
  readonly offers: HeldOffers;
  readonly countTexts: CountTexts;
}

function partMatches(search: PartSearch): Match[] {
  const { query, asked, offers, countTexts } = search;
  const runs = findRuns(asked.words.length, (span) => furthestReach(search, span));
  const clauses = findClauses(asked).filter((clause) => runs.some((run) => contains(run, clause)));
  const wholes = clauses.filter((clause) => wholeOffers(search, clause).length > 0);
  const parts = coverWith(asked, [
    ...wholes.map((clause) => ({ ...clause, whole: true })),
    ...runs.map((run) => ({ ...run, whole: false })),
  ]);
  return parts
    .map((part) => ({ part, share: shareOf(asked, part) }))
    .sort((a, b) => b.share - a.share || a.part.first - b.part.first)
    .slice(0, query.limit)
    .flatMap(({ part, share }) => {
      const phrase = phraseOf(asked, part);
      const whole = part.whole ? wholeOffers(search, part) : [];
      const held = distinctUnits([...whole, ...offers.upTo(MOST_UNITS, phrase)]);
      return (
        fragmentMatch({ words: part.end - part.first, range: rangeOf(asked, part), share }, held, countTexts) ?? []
      );
    });
}

function contains(run: WordSpan, clause: WordSpan): boolean {
  return run.first <= clause.first && clause.end <= run.end;
}

function furthestReach({ asked, offers }: PartSearch, span: WordSpan): number | undefined {
  const held = offers.some(phraseOf(asked, span));
  if (held.length === 0) return undefined;
  return Math.max(...held.map(({ worded, place }) => reachAlong(asked, span, worded, place)));
}

/** The units whose source is the clause and nothing else: found by its text, or among those that hold it. */
function wholeOffers({ source, scripts, asked, offers }: PartSearch, clause: WordSpan): readonly HeldOffer[] {
  const phrase = phraseOf(asked, clause);
  const equal = scripts.flatMap((script) =>
    spellingsOf(asked, clause).flatMap((text) => source.textsEqualTo(script, text)),
  );
  const byText = offers.withTexts([...new Set(equal.map(({ id }) => id))], phrase).filter(isWhole);
  return byText.length > 0 ? byText : offers.upTo(UNITS_FOR_WHOLE, phrase).filter(isWhole);
}

/** The clause alone, with the mark that ends it, and with all punctuation around it. */
function spellingsOf({ text, tokens, words }: WordedText, { first, end }: WordSpan): readonly string[] {
  const { start } = words[first]!;
  const last = words[end - 1]!;
  const afterMark = tokens[last.token + 1];
  const before = tokens[(words[first - 1]?.token ?? -1) + 1]!.start;
  const behind = tokens[(words[end]?.token ?? tokens.length) - 1]!.end;
  const ends = [last.end, ...(afterMark?.kind === 'light' ? [afterMark.end] : []), behind];
  return [...new Set([...ends.map((stop) => text.slice(start, stop)), text.slice(before, behind)])];
}

function distinctUnits(offers: readonly HeldOffer[]): readonly HeldOffer[] {
  const byUnit = new Map<string, HeldOffer>();
  for (const offer of offers) if (!byUnit.has(offer.unit.id)) byUnit.set(offer.unit.id, offer);
  return [...byUnit.values()];
}
