// Edit distance of one query to many texts over an alphabet of small integers, bit-parallel.

const BLOCK = 32;

/**
 * A query of which each symbol's places are kept as bits, so that a text costs one step a symbol and block
 * (Myers 1999, in blocks of 32 as Hyyrö 2003). Load once, compare often.
 */
export class BitPattern {
  #length = 0;
  #blocks = 0;
  #loaded = [];
  /** For each symbol which row of `#places` it has; row 0 is that of symbols that the query has not. */
  #rowOf;
  #places = new Int32Array(0);
  #plus = new Int32Array(0);
  #minus = new Int32Array(0);

  /** @param {number} symbols how many there are: symbols are 0 to `symbols - 1` */
  constructor(symbols) {
    this.#rowOf = new Int32Array(symbols);
  }

  /** @param {Int32Array} query a symbol below 0 is one that no text has */
  load(query) {
    for (const symbol of this.#loaded) this.#rowOf[symbol] = 0;
    this.#loaded = [...new Set(query)].filter((symbol) => symbol >= 0);
    for (const [index, symbol] of this.#loaded.entries()) this.#rowOf[symbol] = index + 1;
    this.#length = query.length;
    this.#blocks = Math.ceil(query.length / BLOCK);
    this.#places = new Int32Array((this.#loaded.length + 1) * this.#blocks);
    this.#plus = new Int32Array(this.#blocks);
    this.#minus = new Int32Array(this.#blocks);
    for (const [index, symbol] of query.entries()) {
      if (symbol < 0) continue;
      this.#places[this.#rowOf[symbol] * this.#blocks + (index >> 5)] |= 1 << (index & 31);
    }
  }

  /** The distance to `symbols[start..end)`; any number above `most` when it is more than that. */
  distance(symbols, start, end, most) {
    if (this.#blocks === 0) return end - start;
    return this.#blocks === 1
      ? this.#distanceInOne(symbols, start, end, most)
      : this.#distanceInBlocks(symbols, start, end, most);
  }

  #distanceInOne(symbols, start, end, most) {
    const rowOf = this.#rowOf;
    const places = this.#places;
    const last = this.#length - 1;
    let plus = -1;
    let minus = 0;
    let distance = this.#length;
    // Every symbol that is left can lower the distance by one at most.
    let hopeless = most + (end - start);
    for (let at = start; at < end; at += 1) {
      const equal = places[rowOf[symbols[at]]];
      const xh = ((((equal & plus) + plus) | 0) ^ plus) | equal;
      const up = minus | ~(xh | plus);
      const down = plus & xh;
      distance += ((up >>> last) & 1) - ((down >>> last) & 1);
      hopeless -= 1;
      if (distance > hopeless) return distance;
      const shifted = (up << 1) | 1;
      const xv = equal | minus;
      plus = (down << 1) | ~(xv | shifted);
      minus = shifted & xv;
    }
    return distance;
  }

  #distanceInBlocks(symbols, start, end, most) {
    this.#plus.fill(-1);
    this.#minus.fill(0);
    let distance = this.#length;
    let hopeless = most + (end - start);
    for (let at = start; at < end; at += 1) {
      distance += this.#advance(this.#rowOf[symbols[at]] * this.#blocks);
      hopeless -= 1;
      if (distance > hopeless) return distance;
    }
    return distance;
  }

  /** Moves on by one symbol of the text; returns by how much the last row's cell changes: -1, 0 or 1. */
  #advance(row) {
    const plus = this.#plus;
    const minus = this.#minus;
    const final = this.#blocks - 1;
    let upIn = 1;
    let downIn = 0;
    for (let block = 0; block <= final; block += 1) {
      const pv = plus[block];
      const mv = minus[block];
      const place = this.#places[row + block];
      const equal = place | downIn;
      const xh = ((((equal & pv) + pv) | 0) ^ pv) | equal;
      const up = mv | ~(xh | pv);
      const down = pv & xh;
      const top = block === final ? (this.#length - 1) & 31 : 31;
      const shiftedUp = (up << 1) | upIn;
      const xv = place | mv;
      plus[block] = (down << 1) | downIn | ~(xv | shiftedUp);
      minus[block] = shiftedUp & xv;
      upIn = (up >>> top) & 1;
      downIn = (down >>> top) & 1;
    }
    return upIn - downIn;
  }
}
