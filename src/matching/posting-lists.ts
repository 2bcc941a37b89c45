const FIRST_CAPACITY = 2;
const LARGEST_CAPACITY = 4096;
/** A chunk begins with the position of the next chunk and the position after its last place. */
const HEADER = 2;

/** An Int32Array that grows by half when it is full. */
class GrowingInts {
  #values: Int32Array = new Int32Array(1024);

  get values(): Int32Array {
    return this.#values;
  }

  /** Makes places up to `length` usable. */
  reserve(length: number): void {
    if (length <= this.#values.length) return;
    const larger = new Int32Array(Math.max(length, Math.ceil(this.#values.length * 1.5)));
    larger.set(this.#values);
    this.#values = larger;
  }
}

/**
 * For each term the numbers of the texts that have it, append-only, in chunks of one array: 4 bytes an entry, chunks
 * of a term doubling so that a rare term wastes little and a frequent one is read in long runs.
 */
export class PostingLists {
  readonly #pool = new GrowingInts();
  readonly #firstChunk = new GrowingInts();
  readonly #lastChunk = new GrowingInts();
  /** The place after a term's last entry; 0 for a term without entries. */
  readonly #end = new GrowingInts();
  /** Position 0 means none. */
  #used = 1;

  add(term: number, text: number): void {
    for (const numbers of [this.#firstChunk, this.#lastChunk, this.#end]) numbers.reserve(term + 1);
    const end = this.#end.values[term]!;
    const chunk = this.#lastChunk.values[term]!;
    const place = end !== 0 && end < this.#pool.values[chunk + 1]! ? end : this.#addChunk(term, chunk);
    this.#pool.values[place] = text;
    this.#end.values[term] = place + 1;
  }

  /** Adds 1 to the count of every text that has the term. */
  countInto(counts: Uint32Array, term: number): void {
    const pool = this.#pool.values;
    const last = this.#lastChunk.values[term]!;
    for (let chunk = this.#firstChunk.values[term]!; chunk !== 0; chunk = pool[chunk]!) {
      const end = chunk === last ? this.#end.values[term]! : pool[chunk + 1]!;
      for (let place = chunk + HEADER; place < end; place++) counts[pool[place]!]!++;
    }
  }

  #addChunk(term: number, previous: number): number {
    const size = previous === 0 ? 0 : this.#pool.values[previous + 1]! - previous - HEADER;
    const capacity = Math.min(Math.max(2 * size, FIRST_CAPACITY), LARGEST_CAPACITY);
    const chunk = this.#used;
    this.#used += HEADER + capacity;
    this.#pool.reserve(this.#used);
    this.#pool.values[chunk + 1] = this.#used;
    if (previous === 0) this.#firstChunk.values[term] = chunk;
    else this.#pool.values[previous] = chunk;
    this.#lastChunk.values[term] = chunk;
    return chunk + HEADER;
  }
}
