// The engine as the benches see it: the one place that knows its interface.
import { analyseText } from '../../../dist/matching/analysed-text.js';
import { rateBestFirst } from '../../../dist/matching/best-first.js';
import { GrowingIndex } from '../../../dist/matching/growing-index.js';
import { prepareQuery } from '../../../dist/matching/score.js';
import { overlapModule } from '../../../dist/workers/overlap-module.js';

/** The product's default length limit of fuzzy search, in tokens. */
const MOST_TOKENS = 2_000;
const NEVER_SPENT = { isSpent: () => false };

/** Texts of one language, searched as a worker of the product does, without fetching units. */
export class ConcordMemory {
  #index = new GrowingIndex(MOST_TOKENS, overlapModule());
  #texts;
  #language;

  /** @param {{size: number, at: (number: number) => string}} texts */
  constructor(texts, language) {
    this.#texts = texts;
    this.#language = language;
    for (let number = 0; number < texts.size; number += 1) this.#index.add(number, texts.at(number));
    this.#index.compact();
  }

  get size() {
    return this.#index.size;
  }

  /** Bytes of the typed arrays, vocabulary and scratch of one thread included. */
  get bytes() {
    return this.#index.bytes;
  }

  /** The best texts that can score `minScore`, in the order of matches. */
  lookUp(text, minScore, limit = 5) {
    const query = this.#prepare(text);
    return firstOf(this.#rate(query, this.#index.search(query.analysed, 10 * minScore), minScore), limit);
  }

  /** How many texts the bounds leave and how many of them a look-up compares; not for timing. */
  countWork(text, minScore, limit = 5) {
    const query = this.#prepare(text);
    const all = this.#index.search(query.analysed, 10 * minScore);
    let left = 0;
    for (let points = 100; points >= minScore; points -= 1) left += all.boundedBy(points).length;
    const candidates = this.#index.search(query.analysed, 10 * minScore);
    let compared = 0;
    const counting = {
      boundedBy(points) {
        const ids = candidates.boundedBy(points);
        compared += ids.length;
        return ids;
      },
    };
    firstOf(this.#rate(query, counting, minScore), limit);
    return { left, compared };
  }

  #prepare(text) {
    return prepareQuery({ text, codes: [] }, this.#language, 'en');
  }

  #rate(query, candidates, minScore) {
    const textOf = (number) => analyseText(this.#texts.at(number));
    return rateBestFirst(query, { candidates, textOf, minScore, budget: NEVER_SPENT });
  }
}

function firstOf(rated, limit) {
  const found = [];
  for (const text of rated) {
    if (found.push(text) === limit) break;
  }
  return found;
}
