import { type IndexPart, type PartScratch, ROW_BYTES_A_BLOCK, runBlocksOf } from './index-part.js';
import { BLOCK_TEXTS as BLOCK, MOST_ROWS, type OverlapKernel } from './kernel/overlap-kernel.js';
import { type IndexQuery, boundByDistance, boundOf } from './query-terms.js';

/** Told of a text whose similarity may be `points`. */
type Found = (position: number, points: number) => void;

/** Some of the query's rare terms: the positions that are still to come. */
interface OpenList {
  /** Where the positions of the run begin. */
  runStart: number;
  next: number;
  readonly end: number;
}

/** What of a query a part has. */
interface PresentTerms {
  /** Where the rows of frequent terms begin, in bytes. */
  readonly rows: readonly number[];
  readonly lists: readonly OpenList[];
  /** Terms that are left out of the count, since a count must fit into a byte: any text may have them. */
  readonly uncounted: number;
}

/** The search of some blocks: so many that their rows stay in the processor's cache. */
interface Run {
  readonly query: IndexQuery;
  readonly terms: PresentTerms;
  /** Blocks. */
  readonly first: number;
  readonly end: number;
}

/** One thread's search of one part. */
export class PartSearch {
  readonly #scratch: PartScratch;
  readonly #runBlocks: number;
  /** Views of the scratch. */
  readonly #rows: Uint32Array;
  readonly #needs: Uint32Array;
  readonly #hits: Uint32Array;
  readonly #lists: Uint32Array;

  /** @param slot no two threads that search at the same time may have the same */
  constructor(
    readonly part: IndexPart,
    private readonly kernel: OverlapKernel,
    slot: number,
  ) {
    this.#scratch = part.scratch(slot);
    this.#runBlocks = runBlocksOf(part.counts);
    const words = (bytes: number, count: number) => new Uint32Array(part.buffer, bytes, count);
    this.#rows = words(this.#scratch.rows, MOST_ROWS);
    this.#needs = words(this.#scratch.needs, this.#runBlocks);
    this.#hits = words(this.#scratch.hits, BLOCK * this.#runBlocks);
    this.#lists = words(this.#scratch.lists, (MOST_ROWS * this.#runBlocks * ROW_BYTES_A_BLOCK) / 4);
    // A thread that died in the middle of a search may have left bits.
    this.#lists.fill(0);
  }

  /**
   * Every text whose similarity may reach what the query asks, with the bound by shared terms: exact but for tokens that
   * share a hash.
   */
  overlapping(query: IndexQuery, found: Found): void {
    const [first, end] = this.#blocksInReach(query);
    if (first >= end) return;
    const terms = this.#presentTerms(query, first * BLOCK);
    for (let run = first; run < end; run += this.#runBlocks) {
      this.#searchRun({ query, terms, first: run, end: Math.min(end, run + this.#runBlocks) }, found);
    }
  }

  /** The bound of a text by the distance of its full-weight tokens; undefined where that is not enough. */
  boundByDistance(query: IndexQuery, position: number): number | undefined {
    const { symbols, symbolStarts, weights } = this.part;
    const own = symbols.subarray(symbolStarts[position], symbolStarts[position + 1]);
    return boundByDistance(query, weights[position]!, query.pattern.distanceTo(own));
  }

