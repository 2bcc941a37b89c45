// Three scores by which a memory can say which of its texts is best for a query. Each looks at every text; the texts at the
// top are those that nothing in the score's own order tells apart.
import { codePointsOf } from '../../../dist/matching/character-similarity.js';
import { exactForm } from '../../../dist/text/exact-form.js';
import { BruteForce } from './brute-force.mjs';
import { OmegatScores } from './omegat-scores.mjs';
import { RecallOracle } from './recall-oracle.mjs';
import { SymbolCorpus } from './symbol-corpus.mjs';

/** @typedef {{score: number, exacts: string[]}} Top the score, 0 to 102, and the exact forms of the texts that have it */

/** Concord's: score, similarity, character similarity. */
export class ConcordRanking {
  #oracle;

  constructor(texts) {
    this.#oracle = new RecallOracle(texts);
  }

  /** @returns {Top | undefined} */
  topOf(query) {
    for (const least of [60, 30, 0]) {
      const scored = this.#oracle.scoreHighest(query, least);
      if (scored.length === 0) continue;
      const ceiling = Math.max(...scored.map((text) => text.ceiling));
      const level = scored.filter((text) => text.ceiling === ceiling);
      const tenths = Math.max(...level.map((text) => text.tenths));
      const rest = level.filter((text) => text.tenths === tenths).map((text) => [text.exact, text.characters()]);
      const nearest = Math.max(...rest.map(([, characters]) => characters));
      return {
        score: ceiling,
        exacts: rest.filter(([, characters]) => characters === nearest).map(([exact]) => exact),
      };
    }
    return undefined;
  }
}

/** Character Levenshtein: 1 - distance of code points / longer length, of the texts as they are. */
export class CharacterRanking {
  #texts;
  #scan;

  constructor(texts) {
    this.#texts = texts;
    this.#scan = new BruteForce(new SymbolCorpus(texts, (text) => ({ symbols: charactersOf(text) })), {
      cutsOff: true,
    });
  }

  /** @returns {Top} */
  topOf(query) {
    const best = new TiedBest(this.#texts, query, (similarity) => similarity);
    this.#scan.search(charactersOf(query), best);
    return { score: 100 * best.least, exacts: best.exacts };
  }
}

function charactersOf(text) {
  return [...codePointsOf(exactForm(text))];
}

/** OmegaT's: three scores in whole per cents, the second and the third only between equals in those before. */
export class OmegatRanking {
  #texts;
  #scores;
  #scan;

  constructor(texts, language) {
    this.#texts = texts;
    this.#scores = new OmegatScores(language);
    const read = (text) => ({ symbols: this.#scores.stemsOf(text) });
    this.#scan = new BruteForce(new SymbolCorpus(texts, read), { cutsOff: true });
  }

  /** @returns {Top} */
  topOf(query) {
    const best = new TiedBest(this.#texts, query, (similarity) => Math.floor(100 * similarity + 1e-9) / 100);
    this.#scan.search(this.#scores.stemsOf(query), best);
    const rated = best.exacts.map((exact) => ({ exact, scores: this.#scores.tieBreaks(query, exact) }));
    rated.sort((a, b) => b.scores[0] - a.scores[0] || b.scores[1] - a.scores[1]);
    const exacts = rated.filter(({ scores }) => String(scores) === String(rated[0].scores)).map(({ exact }) => exact);
    return { score: 100 * best.least, exacts };
  }
}

/** The texts with the highest similarity so far; never the query itself. */
class TiedBest {
  least = 0;
  exacts = [];
  #texts;
  #own;
  #cut;

  constructor(texts, query, cut) {
    this.#texts = texts;
    this.#own = exactForm(query);
    this.#cut = cut;
  }

  offer(number, similarity) {
    const score = this.#cut(similarity);
    if (score < this.least) return;
    const exact = exactForm(this.#texts.at(number));
    if (exact === this.#own) return;
    if (score > this.least) this.exacts = [];
    this.least = score;
    this.exacts.push(exact);
  }
}
