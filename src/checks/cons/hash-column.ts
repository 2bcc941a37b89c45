import { Column } from './column.js';
import type { Hash } from './folded-hash.js';

/** The class of what has no hash. */
export const NO_CLASS = -1;

/** Hashes, one behind the other. */
export class HashColumn {
  readonly #low = new Column();
  readonly #high = new Column();
  readonly #absent = new Set<number>();

  /** @returns its place, from 0 */
  add(hash: Hash | undefined): number {
    this.#low.add(hash?.low ?? 0);
    const place = this.#high.add(hash?.high ?? 0);
    if (hash === undefined) this.#absent.add(place);
    return place;
  }

  /** Whether two columns have the same at a place. */
  equals(place: number, other: HashColumn): boolean {
    return this.#low.at(place) === other.#low.at(place) && this.#high.at(place) === other.#high.at(place);
  }

  /** For each the first place with an equal hash; NO_CLASS where there is none. */
  classes(): Int32Array {
    const [low, high] = [this.#low.values(), this.#high.values()];
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * low.length + 2))).fill(NO_CLASS);
    return Int32Array.from(low, (hash, place) => {
      if (this.#absent.has(place)) return NO_CLASS;
      let slot = hash & (slots.length - 1);
      for (let held = slots[slot]!; held !== NO_CLASS; held = slots[slot]!) {
        if (low[held] === hash && high[held] === high[place]) return held;
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = place;
      return place;
    });
  }
}
