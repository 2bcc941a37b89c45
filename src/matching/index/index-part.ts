import { BLOCK_TEXTS as BLOCK, MOST_ROWS } from './kernel/overlap-kernel.js';

export const ROW_BYTES_A_BLOCK = BLOCK / 8;
/** Blocks that one run of the count goes through, so that its rows stay in the processor's cache. */
export const RUN_BLOCKS = 256;
/** Texts from which on a part lies in a WebAssembly memory; the plain count is quick enough for fewer. */
const LEAST_FOR_WASM = 4_096;
const WASM_PAGE = 65_536;
const ALIGNMENT = 16;

/** How much a part holds. They decide where everything lies. */
export interface PartCounts {
  readonly texts: number;
  readonly symbols: number;
  /** Frequent terms: a row of bits each. */
  readonly rows: number;
  /** Rare terms: a list of positions each. */
  readonly lists: number;
  readonly postings: number;
  /** Threads that may search it at the same time. */
  readonly slots: number;
}

/** A part as it goes from thread to thread: nothing is copied. */
export interface PartHandle {
  readonly counts: PartCounts;
  readonly buffer: ArrayBufferLike;
  /** The memory whose buffer it is; absent: the count runs in plain JavaScript. */
  readonly memory?: WebAssembly.Memory;
}

/** Where a thread keeps what it needs during a search, in bytes from the start of the buffer. */
export interface PartScratch {
  /** u32[MOST_ROWS]: where the rows of a run begin. */
  readonly rows: number;
  /** u32[RUN_BLOCKS]: how many rows a text of the block must have. */
  readonly needs: number;
  /** u32[BLOCK * RUN_BLOCKS]: what the count found. */
  readonly hits: number;
  /** MOST_ROWS rows for the lists of rare terms, all zero between two runs. */
  readonly lists: number;
}

/** Blocks of a run over this part. */
export function runBlocksOf({ texts }: PartCounts): number {
  return Math.min(RUN_BLOCKS, Math.max(1, blocksOf(texts)));
}

function blocksOf(texts: number): number {
  return Math.ceil(texts / BLOCK);
}

/**
 * Texts of one language and script, sorted by weight, then id, that never change but for their tags. All arrays lie in
 * one buffer, in an order that `counts` decide, so that the buffer is what threads share and what a snapshot holds.
 */
export class IndexPart {
  readonly counts: PartCounts;
  readonly buffer: ArrayBufferLike;
  readonly memory: WebAssembly.Memory | undefined;
  /** By position: the text's id. */
  readonly ids: Uint32Array;
  /** The positions in the order of ids. */
  readonly byId: Uint32Array;
  /** By position, in quarters of a word (see IndexedText). */
  readonly weights: Uint16Array;
  readonly lightWeights: Uint16Array;
  /** By position: the number of the text's tag set. The only array that is written after the part was made. */
  readonly tags: Uint16Array;
  /** By block: the least weight, and the greatest light weight. */
  readonly blockWeights: Uint16Array;
  readonly blockLightWeights: Uint16Array;
  /** By position: where the symbols begin; one more at the end. */
  readonly symbolStarts: Uint32Array;
  /** The upper halves of the symbols of each text, in order: enough to bound a distance. */
  readonly symbols: Uint16Array;
  /** The frequent terms, ascending, how many texts have each, and a row of bits for each. */
  readonly rowTerms: Uint32Array;
  readonly rowCounts: Uint32Array;
  readonly rows: Uint32Array;
  /** The rare terms, ascending; where each one's positions begin (one more at the end); the positions, ascending. */
  readonly listTerms: Uint32Array;
  readonly listStarts: Uint32Array;
  readonly postings: Uint32Array;
  /** How many bytes of the buffer are the part itself; behind them lies scratch. */
  readonly dataBytes: number;
  readonly #scratch: number;

