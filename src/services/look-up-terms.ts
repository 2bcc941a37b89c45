import type { TermHit, TermQuery } from '../domain/glossary.js';
import type { TermSource } from '../domain/ports/glossaries.js';
import { TermIndex } from '../terminology/term-index.js';

export interface TermFinder {
  /** The hits of everything published so far, best first. */
  terms(query: TermQuery): readonly TermHit[];
  /** Takes in what was published since, so that the next query need not. */
  refresh(): void;
}

/** Keeps an index of all terms; before each answer it takes in the concepts that changed since the one before. */
export function createTermFinder(source: TermSource): TermFinder {
  const index = new TermIndex();
  let taken = 0;

  function refresh(): void {
    // Read before the concepts: what is published in between is taken in now and once more, never left out.
    const newest = source.changeNumber();
    if (newest === taken) return;
    const { changed, gone } = source.conceptsSince(taken);
    for (const conceptId of gone) index.remove(conceptId);
    for (const concept of changed) index.add(concept);
    taken = newest;
  }

  return {
    refresh,
    terms(query) {
      refresh();
      return index.lookUp(query);
    },
  };
}
