import { setImmediate as nextTurn } from 'node:timers/promises';

import type { TermLookUp } from '../../checks/prepare-pair.js';
import type { Concept } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { TermSource } from '../../domain/ports/glossaries.js';
import { TermRecogniser } from '../../terminology/recognition/term-recogniser.js';

/** Concepts that are read at once. */
const SLICE = 500;
/** Of the concepts that texts have named, so many are kept; a check asks for the same ones again and again. */
const MOST_KEPT = 20_000;

/** Recognises the terms that are published. Its own index: a long check takes no time from those who type. */
export class CurrentTerms {
  readonly #source: TermSource;
  readonly #recogniser = new TermRecogniser();
  readonly #concepts = new Map<string, Concept | undefined>();
  /** The change number up to which everything is in. */
  #taken = 0;
  #running: Promise<void> | undefined;

  constructor(source: TermSource) {
    this.#source = source;
  }

  /** Everything that was published before the call, ready for texts of these languages. */
  async lookUpFor(languages: readonly LanguageTag[], glossaries: readonly string[] | undefined): Promise<TermLookUp> {
    while (this.#source.changeNumber() !== this.#taken) {
      this.#running ??= this.#catchUp().finally(() => {
        this.#running = undefined;
      });
      await this.#running;
    }
    for (const language of languages) await this.#recogniser.prepare(language, nextTurn);
    return {
      recogniser: this.#recogniser,
      conceptOf: (id) => this.#conceptOf(id),
      ...(glossaries && { glossaries }),
    };
  }

  /**
   * What comes of an act by the terms as they would be with a concept changed; nothing else sees the change. Inflected forms of
   * its terms are found whether they may be used or not.
   * @param act synchronous, after `lookUpFor`
   */
  withChanged<Result>(concept: Concept, act: (lookUp: TermLookUp) => Result): Result {
    this.#recogniser.add(concept, 'all');
    try {
      return act({
        recogniser: this.#recogniser,
        conceptOf: (id) => (id === concept.id ? concept : this.#conceptOf(id)),
      });
    } finally {
      this.#recogniser.remove(concept.id);
      for (const stored of this.#source.concepts([concept.id])) this.#recogniser.add(stored);
    }
  }

  async #catchUp(): Promise<void> {
    const newest = this.#source.changeNumber();
    const touched = this.#source.touchedSince(this.#taken);
    for (let first = 0; first < touched.length; first += SLICE) {
      const slice = touched.slice(first, first + SLICE);
      for (const id of slice) {
        this.#recogniser.remove(id);
        this.#concepts.delete(id);
      }
      for (const concept of this.#source.concepts(slice)) this.#recogniser.add(concept);
      await nextTurn();
    }
    this.#taken = newest;
  }

  #conceptOf(id: string): Concept | undefined {
    if (!this.#concepts.has(id)) {
      if (this.#concepts.size >= MOST_KEPT) this.#concepts.clear();
      this.#concepts.set(id, this.#source.concepts([id])[0]);
    }
    return this.#concepts.get(id);
  }
}
