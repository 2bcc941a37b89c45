/**
 * Plain edit distance of two sequences of integers: insertion, deletion and substitution cost 1.
 * Bit-parallel (Myers 1999, in blocks of 32 as Hyyrö 2003): time O(n m / 32) of what differs.
 */
export function levenshtein(a: Int32Array, b: Int32Array): number {
  let endA = a.length;
  let endB = b.length;
  let start = 0;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [shorter, longer] = endA < endB ? [a, b] : [b, a];
  const rest = [shorter.subarray(start, Math.min(endA, endB)), longer.subarray(start, Math.max(endA, endB))] as const;
  return rest[0].length === 0 ? rest[1].length : distanceInBlocks(...rest);
}

const BLOCK = 32;

/** The vertical differences of one column, a bit each: `plus` where the cell is one more than the one above it. */
interface Column {
  readonly plus: Int32Array;
  readonly minus: Int32Array;
  /** The bit of the last row of the last block. */
  readonly lastBit: number;
}

function distanceInBlocks(pattern: Int32Array, text: Int32Array): number {
  const blocks = Math.ceil(pattern.length / BLOCK);
  const positions = positionsOf(pattern, blocks);
  const nowhere = new Int32Array(blocks);
  const column: Column = {
    plus: new Int32Array(blocks).fill(-1),
    minus: new Int32Array(blocks),
    lastBit: 1 << ((pattern.length - 1) % BLOCK),
  };
  let distance = pattern.length;
  for (const symbol of text) distance += advance(column, positions.get(symbol) ?? nowhere);
  return distance;
}

/** For each symbol where it stands in the pattern, one bit a place. */
function positionsOf(pattern: Int32Array, blocks: number): Map<number, Int32Array> {
  const positions = new Map<number, Int32Array>();
  for (const [index, symbol] of pattern.entries()) {
    let bits = positions.get(symbol);
    if (bits === undefined) {
      bits = new Int32Array(blocks);
      positions.set(symbol, bits);
    }
    bits[Math.floor(index / BLOCK)]! |= 1 << (index % BLOCK);
  }
  return positions;
}

/** Moves on by one symbol of the text; returns by how much the last row's cell changes: -1, 0 or 1. */
function advance({ plus, minus, lastBit }: Column, matches: Int32Array): number {
  // The horizontal difference that enters a block from above; the first row of the matrix counts up.
  let carry = 1;
  for (let block = 0; block < plus.length; block++) {
    const pv = plus[block]!;
    const mv = minus[block]!;
    const isLast = block === plus.length - 1;
    const equal = matches[block]! | (carry < 0 ? 1 : 0);
    const xv = matches[block]! | mv;
    const xh = (((equal & pv) + pv) ^ pv) | equal;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    const top = isLast ? lastBit : 1 << (BLOCK - 1);
    const leaving = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
    ph = (ph << 1) | (carry > 0 ? 1 : 0);
    mh = (mh << 1) | (carry < 0 ? 1 : 0);
    plus[block] = mh | ~(xv | ph);
    minus[block] = ph & xv;
    carry = leaving;
  }
  return carry;
}
