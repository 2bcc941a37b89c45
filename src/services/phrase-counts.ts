import type { Budget } from '../matching/best-first.js';
import type { CountTexts } from '../matching/fragments/guess-translation.js';
import type { ConcordanceIndexes } from './concordance-indexes.js';
import type { PhraseTexts } from './held-offers.js';

/** Takes in what is new, as far as time allows. Returns whether nothing is missing. */
export function catchUp(
  indexes: Pick<ConcordanceIndexes, 'takeSlice'>,
  languageScript: string,
  budget: Budget,
): boolean {
  while (!indexes.takeSlice(languageScript)) if (budget.isSpent()) return false;
  return true;
}

/** Counting ends with the time: what could not be counted is too frequent to be certain of. */
export function countingIn(texts: PhraseTexts, budget: Budget): CountTexts {
  return (phrase, most) => {
    const atMost = texts.mostWith(phrase);
    if (atMost < most) return atMost;
    const found = texts.containing(phrase, 0);
    let count = 0;
    while (count < most && found.next().done !== true) {
      if (budget.isSpent()) return most;
      count++;
    }
    return count;
  };
}
