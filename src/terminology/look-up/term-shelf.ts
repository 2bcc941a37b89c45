import { buildPart } from './build-part.js';
import type { HeldConcepts } from './held-concepts.js';
import { mergeParts } from './merge-parts.js';
import type { ReadyTerm } from './ready-term.js';
import { MOST_PLACES } from './sorted-places.js';
import type { TermPart } from './term-part.js';

/** Beyond this a part takes too long to make anew: several are searched instead. */
const MOST_KEYS = 262_144;
/** What is merged between two look-ups: a tenth of a second. */
const MOST_MERGED = 32_768;

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

  /** Takes parts that were built meanwhile, and lets go of those that they replace. */
  join(parts: readonly TermPart[]): void {
    const isLeft = (part: TermPart) => part.handles.some((handle) => this.#concepts.isShown(handle));
    this.#parts = [...this.#parts.filter(isLeft), ...parts];
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
      if (before === undefined || last === undefined) return;
      if (before.size > 2 * last.size || before.size + last.size > MOST_MERGED) return;
      this.#parts.splice(-2, 2, mergeParts(before, last, this.#concepts));
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
  for (let first = 0; first < terms.length;) {
    const end = endOfPart(terms, first);
    parts.push(yield* buildPart(terms.slice(first, end)));
    first = end;
  }
  return parts;
}

function endOfPart(terms: readonly ReadyTerm[], first: number): number {
  let [end, keys, places] = [first, 0, 0];
  for (; end < terms.length && keys < MOST_KEYS; end += 1) {
    const term = terms[end]!.keys;
    keys += term.length;
    places += term.reduce(
      (sum, { wordStarts, characterStarts }) => sum + wordStarts.length + characterStarts.length,
      0,
    );
    if (places > MOST_PLACES && end > first) break;
  }
  return end;
}
