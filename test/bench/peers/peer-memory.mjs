// A memory of real texts that Concord and its peers are asked about, with Concord's engine over it.
import { memoryPairs, memoryTexts, querySet, spread } from '../engine/bench-data.mjs';
import { ConcordMemory } from '../engine/concord.mjs';
import { RecallOracle } from '../engine/recall-oracle.mjs';
import { sizeName } from '../engine/options.mjs';
import { timedHere } from './in-turn.mjs';
import { BEST, MIN_SCORE, judgeBy } from './recall.mjs';

/** How Concord is called among the engines. */
export const OWN_NAME = 'Concord';

/** @returns {Promise<PeerMemory>} */
export const openMemory = async (language, size) => new PeerMemory(await memoryTexts(language, size), language, size);

export class PeerMemory {
  #texts;
  #language;

  constructor(texts, language, size) {
    this.#texts = texts;
    this.#language = language;
    this.name = `${language} ${sizeName(size)}`;
  }

  get size() {
    return this.#texts.size;
  }

  /** The text of an id; ids are counted from 0. */
  at(id) {
    return this.#texts.at(id);
  }

  *[Symbol.iterator]() {
    for (let id = 0; id < this.size; id += 1) yield this.at(id);
  }

  /** [source, target] of each text, where the memory is small enough to hold real rows only. */
  async pairs() {
    const targets = new Map(await memoryPairs(this.#language));
    return Array.from(this, (text) => [text, targets.get(text)]);
  }

  queriesOf(kind, count) {
    return spread(querySet(this.#language, kind), count).map(({ text }) => text);
  }

  /** Concord in this process, without a store. */
  ownEngine() {
    const own = new ConcordMemory(this.#texts, this.#language);
    return timedHere(OWN_NAME, (query) =>
      own.lookUp(query, MIN_SCORE, BEST).map(({ ceiling }) => ({ score: ceiling })),
    );
  }

  /** @returns what `compareInTurn` judges by: the best of all texts by Concord's measure */
  judge() {
    return judgeBy(new RecallOracle(this.#texts));
  }
}
