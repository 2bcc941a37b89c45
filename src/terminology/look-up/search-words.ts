import { type FoundTerm, TIER } from './found-term.js';
import { AT_START, AT_WORD, KEY_OF, type PlaceRange, rangeOf, type SortedPlaces } from './sorted-places.js';
import { IS_ACRONYM, type TermPart } from './term-part.js';

/** Takes what was found; says false when nothing worse of the same tier has to be offered. */
export type Offer = (found: FoundTerm) => boolean;

/** Whether the term of a key may be a hit. */
export type MayBeFound = (part: TermPart, key: number) => boolean;

export interface PartQuery {
  readonly part: TermPart;
  /** As the keys are folded. */
  readonly phrase: string;
  readonly mayBeFound: MayBeFound;
  readonly offer: Offer;
}

/** The tiers of terms in which a word, or a Chinese, Japanese or Korean character, begins with the query. */
export function searchWords(query: PartQuery): void {
  const { part, phrase } = query;
  const range = rangeOf(part.words, phrase);
  const longer = offerWhole(query, range);
  offerBracketed(query, range);
  offerBeginnings(query, { first: longer, end: range.end });
}

/** Pinyin and initials: from the beginning of a reading alone. */
export function searchReadings(query: PartQuery, tier: 'pinyin' | 'initials'): void {
  const { part, phrase } = query;
  const sorted = part[tier];
  const range = rangeOf(sorted, phrase);
  const initials = tier === 'initials';
  const found = createOffering(query);
  for (let index = range.first; index < range.end; index += 1) {
    const key = sorted.keys[index]! & KEY_OF;
    if (found.isTooFar(TIER[tier], key)) continue;
    const reading = { letters: lettersAt(sorted, sorted.places[index]!), initials };
    found.add({ key, tier: TIER[tier], start: 0, reading });
  }
}

/** From a place up to the end of its key. */
export function lettersAt({ text }: SortedPlaces, place: number): string {
  return text.slice(place, text.indexOf('\0', place));
}

/** What equals the query stands first. @returns where the longer ones begin */
function offerWhole(query: PartQuery, { first, end }: PlaceRange): number {
  const { part, phrase } = query;
  const { text, places, keys } = part.words;
  const offering = createOffering(query);
  let index = first;
  for (; index < end && text.charCodeAt(places[index]! + phrase.length) === 0; index += 1) {
    const marked = keys[index]!;
    offering.addAt(index, (marked & AT_START) === 0 ? tierOf(marked) : wholeTier(part, marked & KEY_OF));
  }
  return index;
}

function wholeTier(part: TermPart, key: number): number {
  return (part.flags[key]! & IS_ACRONYM) === 0 ? TIER.exact : TIER.acronym;
}

/** Terms that give their acronym in brackets: "Chinese Academy of Sciences (CAS)". */
function offerBracketed(query: PartQuery, within: PlaceRange): void {
  const { part, phrase } = query;
  const { text, places } = part.words;
  const { first, end } = rangeOf(part.words, `${phrase})`, within);
  const offering = createOffering(query);
  for (let index = first; index < end; index += 1) {
    const place = places[index]!;
    if (text[place - 1] === '(' && text[place + phrase.length + 1] === '\0') offering.addAt(index, TIER.acronym);
  }
}

function offerBeginnings(query: PartQuery, { first, end }: PlaceRange): void {
  const { keys } = query.part.words;
  const offering = createOffering(query);
  for (let index = first; index < end; index += 1) offering.addAt(index, tierOf(keys[index]!));
}

function tierOf(marked: number): number {
  if ((marked & AT_START) !== 0) return TIER.prefix;
  return (marked & AT_WORD) === 0 ? TIER.substring : TIER['word-prefix'];
}

/** Offers terms of a part, and remembers from which key on they are too far down: keys are numbered in the order of answers. */
function createOffering({ part, phrase, mayBeFound, offer }: PartQuery) {
  const tooFarFrom = Object.values(TIER).map(() => Infinity);
  const isTooFar = (tier: number, key: number) => key >= tooFarFrom[tier]!;

  function add(found: Pick<FoundTerm, 'key' | 'tier' | 'start' | 'reading'>): void {
    const { key, tier, start } = found;
    if (!mayBeFound(part, key)) return;
    const end = start + phrase.length;
    if (!offer({ ...found, part, end, distance: 0, closeness: 0 })) tooFarFrom[tier] = key;
  }

  /** @param index into the words */
  function addAt(index: number, tier: number): void {
    const key = part.words.keys[index]! & KEY_OF;
    if (!isTooFar(tier, key)) add({ key, tier, start: part.words.places[index]! - part.starts[key]! });
  }
  return { isTooFar, add, addAt };
}
