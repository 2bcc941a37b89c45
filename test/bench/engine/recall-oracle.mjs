// Every text of a memory scored by the rules of matching; the five best of all, whatever any index thinks.
import { analyseText } from '../../../dist/matching/analysed-text.js';
import { characterSimilarity, codePointsOf } from '../../../dist/matching/character-similarity.js';
import { ceilingOf } from '../../../dist/matching/score.js';
import { compareTexts } from '../../../dist/matching/similarity.js';
import { FULL_WEIGHT } from '../../../dist/matching/weights.js';
import { BitPattern } from './bit-pattern.mjs';
import { fullTokens, readFullTokens } from './full-tokens.mjs';
import { SymbolCorpus } from './symbol-corpus.mjs';

/** @typedef {{exact: string, ceiling: number, tenths: number, characters: () => number}} ScoredText */

/**
 * Texts are left out only where two bounds of the weighted distance D say that they cannot reach the threshold: D is at
 * least the difference of the weights, and at least the unit-cost distance of the full-weight tokens in words (dropping
 * punctuation, case and what numbers say never makes an alignment dearer). `scoreEverything` does without them.
 */
export class RecallOracle {
  #texts;
  #corpus;
  #pattern;

  /** @param {{size: number, at: (number: number) => string}} texts */
  constructor(texts) {
    this.#texts = texts;
    this.#corpus = new SymbolCorpus(texts, readFullTokens);
    this.#pattern = new BitPattern(this.#corpus.differentSymbols);
  }

  /** @returns {ScoredText[]} those that can score `minScore`, in no order; one for all texts with the same exact form */
  score(text, minScore) {
    const query = analyseText(text);
    const threshold = { minScore };
    return scored(query, threshold, this.#near(query, threshold));
  }

  /** The same, by comparing each text. Slow: tens of microseconds a text. */
  scoreEverything(text, minScore) {
    const everything = Array.from(this.#corpus.numbers, (number) => analyseText(this.#texts.at(number)));
    return scored(analyseText(text), { minScore }, everything);
  }

  /** All that have the highest score, and some others; no text that is equal to the query. Empty when none scores `minScore`. */
  scoreHighest(text, minScore) {
    const query = analyseText(text);
    const threshold = { minScore, rises: true };
    return scored(query, threshold, this.#near(query, threshold));
  }

  /** From the highest bound downwards. */
  *#near(query, threshold) {
    const byBound = this.#bounded(query, threshold.minScore);
    for (let bound = 100; bound >= threshold.minScore; bound -= 1) {
      for (const number of byBound[bound]) yield analyseText(this.#texts.at(number));
    }
  }

  /** Numbers of texts by what their score cannot exceed, 0 to 100. */
  #bounded(query, minScore) {
    const { size, weights, starts, ids, numbers } = this.#corpus;
    const byBound = Array.from({ length: 101 }, () => []);
    this.#pattern.load(this.#corpus.idsOf(fullTokens(query)));
    for (let rank = 0; rank < size; rank += 1) {
      const larger = Math.max(query.weight, weights[rank]);
      const most = Math.floor((larger * (100 - minScore)) / 100);
      if (Math.abs(query.weight - weights[rank]) > most) continue;
      const words = Math.floor(most / FULL_WEIGHT);
      const distance = this.#pattern.distance(ids, starts[rank], starts[rank + 1], words);
      if (distance > words) continue;
      const bound = larger === 0 ? 100 : Math.floor((100 * (larger - FULL_WEIGHT * distance)) / larger);
      byBound[bound].push(numbers[rank]);
    }
    return byBound;
  }
}

/** @param {{minScore: number, rises?: boolean}} threshold with `rises` it follows the highest score */
function scored(query, threshold, texts) {
  const found = new Map();
  for (const analysed of texts) {
    if (threshold.rises && analysed.exact === query.exact) continue;
    const comparison = compareTexts(query, analysed);
    const ceiling = ceilingOf(comparison);
    if (ceiling < threshold.minScore) continue;
    if (threshold.rises) threshold.minScore = ceiling;
    const characters = () => characterSimilarity(codePointsOf(query.exact), codePointsOf(analysed.exact));
    found.set(analysed.exact, { exact: analysed.exact, ceiling, tenths: comparison.tenths, characters });
  }
  return [...found.values()];
}

/** The first of the texts that score `minScore` or more, in the order of matches. */
export function bestOf(scored, minScore, limit = 5) {
  const byScore = (a, b) => b.ceiling - a.ceiling || b.tenths - a.tenths;
  const enough = scored.filter(({ ceiling }) => ceiling >= minScore).sort(byScore);
  const last = enough[limit - 1];
  // Characters decide between equal scores, so only those that may be among the first are looked at that closely.
  const eligible = last === undefined ? enough : enough.filter((text) => byScore(text, last) <= 0);
  return eligible
    .map((text) => ({ ...text, characters: text.characters() }))
    .sort((a, b) => byScore(a, b) || b.characters - a.characters || (a.exact < b.exact ? -1 : 1))
    .slice(0, limit);
}
