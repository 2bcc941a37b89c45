// The engine as the benches see it: the one place that knows its interface.
import { rateBestFirst } from '../../../dist/matching/best-first.js';
import { prepareQuery } from '../../../dist/matching/score.js';
import { TextIndex } from '../../../dist/matching/text-index.js';

/** The product's default length limit of fuzzy search, in tokens. */
export const MOST_TOKENS = 2_000;
const NEVER_SPENT = { isSpent: () => false };

/** Texts of one language, searched as a worker of the product does, without fetching units. */
export class ConcordMemory {
  #index = new TextIndex(MOST_TOKENS);
  #language;

  /** @param {{size: number, at: (number: number) => string}} texts */
  constructor(texts, language) {
    this.#language = language;
    for (let number = 0; number < texts.size; number += 1) this.#index.add(number, texts.at(number));
  }

  get size() {
    return this.#index.size;
  }

  /** Bytes of the typed arrays, vocabulary included; undefined where the engine does not say. */
  get bytes() {
    return this.#index.bytes;
  }

  /** The best texts that can score `minScore`, in the order of matches. */
  lookUp(text, minScore, limit = 5) {
    const query = this.#prepare(text);
    return firstOf(this.#rate(query, this.#index.search(query.analysed, 10 * minScore), minScore), limit);
  }

  /** How many texts a look-up has to consider and how many of them it compares; not for timing. */
  countWork(text, minScore, limit = 5) {
    const query = this.#prepare(text);
    const candidates = this.#index.search(query.analysed, 10 * minScore);
    let found = 0;
    for (let points = minScore; points <= 100; points += 1) found += candidates.boundedBy(points).length;
    let verified = 0;
    const counting = {
      boundedBy(points) {
        const texts = candidates.boundedBy(points);
        verified += texts.length;
        return texts;
      },
    };
    firstOf(this.#rate(query, counting, minScore), limit);
    return { candidates: found, verified };
  }

  #prepare(text) {
    return prepareQuery({ text, codes: [] }, this.#language, 'en');
  }

  #rate(query, candidates, minScore) {
    return rateBestFirst(query, candidates, minScore, NEVER_SPENT);
  }
}

function firstOf(rated, limit) {
  const found = [];
  for (const text of rated) {
    if (found.push(text) === limit) break;
  }
  return found;
}
