import type { Concept, TermHit, TermQuery } from '../domain/glossary.js';
import { hitOfPlace } from './hit-of-place.js';
import { TermLookUp } from './look-up/term-look-up.js';
import type { Romanise } from './readings.js';
import { rankWithFuse, type TypoRanking } from './typo-ranking.js';

export interface TermIndexOptions {
  readonly rankTypos?: TypoRanking;
  /** Absent: Chinese terms are not found by pinyin. */
  readonly romanise?: Romanise;
}

/** Some thousand concepts with their terms, in memory, for look-up with every keystroke. */
export class TermIndex {
  readonly #concepts = new Map<string, Concept>();
  readonly #lookUp: TermLookUp;
  readonly #romanise: Romanise | undefined;

  constructor({ rankTypos = rankWithFuse, romanise }: TermIndexOptions = {}) {
    this.#lookUp = new TermLookUp({ rankTypos, ...(romanise && { romanise }) });
    this.#romanise = romanise;
  }

  /** Takes a concept in, in place of the one with its id. */
  add(concept: Concept): void {
    this.#concepts.set(concept.id, concept);
    this.#lookUp.add(concept);
  }

  remove(conceptId: string): void {
    this.#concepts.delete(conceptId);
    this.#lookUp.remove(conceptId);
  }

  /**
   * What TermLookUp finds. The side on which a term is found decides the direction: its translations are the other
   * language's.
   */
  lookUp(query: TermQuery): readonly TermHit[] {
    const places = this.#lookUp.find(query);
    return places.flatMap(
      (place) => hitOfPlace(place, this.#concepts.get(place.conceptId)!, query, this.#romanise) ?? [],
    );
  }
}
