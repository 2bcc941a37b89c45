import { type IndexPart, type PartCounts, allocatePart } from './index-part.js';
import { BLOCK_TEXTS as BLOCK } from './kernel/overlap-kernel.js';
import type { IndexedText } from './indexed-text.js';
import { sortByKey } from './radix-sort.js';
import { TermReader } from './terms.js';

/** A text for a part. Ids differ from one another. */
export interface NumberedText extends IndexedText {
  readonly id: number;
  /** The number of its tag set. */
  readonly tag: number;
}

/** How parts are made for this process. */
export interface PartOptions {
  /** Whether the count runs in WebAssembly. */
  readonly forWasm: boolean;
  /** Threads that search at the same time. */
  readonly slots: number;
}

/**
 * A term is frequent when more than one text in so many has it. A row takes four times the room of the shortest list that it
 * stands for, and a look-up less than half the time: writing positions into rows costs more than counting rows.
 */
const ROW_SHARE = 128;

export function isFrequent(count: number, texts: number): boolean {
  return count * ROW_SHARE > texts;
}

/** Makes a part of texts in any order. Time O(tokens). */
export function buildPart(texts: readonly NumberedText[], options: PartOptions): IndexPart {
  const sorted = texts.toSorted((a, b) => a.weight - b.weight || a.id - b.id);
  const pairs = sortedTerms(sorted);
  const groups = groupsOf(pairs, sorted.length);
  const part = allocatePart(
    { ...groups.counts, texts: sorted.length, symbols: pairs.total, slots: options.slots },
    options.forWasm,
  );
  fillTexts(part, sorted);
  fillTerms(part, pairs, groups.ends);
  return part;
}

/** Writes what depends on the weights of the blocks. The texts must be in place. */
export function fillBlocks(part: IndexPart): void {
  for (let block = 0; block < part.blocks; block++) {
    const start = block * BLOCK;
    const lights = part.lightWeights.subarray(start, start + BLOCK);
    part.blockWeights[block] = part.weights[start]!;
    part.blockLightWeights[block] = lights.reduce((most, light) => Math.max(most, light), 0);
  }
}

interface TermPairs {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** Ascending for each term. */
  readonly positions: Uint32Array;
  readonly total: number;
}

function sortedTerms(texts: readonly NumberedText[]): TermPairs {
  const total = texts.reduce((sum, { symbols }) => sum + symbols.length, 0);
  const terms = new Uint32Array(total);
  const positions = new Uint32Array(total);
  const reader = new TermReader();
  let end = 0;
  for (const [position, { symbols }] of texts.entries()) {
    const start = end;
    end = reader.read(symbols, terms, start);
    positions.fill(position, start, end);
  }
  const [sortedKeys, sortedPositions] = sortByKey(terms, positions);
  return { terms: sortedKeys, positions: sortedPositions, total };
}

interface TermGroups {
  readonly counts: Pick<PartCounts, 'rows' | 'lists' | 'postings'>;
  /** Where each term's pairs end. */
  readonly ends: readonly number[];
}

function groupsOf({ terms, total }: TermPairs, texts: number): TermGroups {
  const ends: number[] = [];
  const counts = { rows: 0, lists: 0, postings: 0 };
  let start = 0;
  for (let end = 1; end <= total; end++) {
    if (end < total && terms[end] === terms[start]) continue;
    ends.push(end);
    if (isFrequent(end - start, texts)) counts.rows++;
    else {
      counts.lists++;
      counts.postings += end - start;
    }
    start = end;
  }
  return { counts, ends };
}

function fillTexts(part: IndexPart, texts: readonly NumberedText[]): void {
  let symbols = 0;
  for (const [position, text] of texts.entries()) {
    part.ids[position] = text.id;
    part.weights[position] = text.weight;
    part.lightWeights[position] = text.lightWeight;
    part.tags[position] = text.tag;
    part.symbolStarts[position] = symbols;
    for (const symbol of text.symbols) part.symbols[symbols++] = symbol >>> 16;
  }
  part.symbolStarts[texts.length] = symbols;
  part.byId.set(Uint32Array.from(part.ids.keys()).sort((a, b) => part.ids[a]! - part.ids[b]!));
  fillBlocks(part);
}

function fillTerms(part: IndexPart, { terms, positions }: TermPairs, ends: readonly number[]): void {
  let [start, row, list, posting] = [0, 0, 0, 0];
  for (const end of ends) {
    if (isFrequent(end - start, part.counts.texts)) {
      part.rowTerms[row] = terms[start]!;
      part.rowCounts[row] = end - start;
      setBits(part, row++, positions.subarray(start, end));
    } else {
      part.listTerms[list] = terms[start]!;
      part.listStarts[list++] = posting;
      part.postings.set(positions.subarray(start, end), posting);
      posting += end - start;
    }
    start = end;
  }
  part.listStarts[list] = posting;
}

/** Marks positions in the row of a frequent term. */
export function setBits(part: IndexPart, row: number, positions: Uint32Array): void {
  const start = row * part.blocks * (BLOCK / 32);
  for (const position of positions) part.rows[start + (position >>> 5)]! |= 1 << (position & 31);
}
