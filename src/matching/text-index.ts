import type { AnalysedText } from './analysed-text.js';
import type { NumberedText } from './index/build-part.js';
import { type Candidates, LazyCandidates } from './index/candidates.js';
import type { IndexPart } from './index/index-part.js';
import { indexedText } from './index/indexed-text.js';
import { type OverlapKernel, wasmKernel } from './index/kernel/overlap-kernel.js';
import { twinKernel } from './index/kernel/overlap-twin.js';
import { PartSearch } from './index/part-search.js';
import { indexQuery } from './index/query-terms.js';
import { RecentTexts } from './index/recent-texts.js';

/** How one thread searches. */
export interface SearchOptions {
  /** The compiled count; absent: its twin in plain JavaScript. */
  readonly kernelModule?: WebAssembly.Module;
  /** No two threads that search the same parts at the same time have the same one; counted from 0. */
  readonly slot: number;
}

/** Places of different parts are this far apart: more than a part can hold. */
const PART_STRIDE = 2 ** 32;

/**
 * The texts of one language and script, searchable by similarity without loss: what `search` leaves out is less similar
 * than asked. Most lie in parts, which threads share; the most recent ones in a list. Bounds, and why they hold:
 * DESIGN.md, "Candidates".
 */
export class TextIndex {
  #parts: readonly PartSearch[] = [];
  readonly #recent = new RecentTexts();

  constructor(private readonly options: SearchOptions) {}

  get parts(): readonly IndexPart[] {
    return this.#parts.map(({ part }) => part);
  }

  /** Texts in no part. */
  get recent(): RecentTexts {
    return this.#recent;
  }

  get size(): number {
    return this.#parts.reduce((sum, { part }) => sum + part.counts.texts, this.#recent.size);
  }

  /** The size of all parts, in bytes, with what a search needs; the list of recent texts is not counted. */
  get bytes(): number {
    return this.#parts.reduce((sum, { part }) => sum + part.buffer.byteLength, 0);
  }

  /** Parts that it has already are kept as they are. */
  setParts(parts: readonly IndexPart[]): void {
    const known = new Map(this.#parts.map((search) => [search.part, search]));
    this.#parts = parts.map((part) => known.get(part) ?? new PartSearch(part, this.#kernelOf(part), this.options.slot));
  }

  /**
   * Every text whose similarity to the query may be `leastTenths` or more. What comes out is to be read before the next
   * search.
   * @param isWanted by tag set: 0 where no text with these tags is wanted; tag sets behind its end are wanted. Texts in
   *   no part always are.
   */
  search(analysed: AnalysedText, leastTenths: number, isWanted?: Uint8Array): Candidates {
    const query = indexQuery(indexedText(analysed), leastTenths);
    const parts = this.#parts;
    const recent = this.#recent;
    const partOf = (place: number) => parts[Math.floor(place / PART_STRIDE)];
    const candidates = new LazyCandidates(
      (place) => partOf(place)?.part.ids[place % PART_STRIDE] ?? recent.idAt(place % PART_STRIDE),
      (place) => partOf(place)?.boundByDistance(query, place % PART_STRIDE) ?? (partOf(place) ? undefined : 100),
    );
    for (const [index, search] of parts.entries()) {
      const { tags } = search.part;
      search.overlapping(query, (position, points) => {
        if (isWanted?.[tags[position]!] !== 0) candidates.add(index * PART_STRIDE + position, points);
      });
    }
    recent.similar(query, (index, points) => {
      candidates.add(parts.length * PART_STRIDE + index, points);
    });
    return candidates;
  }

  #kernelOf(part: IndexPart): OverlapKernel {
    const { kernelModule } = this.options;
    return kernelModule && part.memory ? wasmKernel(kernelModule, part.memory) : twinKernel(part.buffer);
  }
}

/** A text as parts hold it. */
export function numberedText(id: number, analysed: AnalysedText, tag: number): NumberedText {
  return { id, tag, ...indexedText(analysed) };
}