  constructor({ counts, buffer, memory }: PartHandle) {
    const layout = new Layout(buffer);
    const { texts } = counts;
    const blocks = blocksOf(texts);
    this.counts = counts;
    this.buffer = buffer;
    this.memory = memory;
    this.rows = layout.words((counts.rows * blocks * ROW_BYTES_A_BLOCK) / 4);
    this.ids = layout.words(texts);
    this.byId = layout.words(texts);
    this.weights = layout.halfWords(texts);
    this.lightWeights = layout.halfWords(texts);
    this.tags = layout.halfWords(texts);
    this.blockWeights = layout.halfWords(blocks);
    this.blockLightWeights = layout.halfWords(blocks);
    this.symbolStarts = layout.words(texts + 1);
    this.symbols = layout.halfWords(counts.symbols);
    this.rowTerms = layout.words(counts.rows);
    this.rowCounts = layout.words(counts.rows);
    this.listTerms = layout.words(counts.lists);
    this.listStarts = layout.words(counts.lists + 1);
    this.postings = layout.words(counts.postings);
    this.dataBytes = layout.end;
    this.#scratch = layout.end;
  }

  get blocks(): number {
    return this.blockWeights.length;
  }

  get handle(): PartHandle {
    const { counts, buffer, memory } = this;
    return { counts, buffer, ...(memory && { memory }) };
  }

  /** Where the row of a frequent term begins, in bytes. */
  rowOffset(row: number): number {
    return this.rows.byteOffset + row * this.blocks * ROW_BYTES_A_BLOCK;
  }

  scratch(slot: number): PartScratch {
    const rows = this.#scratch + slot * scratchBytes(this.counts);
    const needs = rows + 4 * MOST_ROWS;
    const hits = needs + 4 * RUN_BLOCKS;
    const lists = hits + 4 * BLOCK * runBlocksOf(this.counts);
    return { rows, needs, hits, lists };
  }

  /** The position of a text; undefined where the part does not hold it. */
  positionOf(id: number): number | undefined {
    const { ids, byId } = this;
    let low = 0;
    let high = byId.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ids[byId[middle]!]! < id) low = middle + 1;
      else high = middle;
    }
    const position = byId[low];
    return position !== undefined && ids[position] === id ? position : undefined;
  }
}

/** An empty part of this size, in a WebAssembly memory where the kernel is to run and it is worth it. */
export function allocatePart(counts: PartCounts, forWasm: boolean): IndexPart {
  const bytes = partBytes(counts);
  if (!forWasm || counts.texts < LEAST_FOR_WASM) return new IndexPart({ counts, buffer: new SharedArrayBuffer(bytes) });
  const pages = Math.ceil(bytes / WASM_PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return new IndexPart({ counts, buffer: memory.buffer, memory });
}

function partBytes(counts: PartCounts): number {
  return dataBytesOf(counts) + counts.slots * scratchBytes(counts);
}

/** `dataBytes` of a part of this size. */
export function dataBytesOf({ texts, symbols, rows, lists, postings }: PartCounts): number {
  const blocks = blocksOf(texts);
  const words = [
    (rows * blocks * ROW_BYTES_A_BLOCK) / 4,
    texts,
    texts,
    texts + 1,
    rows,
    rows,
    lists,
    lists + 1,
    postings,
  ];
  const halfWords = [texts, texts, texts, blocks, blocks, symbols];
  const sizes = [...words.map((count) => 4 * count), ...halfWords.map((count) => 2 * count)];
  return sizes.reduce((sum, size) => sum + aligned(size), 0);
}

function scratchBytes(counts: PartCounts): number {
  const blocks = runBlocksOf(counts);
  return 4 * (MOST_ROWS + RUN_BLOCKS + BLOCK * blocks) + MOST_ROWS * blocks * ROW_BYTES_A_BLOCK;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** Arrays one behind the other in a buffer. */
class Layout {
  end = 0;

  constructor(private readonly buffer: ArrayBufferLike) {}

  words(count: number): Uint32Array {
    return new Uint32Array(this.buffer, this.#take(4 * count), count);
  }

  halfWords(count: number): Uint16Array {
    return new Uint16Array(this.buffer, this.#take(2 * count), count);
  }

  #take(bytes: number): number {
    const start = this.end;
    this.end += aligned(bytes);
    return start;
  }
}
