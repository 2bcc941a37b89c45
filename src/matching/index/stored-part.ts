import type { PartOptions } from './build-part.js';
import { type IndexPart, type PartCounts, allocatePart, dataBytesOf } from './index-part.js';

const PREFIX = 'part';
const COUNTS = ['texts', 'symbols', 'rows', 'lists', 'postings'] as const;
/** Of an index of any size that fits into memory. */
const MOST = 2 ** 31;

/** The memory of a part as a snapshot keeps it, under a name that says how much it holds. */
export function storedPart({ counts, buffer, dataBytes }: IndexPart, number: number): readonly [string, Uint8Array] {
  const name = [PREFIX, number, ...COUNTS.map((name) => counts[name])].join(' ');
  return [name, new Uint8Array(buffer, 0, dataBytes)];
}

/** Makes room for parts that are read, and knows them again by their memory. */
export class StoredParts {
  readonly #parts = new Map<ArrayBufferLike, IndexPart>();

  constructor(private readonly options: PartOptions) {}

  /** Memory of this many bytes for what has this name: inside of a part where it is one. */
  allocate(bytes: number, name: string): Uint8Array {
    const counts = this.#countsIn(name);
    // A damaged name must not decide how much memory is taken.
    if (counts === undefined || dataBytesOf(counts) !== bytes) return new Uint8Array(bytes);
    const part = allocatePart(counts, this.options.forWasm);
    this.#parts.set(part.buffer, part);
    return new Uint8Array(part.buffer, 0, bytes);
  }

  /** The part that this memory belongs to; it is given out once. */
  take(memory: ArrayBufferLike): IndexPart | undefined {
    const part = this.#parts.get(memory);
    this.#parts.delete(memory);
    return part;
  }

  /** Gives up the memory of what was read and is of no use. */
  forget(): void {
    this.#parts.clear();
  }

  #countsIn(name: string): PartCounts | undefined {
    const [prefix, , ...numbers] = name.split(' ');
    const counts = numbers.map(Number);
    const isPart = prefix === PREFIX && counts.length === COUNTS.length;
    if (!isPart || !counts.every((count) => Number.isInteger(count) && count >= 0 && count < MOST)) return undefined;
    const [texts, symbols, rows, lists, postings] = counts as [number, number, number, number, number];
    return { texts, symbols, rows, lists, postings, slots: this.options.slots };
  }
}
