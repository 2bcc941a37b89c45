import { MOST_ROWS, type OverlapKernel } from './overlap-kernel.js';

/** Words of 32 bits in one block of a row. */
const WORDS_A_BLOCK = 4;
const TEXTS_A_WORD = 32;
const PLANES = 8;

/**
 * The kernel in plain JavaScript, for a machine without SIMD in WebAssembly: it does for 32 texts at a time what
 * assembly/overlap.ts does for 128. There is said how: counters of misses in planes, the lowest three inverted.
 * @param buffer as it is now: a memory that grows gets a new buffer, which needs a new kernel
 */
export function twinKernel(buffer: ArrayBufferLike): OverlapKernel {
  return new TwinKernel(new Int32Array(buffer));
}

class TwinKernel implements OverlapKernel {
  readonly #words: Int32Array;
  /** Where each row of the run begins, as an index of words. */
  readonly #rows = new Int32Array(MOST_ROWS);
  /** The counters of the texts of one word, from the plane of ones up. */
  readonly #planes = new Int32Array(PLANES);
  #rowCount = 0;
  #end = 0;

  constructor(words: Int32Array) {
    this.#words = words;
  }

  // eslint-disable-next-line max-params -- called for each run of a query: an object of arguments would be garbage
  count(rows: number, rowCount: number, blocks: number, needs: number, hits: number): number {
    const words = this.#words;
    for (let row = 0; row < rowCount; row++) this.#rows[row] = words[(rows >>> 2) + row]! >>> 2;
    this.#rowCount = rowCount;
    this.#end = hits >>> 2;
    for (let block = 0; block < blocks; block++) {
      const need = words[(needs >>> 2) + block]! >>> 0;
      if (need > rowCount) continue;
      const first = block * WORDS_A_BLOCK;
      for (let at = first; at < first + WORDS_A_BLOCK; at++) this.#countWord(at, need);
    }
    return this.#end - (hits >>> 2);
  }

  // eslint-disable-next-line max-lines-per-function -- in parts, the planes would have to live in memory
  #countWord(at: number, need: number): void {
    const words = this.#words;
    const rows = this.#rows;
    const rowCount = this.#rowCount;
    const wide = rowCount > 31;
    const start = (wide ? 255 : 31) - (rowCount - need);
    let ones = (start & 1) - 1;
    let twos = ((start >> 1) & 1) - 1;
    let fours = ((start >> 2) & 1) - 1;
    let eights = -((start >> 3) & 1);
    let sixteens = -((start >> 4) & 1);
    let plane32 = -((start >> 5) & 1);
    let plane64 = -((start >> 6) & 1);
    let plane128 = -(start >> 7);
    let alive = -1;
    for (let row = 0; row < rowCount; row += 8) {
      let eight = 0;
      if (row + 8 <= rowCount) {
        const row0 = words[rows[row]! + at]!;
        const row1 = words[rows[row + 1]! + at]!;
        let either = ones ^ row0;
        const twosA = (ones & row0) | (either & row1);
        ones = either ^ row1;
        const row2 = words[rows[row + 2]! + at]!;
        const row3 = words[rows[row + 3]! + at]!;
        either = ones ^ row2;
        const twosB = (ones & row2) | (either & row3);
        ones = either ^ row3;
        either = twos ^ twosA;
        const foursA = (twos & twosA) | (either & twosB);
        twos = either ^ twosB;
        const row4 = words[rows[row + 4]! + at]!;
        const row5 = words[rows[row + 5]! + at]!;
        either = ones ^ row4;
        const twosC = (ones & row4) | (either & row5);
        ones = either ^ row5;
        const row6 = words[rows[row + 6]! + at]!;
        const row7 = words[rows[row + 7]! + at]!;
        either = ones ^ row6;
        const twosD = (ones & row6) | (either & row7);
        ones = either ^ row7;
        either = twos ^ twosC;
        const foursB = (twos & twosC) | (either & twosD);
        twos = either ^ twosD;
        either = fours ^ foursA;
        eight = ~((fours & foursA) | (either & foursB));
        fours = either ^ foursB;
      } else {
        for (let last = row; last < rowCount; last++) {
          const one = ~words[rows[last]! + at]!;
          const two = one & ~ones;
          ones ^= one;
          const four = two & ~twos;
          twos ^= two;
          eight |= four & ~fours;
          fours ^= four;
        }
      }
      const sixteen = eights & eight;
      eights ^= eight;
      let over = sixteens & sixteen;
      sixteens ^= sixteen;
      if (wide) {
        const next64 = plane32 & over;
        plane32 ^= over;
        const next128 = plane64 & next64;
        plane64 ^= next64;
        over = plane128 & next128;
        plane128 ^= next128;
      }
      alive &= ~over;
      if (alive === 0) return;
    }
    const planes = this.#planes;
    planes[0] = ~ones;
    planes[1] = ~twos;
    planes[2] = ~fours;
    planes[3] = eights;
    planes[4] = sixteens;
    planes[5] = plane32;
    planes[6] = plane64;
    planes[7] = plane128;
    this.#write(alive, at * TEXTS_A_WORD, rowCount + start);
  }

  /** Writes the texts of a word that are alive, each with its count: `most` less its counter. */
  #write(texts: number, place: number, most: number): void {
    for (let left = texts; left !== 0; left &= left - 1) {
      const text = TEXTS_A_WORD - 1 - Math.clz32(left & -left);
      let counter = 0;
      for (let plane = 0; plane < PLANES; plane++) counter |= ((this.#planes[plane]! >>> text) & 1) << plane;
      this.#words[this.#end++] = ((place + text) << 8) | (most - counter);
    }
  }
}
