import type { TermInText } from '../domain/document.js';
import type { TermHit, TermQuery } from '../domain/glossary.js';
import type { TermSource } from '../domain/ports/glossaries.js';
import type { TermsInTextsQuery } from '../domain/ports/look-ups.js';
import { TermIndex } from '../terminology/term-index.js';
import { TermsInText } from '../terminology/terms-in-text.js';

/** Concepts that are read at once. */
const SLICE = 500;

export interface TermFinder {
  /** The hits of everything published so far, best first. */
  terms(query: TermQuery): readonly TermHit[];
  /** The terms in each text, in order. */
  termsInTexts(query: TermsInTextsQuery): readonly (readonly TermInText[])[];
  /** Takes in what was published since, so that the next query need not. */
  refresh(): void;
}

/** Keeps an index of all terms; before each answer it takes in the concepts that changed since the one before. */
export function createTermFinder(source: TermSource): TermFinder {
  const index = new TermIndex();
  const inTexts = new TermsInText();
  let taken = 0;

  function refresh(): void {
    // Read before the concepts: what is published in between is taken in now and once more, never left out.
    const newest = source.changeNumber();
    if (newest === taken) return;
    const touched = source.touchedSince(taken);
    for (let first = 0; first < touched.length; first += SLICE) {
      const slice = touched.slice(first, first + SLICE);
      const present = source.concepts(slice);
      for (const part of [index, inTexts]) {
        for (const conceptId of slice) part.remove(conceptId);
        for (const concept of present) part.add(concept);
      }
    }
    taken = newest;
  }

  return {
    refresh,
    terms(query) {
      refresh();
      return index.lookUp(query);
    },
    termsInTexts({ texts, ...query }) {
      refresh();
      return inTexts.findIn(texts, query);
    },
  };
}
