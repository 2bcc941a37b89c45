import { type PartOptions, fillBlocks, isFrequent, setBits } from './build-part.js';
import { type IndexPart, type PartCounts, allocatePart } from './index-part.js';
import { BLOCK_TEXTS as BLOCK } from './kernel/overlap-kernel.js';

/** Makes one part of several that have no text in common. Time O(postings). */
export function mergeParts(parts: readonly IndexPart[], options: PartOptions): IndexPart {
  const texts = sum(parts, ({ counts }) => counts.texts);
  const counts: PartCounts = {
    ...countTerms(parts, texts),
    texts,
    symbols: sum(parts, ({ counts }) => counts.symbols),
    slots: options.slots,
  };
  const merged = allocatePart(counts, options.forWasm);
  const places = copyTexts(parts, merged);
  copyIdOrder(parts, places, merged);
  fillBlocks(merged);
  mergeTerms(parts, places, merged);
  return merged;
}

function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}

/** The part whose next item comes first; undefined when none has one left. */
function nextOf(
  parts: readonly IndexPart[],
  isBefore: (a: number, b: number) => boolean,
  hasMore: (index: number) => boolean,
) {
  let best: number | undefined;
  for (let index = 0; index < parts.length; index++) {
    if (hasMore(index) && (best === undefined || isBefore(index, best))) best = index;
  }
  return best;
}

/** Copies the texts in the order of weight and id. Returns for each part where its positions went, ascending. */
function copyTexts(parts: readonly IndexPart[], merged: IndexPart): readonly Uint32Array[] {
  const places = parts.map(({ counts }) => new Uint32Array(counts.texts));
  const next = parts.map(() => 0);
  const isBefore = (a: number, b: number): boolean => {
    const [left, right] = [parts[a]!, parts[b]!];
    const difference = left.weights[next[a]!]! - right.weights[next[b]!]!;
    return difference < 0 || (difference === 0 && left.ids[next[a]!]! < right.ids[next[b]!]!);
  };
  let symbols = 0;
  for (let place = 0; place < merged.counts.texts; place++) {
    const index = nextOf(parts, isBefore, (part) => next[part]! < parts[part]!.counts.texts)!;
    const [part, position] = [parts[index]!, next[index]!++];
    places[index]![position] = place;
    merged.ids[place] = part.ids[position]!;
    merged.weights[place] = part.weights[position]!;
    merged.lightWeights[place] = part.lightWeights[position]!;
    merged.tags[place] = part.tags[position]!;
    merged.symbolStarts[place] = symbols;
    const own = part.symbols.subarray(part.symbolStarts[position], part.symbolStarts[position + 1]);
    merged.symbols.set(own, symbols);
    symbols += own.length;
  }
  merged.symbolStarts[merged.counts.texts] = symbols;
  return places;
}

function copyIdOrder(parts: readonly IndexPart[], places: readonly Uint32Array[], merged: IndexPart): void {
  const next = parts.map(() => 0);
  const idOf = (index: number) => parts[index]!.ids[parts[index]!.byId[next[index]!]!]!;
  for (let rank = 0; rank < merged.counts.texts; rank++) {
    const index = nextOf(
      parts,
      (a, b) => idOf(a) < idOf(b),
      (part) => next[part]! < parts[part]!.counts.texts,
    )!;
    merged.byId[rank] = places[index]![parts[index]!.byId[next[index]!++]!]!;
  }
}

/** Where a term stands in a part. */
interface TermPlace {
  readonly part: number;
  /** Its row, or its list. */
  readonly row?: number;
  readonly list?: number;
}

/** A term of some of the parts. */
interface Term {
  readonly hash: number;
  readonly count: number;
  readonly places: readonly TermPlace[];
}

/** The terms of all parts, ascending; each one is gone when the next is asked for. */
function* termsOfAll(parts: readonly IndexPart[]): Generator<Term> {
  const streams = parts.flatMap((part, index) => [rowStream(part, index), listStream(part, index)]);
  const places: TermPlace[] = [];
  for (;;) {
    let hash = Infinity;
    for (const { terms, next } of streams) if (next < terms.length && terms[next]! < hash) hash = terms[next]!;
    if (hash === Infinity) return;
    let count = 0;
    places.length = 0;
    for (const stream of streams) {
      if (stream.terms[stream.next] !== hash) continue;
      count += stream.countOf(stream.next);
      places.push(stream.placeOf(stream.next));
      stream.next++;
    }
    yield { hash, count, places };
  }
}

interface TermStream {
  readonly terms: Uint32Array;
  next: number;
  readonly countOf: (index: number) => number;
  readonly placeOf: (index: number) => TermPlace;
}

function rowStream({ rowTerms, rowCounts }: IndexPart, part: number): TermStream {
  return { terms: rowTerms, next: 0, countOf: (row) => rowCounts[row]!, placeOf: (row) => ({ part, row }) };
}

function listStream({ listTerms, listStarts }: IndexPart, part: number): TermStream {
  return {
    terms: listTerms,
    next: 0,
    countOf: (list) => listStarts[list + 1]! - listStarts[list]!,
    placeOf: (list) => ({ part, list }),
  };
}

function countTerms(parts: readonly IndexPart[], texts: number): Pick<PartCounts, 'rows' | 'lists' | 'postings'> {
  const counts = { rows: 0, lists: 0, postings: 0 };
  for (const { count } of termsOfAll(parts)) {
    if (isFrequent(count, texts)) counts.rows++;
    else {
      counts.lists++;
      counts.postings += count;
    }
  }
  return counts;
}

function mergeTerms(parts: readonly IndexPart[], places: readonly Uint32Array[], merged: IndexPart): void {
  let [row, list, posting] = [0, 0, 0];
  const positions = new Uint32Array(merged.counts.texts);
  for (const term of termsOfAll(parts)) {
    if (isFrequent(term.count, merged.counts.texts)) {
      merged.rowTerms[row] = term.hash;
      merged.rowCounts[row] = term.count;
      for (const place of term.places) setBits(merged, row, mappedPositions(place, parts, places, positions));
      row++;
      continue;
    }
    merged.listTerms[list] = term.hash;
    merged.listStarts[list++] = posting;
    const start = posting;
    for (const place of term.places) {
      const mapped = mappedPositions(place, parts, places, positions);
      merged.postings.set(mapped, posting);
      posting += mapped.length;
    }
    if (term.places.length > 1) merged.postings.subarray(start, posting).sort();
  }
  merged.listStarts[list] = posting;
}

/** The positions of a term in a part, as the merged part has them. */
function mappedPositions(
  { part: index, row, list }: TermPlace,
  parts: readonly IndexPart[],
  places: readonly Uint32Array[],
  into: Uint32Array,
): Uint32Array {
  const part = parts[index]!;
  const place = places[index]!;
  let count = 0;
  if (list !== undefined) {
    for (let at = part.listStarts[list]!; at < part.listStarts[list + 1]!; at++) {
      into[count++] = place[part.postings[at]!]!;
    }
    return into.subarray(0, count);
  }
  const words = part.blocks * (BLOCK / 32);
  for (let word = 0; word < words; word++) {
    let bits = part.rows[row! * words + word]!;
    while (bits !== 0) {
      into[count++] = place[32 * word + 31 - Math.clz32(bits & -bits)]!;
      bits &= bits - 1;
    }
  }
  return into.subarray(0, count);
}
