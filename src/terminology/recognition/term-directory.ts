import { HashChains } from './hash-chains.js';
import type { KeyLine } from './key-line.js';

/** The last bit of lengths stands for this many units and all above. */
const LONG = 32;

/**
 * Terms by the hash of their line, and how long the terms are that begin with a unit, so that few parts of a text are looked up.
 * The lines themselves are not kept: who finds a term here compares it. Languages are kept apart by a seed each.
 */
export class TermDirectory {
  readonly #chains = new HashChains();
  /** By the hash of a line's first unit: bit n - 1 says that there are terms of n units. It only ever grows. */
  readonly #lengths = new Map<number, number>();
  /** The lengths that bits stand for, since few bits are set. */
  readonly #lists = new Map<number, readonly number[]>();
  /** In units. */
  #longest = 0;

  /** @param line with one unit at least */
  add(term: number, line: KeyLine, seed: number): void {
    const units = line.starts.length;
    this.#chains.add(term, line.hash(0, line.length) ^ seed);
    const first = line.hashOfUnit(0) ^ seed;
    this.#lengths.set(first, (this.#lengths.get(first) ?? 0) | (1 << (Math.min(units, LONG) - 1)));
    if (units <= this.#longest) return;
    this.#longest = units;
    this.#lists.clear();
  }

  remove(term: number): void {
    this.#chains.remove(term);
  }

  /**
   * How many units the terms may have that begin with a unit, ascending.
   * @param first the hash of the unit
   */
  lengths(first: number, seed: number): readonly number[] {
    const bits = this.#lengths.get(first ^ seed);
    if (bits === undefined) return NONE;
    const known = this.#lists.get(bits);
    if (known !== undefined) return known;
    const list: number[] = [];
    for (let length = 1; length < LONG; length++) if ((bits & (1 << (length - 1))) !== 0) list.push(length);
    for (let length = LONG; bits < 0 && length <= this.#longest; length++) list.push(length);
    this.#lists.set(bits, list);
    return list;
  }

  /** Whether a term that is in the directory has this hash. */
  isAt(term: number, hash: number, seed: number): boolean {
    return this.#chains.hashOf(term) === (hash ^ seed);
  }

  /** The terms that a line of this hash may be. */
  find(hash: number, seed: number): readonly number[] {
    let term = this.#chains.first(hash ^ seed);
    if (term < 0) return NONE;
    const found: number[] = [];
    for (; term >= 0; term = this.#chains.after(term)) found.push(term);
    return found;
  }
}

const NONE: readonly number[] = [];
