// The naive peer: every text of a possible length is compared with the query.
import { BitPattern } from './bit-pattern.mjs';

/** Above any distance, and still a small integer: `BitPattern` then computes every distance to its end. */
const NO_CUT_OFF = 1e9;
/** Similarities are quotients: equal ones may differ in the last bits. */
const ROUNDING = 1e-9;

/**
 * Length filter and bit-parallel edit distance over 32-bit ids, one thread: similarity = 1 - distance / longer length.
 * The lengths nearest to the query's come first.
 *
 * Plain, each distance is computed in full. With a cut-off it is as good as a scan gets: a comparison ends when it cannot
 * reach the threshold any more, and the threshold rises once there are enough results.
 */
export class BruteForce {
  #corpus;
  #pattern;
  #cutsOff;

  /** @param {import('./symbol-corpus.mjs').SymbolCorpus} corpus */
  constructor(corpus, { cutsOff }) {
    this.#corpus = corpus;
    this.#pattern = new BitPattern(corpus.differentSymbols);
    this.#cutsOff = cutsOff;
  }

  /** @returns {{number: number, similarity: number}[]} best first; `similarity` 0 to 1, `minScore` of 100 at least */
  lookUp(symbols, minScore, limit = 5) {
    const best = new BestTexts(limit, minScore / 100, this.#cutsOff);
    this.search(symbols, best);
    return best.list;
  }

  /**
   * Offers every text to `results` whose similarity is `results.least` or more, which may rise meanwhile.
   * @param {{least: number, offer: (number: number, similarity: number) => void}} results
   */
  search(symbols, results) {
    const length = symbols.length;
    const { longest } = this.#corpus;
    this.#pattern.load(this.#corpus.idsOf(symbols));
    for (let away = 0; away <= Math.max(length, longest - length); away += 1) {
      const [shorter, longer] = [length - away, length + away];
      const reachesShorter = shorter >= results.least * length - ROUNDING;
      const reachesLonger = length >= results.least * longer - ROUNDING;
      if (!reachesShorter && !reachesLonger) break;
      if (reachesShorter && shorter >= 0) this.#compareLength(shorter, length, results);
      if (reachesLonger && away > 0) this.#compareLength(longer, length, results);
    }
  }

  #compareLength(length, queryLength, results) {
    const { firstOfLength, starts, ids, numbers, longest } = this.#corpus;
    if (length > longest) return;
    const longer = Math.max(length, queryLength, 1);
    let most = mostEdits(results.least, longer);
    for (let rank = firstOfLength[length]; rank < firstOfLength[length + 1]; rank += 1) {
      const cutOff = this.#cutsOff ? most : NO_CUT_OFF;
      const distance = this.#pattern.distance(ids, starts[rank], starts[rank + 1], cutOff);
      if (distance > most) continue;
      results.offer(numbers[rank], 1 - distance / longer);
      most = mostEdits(results.least, longer);
    }
  }
}

function mostEdits(least, longer) {
  return Math.floor((1 - least) * longer + ROUNDING);
}

class BestTexts {
  list = [];
  least;
  #limit;
  #rises;

  constructor(limit, least, rises) {
    this.least = least;
    this.#limit = limit;
    this.#rises = rises;
  }

  offer(number, similarity) {
    const place = this.list.findIndex((other) => other.similarity < similarity);
    if (place < 0 && this.list.length === this.#limit) return;
    this.list.splice(place < 0 ? this.list.length : place, 0, { number, similarity });
    this.list.length = Math.min(this.list.length, this.#limit);
    if (this.#rises && this.list.length === this.#limit) this.least = Math.max(this.least, this.list.at(-1).similarity);
  }
}
