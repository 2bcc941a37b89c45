import { hashWith } from './hash.js';

/**
 * The terms of a text: each symbol with the count of its earlier occurrences, hashed to 32 bits. Two texts share at least
 * as many terms as their symbols overlap as multisets, provided that a query counts equal hashes of its own one by one.
 */
export class TermReader {
  readonly #occurrences = new Map<number, number>();

  /**
   * Writes one term for each symbol, in order.
   * @returns the position behind the last one written
   */
  read(symbols: Uint32Array, into: Uint32Array, at: number): number {
    this.#occurrences.clear();
    let position = at;
    for (const symbol of symbols) {
      const earlier = this.#occurrences.get(symbol) ?? 0;
      this.#occurrences.set(symbol, earlier + 1);
      into[position++] = earlier === 0 ? symbol : hashWith(symbol, earlier);
    }
    return position;
  }
}

/** The terms of one text. */
export function termsOf(symbols: Uint32Array): Uint32Array {
  const terms = new Uint32Array(symbols.length);
  new TermReader().read(symbols, terms, 0);
  return terms;
}