  /** A text cannot be similar enough when it weighs too little, or too much, whatever it says. */
  #blocksInReach({ weight, leastTenths }: IndexQuery): readonly [first: number, end: number] {
    const { weights } = this.part;
    const first = firstWhere(weights, (other) => 1000 * other >= leastTenths * weight);
    const end = firstWhere(weights, (other) => 1000 * weight < leastTenths * other);
    return [Math.floor(first / BLOCK), Math.ceil(end / BLOCK)];
  }

  #presentTerms(query: IndexQuery, from: number): PresentTerms {
    const { part } = this;
    const rows: number[] = [];
    const lists: OpenList[] = [];
    for (const term of query.terms) {
      const row = indexOfHash(part.rowTerms, term);
      if (row !== undefined) {
        rows.push(row);
        continue;
      }
      const list = indexOfHash(part.listTerms, term);
      if (list === undefined) continue;
      const [start, end] = [part.listStarts[list]!, part.listStarts[list + 1]!];
      const next = start + firstWhere(part.postings.subarray(start, end), (position) => position >= from);
      lists.push({ runStart: next, next, end });
    }
    const counted = Math.min(lists.length, MOST_ROWS);
    const uncounted = Math.max(0, rows.length + lists.length - MOST_ROWS);
    // The most frequent ones tell least.
    rows.sort((a, b) => part.rowCounts[a]! - part.rowCounts[b]!);
    return {
      rows: rows.slice(0, MOST_ROWS - counted).map((row) => part.rowOffset(row)),
      lists: lists.slice(0, counted),
      uncounted,
    };
  }

  #searchRun(run: Run, found: Found): void {
    const { terms, first, end } = run;
    // The rarest first: the count sees soonest where nothing can be.
    const lists = this.#scatter(run);
    for (let list = 0; list < lists; list++) {
      this.#rows[list] = this.#scratch.lists + list * this.#runBlocks * ROW_BYTES_A_BLOCK;
    }
    const offset = first * ROW_BYTES_A_BLOCK;
    for (const [index, row] of terms.rows.entries()) this.#rows[lists + index] = row + offset;
    const rowCount = lists + terms.rows.length;
    if (this.#fillNeeds(run) <= rowCount) {
      const { rows, needs, hits } = this.#scratch;
      this.#report(run, this.kernel.count(rows, rowCount, end - first, needs, hits), found);
    }
    this.#clear(run);
  }

  /** Marks the positions of the rare terms in rows of their own. Returns how many rows have any. */
  #scatter({ terms, first, end }: Run): number {
    const { postings } = this.part;
    const behind = end * BLOCK;
    let count = 0;
    for (const list of terms.lists) {
      list.runStart = list.next;
      const row = count * this.#runBlocks * (BLOCK / 32);
      let { next } = list;
      for (; next < list.end && postings[next]! < behind; next++) {
        const place = postings[next]! - first * BLOCK;
        this.#lists[row + (place >>> 5)]! |= 1 << (place & 31);
      }
      list.next = next;
      if (next > list.runStart) count++;
    }
    return count;
  }

  /** Makes the rows of the run's lists empty again. Filling shared memory is slow: only what was written is. */
  #clear({ terms, first }: Run): void {
    const { postings } = this.part;
    let row = 0;
    for (const { runStart, next } of terms.lists) {
      if (next === runStart) continue;
      for (let posting = runStart; posting < next; posting++) {
        this.#lists[row + ((postings[posting]! - first * BLOCK) >>> 5)] = 0;
      }
      row += this.#runBlocks * (BLOCK / 32);
    }
  }

  /** How many terms a text of each block must share at least. Returns the smallest of these numbers. */
  #fillNeeds({ query, terms, first, end }: Run): number {
    const { blockWeights, blockLightWeights } = this.part;
    const { weight, lightWeight, leastTenths } = query;
    let smallest = MOST_ROWS + 1;
    for (let block = first; block < end; block++) {
      const larger = Math.max(weight, blockWeights[block]!);
      const light = Math.min(lightWeight, blockLightWeights[block]!);
      // Four times as much is a weight in quarters: 1000 (4 need + light) >= leastTenths larger.
      const need = Math.max(0, Math.trunc((leastTenths * larger - 1000 * light + 3999) / 4000) - terms.uncounted);
      this.#needs[block - first] = need;
      if (need < smallest) smallest = need;
    }
    return smallest;
  }

  #report({ query, terms, first }: Run, count: number, found: Found): void {
    const { weights, lightWeights, counts } = this.part;
    for (let index = 0; index < count; index++) {
      const hit = this.#hits[index]!;
      const position = first * BLOCK + (hit >>> 8);
      if (position >= counts.texts) return;
      const light = Math.min(query.lightWeight, lightWeights[position]!);
      const points = boundOf(query, weights[position]!, 4 * ((hit & 255) + terms.uncounted) + light);
      if (points !== undefined) found(position, points);
    }
  }
}

/** The first index whose value is so; the values that are so must all stand behind the others. */
function firstWhere(values: ArrayLike<number>, isSo: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(values[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a hash stands among ascending ones. They are spread evenly, so a guess in proportion is nearly right. */
function indexOfHash(hashes: Uint32Array, hash: number): number | undefined {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const [least, greatest] = [hashes[low]!, hashes[high]!];
    if (hash < least || hash > greatest) return undefined;
    const guess = least === greatest ? low : low + Math.floor(((hash - least) / (greatest - least)) * (high - low));
    const value = hashes[guess]!;
    if (value === hash) return guess;
    if (value < hash) low = guess + 1;
    else high = guess - 1;
  }
  return undefined;
}
