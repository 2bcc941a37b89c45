import { TIER } from './found-term.js';
import { GRAM, placesInside } from './gram-blocks.js';
import { keyFinder } from './build-part.js';
import type { PartQuery } from './search-words.js';

/** Terms that hold the query anywhere, from three characters on: fewer stand in too many words to mean anything. */
export function searchInside({ part, phrase, mayBeFound, offer }: PartQuery): void {
  if (phrase.length < GRAM) return;
  const keyAt = keyFinder(part.starts);
  let last = -1;
  for (const place of placesInside(part, part.blocks, phrase)) {
    const key = keyAt(place);
    if (key === last) continue;
    last = key;
    if (!mayBeFound(part, key)) continue;
    const start = place - part.starts[key]!;
    const range = { start, end: start + phrase.length };
    // Keys come in the order of answers: the rest is worse still.
    if (!offer({ part, key, tier: TIER.substring, ...range, distance: 0, closeness: 0 })) return;
  }
}
