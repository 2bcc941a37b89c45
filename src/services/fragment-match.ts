import type { FragmentEvidence, Match, TextRange } from '../domain/match.js';
import type { Variant } from '../domain/unit.js';
import { type CountTexts, type Witness, guessTranslation } from '../matching/fragments/guess-translation.js';
import {
  type WordSpan,
  type WordedText,
  phraseOf,
  placesOf,
  rangeOf,
  wordText,
} from '../matching/fragments/worded-text.js';
import { changeOf } from '../matching/matches-of-text.js';
import { confidenceOf } from '../matching/order.js';
import { type HeldOffer, isWhole } from './held-offers.js';

/** A part of the query. */
export interface FoundPart {
  readonly range: TextRange;
  readonly words: number;
  /** How much of the query it is, in percent. */
  readonly share: number;
}

/** Source texts that a translation is guessed from: more of them change few guesses, and each takes its time. */
const MOST_WITNESSES = 64;

interface Holder extends HeldOffer {
  readonly translated: WordedText;
}

/**
 * One part as a match: represented by a unit that says nothing else if there is one, then by one that has the
 * translation, then by the shortest.
 * @param offers units that hold the part, each once
 * @returns undefined when there are none
 */
export function fragmentMatch(
  part: FoundPart,
  offers: readonly HeldOffer[],
  countTexts: CountTexts,
): Match | undefined {
  const holders = offers.map((offer): Holder => ({ ...offer, translated: wordText(offer.target.text) }));
  const wholes = holders.filter(isWhole);
  const translation = wholes.length > 0 ? usualTarget(wholes) : guessFrom(part, holders, countTexts);
  const agreeing = new Set(holders.filter(({ translated }) => says(translated, translation)));
  const [best] = (wholes.length > 0 ? wholes : holders).toSorted(
    (a, b) => Number(agreeing.has(b)) - Number(agreeing.has(a)) || compareHolders(a, b),
  );
  if (best === undefined) return undefined;
  const target = targetRange(best, translation);
  return matchOf(part, best, {
    query: part.range,
    source: rangeOf(best.worded, best.place),
    ...(target && { target }),
    units: holders.length,
    ...(target && { agreeing: agreeing.size }),
  });
}

function matchOf({ share }: FoundPart, { unit, source, target }: Holder, fragment: FragmentEvidence): Match {
  return {
    score: share,
    base: share,
    similarity: share,
    kind: 'fragment',
    penalties: [],
    source: sideOf(source),
    target: sideOf(target),
    diff: [],
    occurrences: fragment.units,
    unit,
    fragment,
  };
}

function sideOf({ language, text, codes }: Variant): Match['source'] {
  return { language, text, codes };
}

function targetRange(holder: Holder, translation: string | undefined): TextRange | undefined {
  if (isWhole(holder)) return { start: 0, end: holder.target.text.length };
  const place = translation === undefined ? undefined : firstPlace(holder.translated, translation);
  return place && rangeOf(holder.translated, place);
}

/** What most of the whole texts are translated as, punctuation around it aside; of equally many the first. */
function usualTarget(wholes: readonly Holder[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { translated } of wholes) {
    const all = translated.words.length;
    const said = all === 0 ? translated.folded : phraseOf(translated, { first: 0, end: all });
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

function guessFrom(part: FoundPart, holders: readonly Holder[], countTexts: CountTexts): string | undefined {
  const bySource = new Map<string, Witness>();
  for (const { worded, place, translated } of holders) {
    if (!bySource.has(worded.folded)) bySource.set(worded.folded, { source: worded, place, target: translated });
  }
  const witnesses = [...bySource.values()]
    .sort((a, b) => a.source.words.length - b.source.words.length)
    .slice(0, MOST_WITNESSES);
  return guessTranslation(part.words, witnesses, witnesses.length / bySource.size, countTexts);
}

function says(text: WordedText, phrase: string | undefined): boolean {
  if (phrase === undefined) return false;
  return text.words.length === 0 ? text.folded === phrase : firstPlace(text, phrase) !== undefined;
}

function firstPlace(text: WordedText, phrase: string): WordSpan | undefined {
  const [place] = placesOf(text, phrase);
  return place;
}

/** The shortest source, the surest state, the newest change, the id. */
function compareHolders(a: Holder, b: Holder): number {
  return (
    a.worded.words.length - b.worded.words.length ||
    confidenceOf(b.unit.state) - confidenceOf(a.unit.state) ||
    (changeOf(b.unit) ?? -Infinity) - (changeOf(a.unit) ?? -Infinity) ||
    (a.unit.id < b.unit.id ? -1 : 1)
  );
}
