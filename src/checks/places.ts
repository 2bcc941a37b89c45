import type { FindingRange } from '../domain/check.js';
import { rangeOf } from './check.js';
import type { CheckedText } from './checked-text.js';

/** Where something stands in a text, in UTF-16 units; `end` is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** More than anybody looks at in one segment. */
const MOST_PLACES = 20;
/** What is found so often and hardly ever meant is how the text is written. */
const MOST_LOOKED_AT = 1000;

/** Where a global pattern is found and what it found is `meant`: at most twenty of the first thousand. */
export function placesOf(
  pattern: RegExp,
  text: string,
  meant: (found: Place) => boolean = () => true,
): readonly Place[] {
  const places: Place[] = [];
  let lookedAt = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const place = { start: index, end: index + found.length };
    if (meant(place)) places.push(place);
    if (places.length === MOST_PLACES || ++lookedAt === MOST_LOOKED_AT) break;
  }
  return places;
}

/** The ranges of the first twenty. */
export function rangesOf(side: CheckedText, places: readonly Place[]): readonly FindingRange[] {
  return places.slice(0, MOST_PLACES).map((place) => rangeOf(side, place));
}

/** A replacement for the only place: beside several, what to write in place of the first would mend too little. */
export function suggestionFor(places: readonly Place[], replacement: string): { readonly suggestion?: string } {
  return places.length === 1 ? { suggestion: replacement } : {};
}
