import { buildPart } from './build-part.js';
import type { HeldConcepts } from './held-concepts.js';
import { mergeParts } from './merge-parts.js';
import type { ReadyTerm } from './ready-term.js';
import type { TermPart } from './term-part.js';

/** Beyond this a part takes too long to make anew: several are searched instead. In keys. */
export const MOST_KEYS = 131_072;

/** The terms of one language, and of Chinese in either script, in parts of growing size. */
export class TermShelf {
  readonly #concepts: HeldConcepts;
  /** Largest first. */
  #parts: TermPart[] = [];
  #arrivals: ReadyTerm[] = [];

  constructor(concepts: HeldConcepts) {
    this.#concepts = concepts;
  }

  /** Cheap: the next look-up arranges what has come. */
  put(term: ReadyTerm): void {
    this.#arrivals.push(term);
  }

  /** Takes parts that were built meanwhile. */
  join(parts: readonly TermPart[]): void {
    this.#parts.push(...parts);
    this.#order();
  }

  /** What is there to search. */
  parts(): readonly TermPart[] {
    if (this.#arrivals.length > 0) {
      const arrived = this.#arrivals.filter(({ handle }) => this.#concepts.isShown(handle));
      this.#arrivals = [];
      if (arrived.length > 0) this.#parts.push(...partsOf(arrived));
      this.#settle();
    }
    return this.#parts;
  }

  /** A part that is no longer much smaller than the one before is merged with it: there are few, and each term moves rarely. */
  #settle(): void {
    this.#order();
    for (;;) {
      const [before, last] = this.#parts.slice(-2);
      if (last === undefined || before!.size > 2 * last.size || before!.size + last.size > MOST_KEYS) return;
      this.#parts.splice(-2, 2, mergeParts(before!, last, this.#concepts));
      this.#order();
    }
  }

  #order(): void {
    this.#parts.sort((a, b) => b.size - a.size);
  }
}

function partsOf(terms: readonly ReadyTerm[]): readonly TermPart[] {
  const building = buildParts(terms);
  for (;;) {
    const step = building.next();
    if (step.done === true) return step.value;
  }
}

/** Builds parts that are not too large, in steps. */
export function* buildParts(terms: readonly ReadyTerm[]): Generator<undefined, readonly TermPart[]> {
  const parts: TermPart[] = [];
  // A term has two keys at most.
  for (let first = 0; first < terms.length; first += MOST_KEYS / 2) {
    parts.push(yield* buildPart(terms.slice(first, first + MOST_KEYS / 2)));
  }
  return parts;
}
