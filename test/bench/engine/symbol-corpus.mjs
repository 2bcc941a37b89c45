// Texts as sequences of small integers, shortest first: what a comparison of everything with everything needs.

/**
 * Texts are known by their rank: their place in the order of length. A symbol is whatever a text is cut into (a word, a
 * character); each has a 32-bit id.
 */
export class SymbolCorpus {
  #idOf = new Map();
  /** The number that a text had when it was handed in, by rank. */
  numbers;
  /** Where the ids of a rank begin in `ids`; one place more than there are texts. */
  starts;
  ids;
  /** What was told of a rank beside its symbols. */
  weights;
  /** The first rank with so many symbols or more, for each length up to the longest text's and one beyond. */
  firstOfLength;

  /**
   * @param {{size: number, at: (number: number) => string}} texts
   * @param {(text: string) => {symbols: readonly string[], weight?: number}} read
   */
  constructor(texts, read) {
    this.#sortByLength(this.#readAll(texts, read));
  }

  get size() {
    return this.numbers.length;
  }

  get longest() {
    return this.firstOfLength.length - 2;
  }

  get differentSymbols() {
    return this.#idOf.size;
  }

  /** -1 for a symbol that no text has. */
  idsOf(symbols) {
    return Int32Array.from(symbols, (symbol) => this.#idOf.get(symbol) ?? -1);
  }

  #readAll(texts, read) {
    const starts = new Int32Array(texts.size + 1);
    const weights = new Int32Array(texts.size);
    let ids = new Int32Array(16 * texts.size + 16);
    let used = 0;
    for (let number = 0; number < texts.size; number += 1) {
      const { symbols, weight = 0 } = read(texts.at(number));
      if (used + symbols.length > ids.length) ids = grown(ids, used + symbols.length);
      for (const symbol of symbols) ids[used++] = this.#idFor(symbol);
      weights[number] = weight;
      starts[number + 1] = used;
    }
    return { starts, weights, ids };
  }

  #idFor(symbol) {
    let id = this.#idOf.get(symbol);
    if (id === undefined) this.#idOf.set(symbol, (id = this.#idOf.size));
    return id;
  }

  #sortByLength({ starts, weights, ids }) {
    const size = weights.length;
    const lengthOf = (number) => starts[number + 1] - starts[number];
    this.firstOfLength = firstsOfLength(size, lengthOf);
    const next = this.firstOfLength.slice();
    this.numbers = new Int32Array(size);
    for (let number = 0; number < size; number += 1) this.numbers[next[lengthOf(number)]++] = number;
    this.starts = new Int32Array(size + 1);
    this.ids = new Int32Array(starts[size]);
    this.weights = this.numbers.map((number) => weights[number]);
    for (let rank = 0; rank < size; rank += 1) {
      const number = this.numbers[rank];
      this.ids.set(ids.subarray(starts[number], starts[number + 1]), this.starts[rank]);
      this.starts[rank + 1] = this.starts[rank] + lengthOf(number);
    }
  }
}

function firstsOfLength(size, lengthOf) {
  let longest = 0;
  for (let number = 0; number < size; number += 1) longest = Math.max(longest, lengthOf(number));
  const firsts = new Int32Array(longest + 2);
  for (let number = 0; number < size; number += 1) firsts[lengthOf(number) + 1] += 1;
  for (let length = 1; length < firsts.length; length += 1) firsts[length] += firsts[length - 1];
  return firsts;
}

function grown(values, least) {
  const larger = new Int32Array(Math.max(least, Math.ceil(values.length * 1.5)));
  larger.set(values);
  return larger;
}
