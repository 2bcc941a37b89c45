const BLOCK = 32;
/** No symbol: they are 0 or more. */
const EMPTY = -1;

/**
 * A sequence of integers, 0 or more, made ready for its plain edit distance to many others: insertion, deletion and
 * substitution cost 1. Bit-parallel (Myers 1999, in blocks of 32 as Hyyrö 2003): time O(n m / 32) for each of them.
 */
export class DistancePattern {
  readonly #length: number;
  readonly #blocks: number;
  /** The symbols of the pattern in a hash table, and for each place of the table in which rows of `bits` it stands. */
  readonly #table: Int32Array;
  readonly #bitsAt: Int32Array;
  /** For each distinct symbol where it stands in the pattern, one bit a place; the first row is that of all others. */
  readonly #bits: Int32Array;
  /** The vertical differences of the column reached: set where a cell is one more, or one less, than the one above it. */
  readonly #plus: Int32Array;
  readonly #minus: Int32Array;

  constructor(pattern: ArrayLike<number>) {
    this.#length = pattern.length;
    this.#blocks = Math.ceil(pattern.length / BLOCK);
    const size = 2 << (32 - Math.clz32(pattern.length));
    this.#table = new Int32Array(size).fill(EMPTY);
    this.#bitsAt = new Int32Array(size);
    this.#bits = this.#positionsOf(pattern);
    this.#plus = new Int32Array(this.#blocks);
    this.#minus = new Int32Array(this.#blocks);
  }

  distanceTo(text: ArrayLike<number>): number {
    if (this.#length === 0) return text.length;
    this.#plus.fill(-1);
    this.#minus.fill(0);
    let distance = this.#length;
    for (let index = 0; index < text.length; index++) {
      const place = this.#placeOf(text[index]!);
      distance += this.#advance(this.#table[place] === EMPTY ? 0 : this.#bitsAt[place]!);
    }
    return distance;
  }

  #positionsOf(pattern: ArrayLike<number>): Int32Array {
    const rows = new Int32Array((pattern.length + 1) * this.#blocks);
    let end = this.#blocks;
    for (let index = 0; index < pattern.length; index++) {
      const place = this.#placeOf(pattern[index]!);
      if (this.#table[place] === EMPTY) {
        this.#table[place] = pattern[index]!;
        this.#bitsAt[place] = end;
        end += this.#blocks;
      }
      rows[this.#bitsAt[place]! + (index >>> 5)]! |= 1 << (index & 31);
    }
    return rows;
  }

  /** Where the table has the symbol, or would have it. It is never more than half full. */
  #placeOf(symbol: number): number {
    const last = this.#table.length - 1;
    let place = (Math.imul(symbol, 0x9e3779b1) >>> 7) & last;
    while (this.#table[place] !== symbol && this.#table[place] !== EMPTY) place = (place + 1) & last;
    return place;
  }

  /** Moves on by one symbol of the text; returns by how much the last row's cell changes: -1, 0 or 1. */
  #advance(row: number): number {
    const last = this.#blocks - 1;
    // The horizontal difference that enters a block from above; the first row of the matrix counts up.
    let carry = 1;
    for (let block = 0; block <= last; block++) {
      const plus = this.#plus[block]!;
      const minus = this.#minus[block]!;
      const matches = this.#bits[row + block]!;
      const equal = matches | (carry < 0 ? 1 : 0);
      const vertical = matches | minus;
      const horizontal = (((equal & plus) + plus) ^ plus) | equal;
      let up = minus | ~(horizontal | plus);
      let down = plus & horizontal;
      const top = block === last ? 1 << ((this.#length - 1) & 31) : 1 << 31;
      const leaving = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0;
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | (carry < 0 ? 1 : 0);
      this.#plus[block] = down | ~(vertical | up);
      this.#minus[block] = up & vertical;
      carry = leaving;
    }
    return carry;
  }
}
