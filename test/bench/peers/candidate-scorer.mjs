// Candidates of an engine that orders by another measure, scored by Concord's.
import { analyseText } from '../../../dist/matching/analysed-text.js';
import { ceilingOf } from '../../../dist/matching/score.js';
import { compareTexts } from '../../../dist/matching/similarity.js';
import { FULL_WEIGHT } from '../../../dist/matching/weights.js';
import { BitPattern } from '../engine/bit-pattern.mjs';
import { fullTokens, readFullTokens } from '../engine/full-tokens.mjs';
import { SymbolCorpus } from '../engine/symbol-corpus.mjs';
import { MIN_SCORE } from './recall.mjs';

/**
 * Scores as a good design would: the texts are kept as numbered tokens, and only those are aligned which the bit-parallel
 * distance of their full-weight tokens (never above the weighted one) leaves a chance.
 */
export class CandidateScorer {
  #texts;
  #corpus;
  #pattern;
  #rankOf;

  /** @param {{size: number, at: (id: number) => string}} texts */
  constructor(texts) {
    this.#texts = texts;
    this.#corpus = new SymbolCorpus(texts, readFullTokens);
    this.#pattern = new BitPattern(this.#corpus.differentSymbols);
    this.#rankOf = new Int32Array(texts.size);
    for (const [rank, id] of this.#corpus.numbers.entries()) this.#rankOf[id] = rank;
  }

  /** The scores from the least one on, best first; texts with one exact form count once. */
  scores(text, ids) {
    const query = analyseText(text);
    this.#pattern.load(this.#corpus.idsOf(fullTokens(query)));
    const near = ids
      .filter((id) => this.#mayReach(query, this.#rankOf[id]))
      .map((id) => analyseText(this.#texts.at(id)));
    const scores = new Map(near.map((other) => [other.exact, ceilingOf(compareTexts(query, other))]));
    return [...scores.values()].filter((score) => score >= MIN_SCORE).sort((a, b) => b - a);
  }

  #mayReach(query, rank) {
    const { starts, ids, weights } = this.#corpus;
    const most = Math.floor((Math.max(query.weight, weights[rank]) * (100 - MIN_SCORE)) / 100);
    if (Math.abs(query.weight - weights[rank]) > most) return false;
    const words = Math.floor(most / FULL_WEIGHT);
    return this.#pattern.distance(ids, starts[rank], starts[rank + 1], words) <= words;
  }
}

/**
 * The engine with the time that scoring its candidates takes: only then does it answer the same question.
 * @param {CandidateScorer} scorer
 */
export function withScoring(engine, scorer) {
  return {
    ...engine,
    async search(query) {
      const answer = await engine.search(query);
      const started = performance.now();
      const scores = scorer.scores(
        query,
        answer.found.map(({ id }) => id),
      );
      const took = answer.took + performance.now() - started;
      return { took, unscored: answer.took, found: scores.map((score) => ({ score })) };
    },
  };
}
