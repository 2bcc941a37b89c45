import { Column } from './column.js';
import type { Hash } from './folded-hash.js';

/** The class of what has no hash. */
export const NO_CLASS = -1;

/** Hashes, one behind the other. */
export class HashColumn {
  readonly #low = new Column();
  readonly #high = new Column();
  readonly #absent = new Set<number>();
  #classes: Int32Array | undefined;

  /** @returns its place, from 0 */
  add(hash: Hash | undefined): number {
    this.#low.add(hash?.low ?? 0);
    const place = this.#high.add(hash?.high ?? 0);
    if (hash === undefined) this.#absent.add(place);
    this.#classes = undefined;
    return place;
  }

  /** Whether two columns have the same at a place. */
  equals(place: number, other: HashColumn): boolean {
    return this.#low.at(place) === other.#low.at(place) && this.#high.at(place) === other.#high.at(place);
  }

  /** For each the first place with an equal hash; NO_CLASS where there is none. */
  classes(): Int32Array {
    this.#classes ??= classesOf(this.#low.values(), this.#high.values());
    for (const place of this.#absent) this.#classes[place] = NO_CLASS;
    return this.#classes;
  }
}

/** By open addressing: a map of millions of keys would take ten times the time and the room. */
function classesOf(low: Uint32Array, high: Uint32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * low.length + 2))).fill(NO_CLASS);
  const classes = new Int32Array(low.length);
  for (let place = 0; place < low.length; place++) {
    let slot = low[place]! & (slots.length - 1);
    let held = slots[slot]!;
    while (held !== NO_CLASS && (low[held] !== low[place] || high[held] !== high[place])) {
      slot = (slot + 1) & (slots.length - 1);
      held = slots[slot]!;
    }
    if (held === NO_CLASS) slots[slot] = place;
    classes[place] = held === NO_CLASS ? place : held;
  }
  return classes;
}
