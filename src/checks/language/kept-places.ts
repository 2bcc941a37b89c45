import type { PairUnderCheck } from '../document-under-check.js';
import type { Place } from '../places.js';

/**
 * Tells which places of the target may be as they are in every language: literals, terms that are not to be translated,
 * and those that are the same in the source. Time linear in the terms, and logarithmic for each place.
 */
export function keptPlaces({ source, target, targetTerms }: PairUnderCheck): (place: Place) => boolean {
  const isSame = new Map<string, boolean>();
  const terms = targetTerms.filter(({ concept, term }) => {
    if (concept.doNotTranslate) return true;
    if (!isSame.has(term.text)) isSame.set(term.text, source.text.includes(term.text));
    return isSame.get(term.text)!;
  });
  const kept = merged(terms);
  return ({ start, end }) => target.isLiteral(start, end) || isWithin(kept, start, end);
}

/** Overlapping places as one, in order. */
function merged(places: readonly Place[]): readonly Place[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function isWithin(places: readonly Place[], start: number, end: number): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.end >= end) high = middle;
    else low = middle + 1;
  }
  return low < places.length && places[low]!.start <= start;
}
