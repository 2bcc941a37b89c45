import { fold, rangeInOriginal } from '../../text/fold.js';
import type { FoundPlace } from './found-place.js';
import type { KeyLine } from './key-line.js';
import type { Reading } from './reading.js';

/** The shortest stem of a word that may be the last part of a compound, and the shortest part before it. */
const SHORTEST_STEM = 3;
const SHORTEST_FRONT = 3;
const NOUN = /^\p{Lu}/u;
/** "Rat" would be in every "Apparat". */
const LONG_NOUN = /^\p{Lu}.{3}/u;

/**
 * German nouns as the last part of a longer word: "Welle" in "Gravitationswellen". Nothing tells a compound from a word that
 * happens to end like that ("Erde" in "Beschwerde"), so each is possible only.
 * @param line of stems
 */
export function findCompounds(reading: Reading, line: KeyLine): readonly FoundPlace[] {
  const found: FoundPlace[] = [];
  for (const [unit, { kind, form }] of reading.read.units.entries()) {
    if (kind !== 'letters' || !NOUN.test(form)) continue;
    const [start, end] = [line.starts[unit]!, line.ends[unit]!];
    for (let from = start + SHORTEST_FRONT; from <= end - SHORTEST_STEM; from++) {
      for (const term of reading.stemmedTo(line, from, end)) {
        if (!LONG_NOUN.test(reading.collection.terms.textOf(term))) continue;
        found.push({ ...lastPart(reading, unit, from - start), term, matchedBy: 'stem', possible: true });
      }
    }
  }
  return found;
}

/** A stem is cut at the end alone, so the part begins as far from the word's beginning in the one as in the other. */
function lastPart(reading: Reading, unit: number, from: number): Pick<FoundPlace, 'start' | 'end' | 'first' | 'last'> {
  const { start, end } = reading.read.units[unit]!;
  const word = fold(reading.read.text.slice(start, end));
  return { first: unit, last: unit + 1, start: start + rangeInOriginal(word, from, from + 1).start, end };
}
