import { type CompareFound, type FoundTerm, TIER } from './found-term.js';

/** Keeps the best found terms, one of each concept. Adding costs O(limit) for one that is kept, little for one that is not. */
export class BestTerms {
  readonly #limit: number;
  readonly #compare: CompareFound;
  readonly #best: FoundTerm[] = [];

  constructor(limit: number, compare: CompareFound) {
    this.#limit = limit;
    this.#compare = compare;
  }

  get full(): boolean {
    return this.#best.length >= this.#limit;
  }

  /** Whether something begins as the query does, or sounds so: then it was hardly mistyped. */
  get asTyped(): boolean {
    const [first] = this.#best;
    return first !== undefined && first.tier <= TIER.pinyin;
  }

  /** @returns false when all places are taken by better ones: nothing that is worse than this has to be added */
  add(found: FoundTerm): boolean {
    const last = this.#best.at(-1);
    if (this.full && last !== undefined && this.#compare(found, last) >= 0) return false;
    const handle = found.part.handles[found.key];
    const same = this.#best.findIndex(({ part, key }) => part.handles[key] === handle);
    if (same >= 0 && this.#compare(found, this.#best[same]!) >= 0) return true;
    if (same >= 0) this.#best.splice(same, 1);
    const behind = this.#best.findIndex((kept) => this.#compare(found, kept) < 0);
    this.#best.splice(behind < 0 ? this.#best.length : behind, 0, found);
    this.#best.length = Math.min(this.#best.length, this.#limit);
    return true;
  }

  inOrder(): readonly FoundTerm[] {
    return this.#best;
  }
}
