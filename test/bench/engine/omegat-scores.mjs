// OmegaT's scores after the published behaviour of its FindMatches, for comparison of usefulness only.
import { caseFold } from '../../../dist/text/case-fold.js';

/** OmegaT looks at the first 1,000 tokens only. */
const MOST_TOKENS = 1_000;

/**
 * Score 1: stemmed words; 2: words; 3: all tokens, numbers and punctuation among them; each without case, as
 * 100 x (longer - distance) / longer in whole per cents.
 *
 * An approximation: words are those of `Intl.Segmenter` where OmegaT takes Lucene's analysers, English stems are Porter's
 * first step, German ones lose their endings, Chinese and Japanese words are taken as they are; stop words are kept.
 */
export class OmegatScores {
  #segmenter;
  #stem;

  constructor(language) {
    this.#segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    this.#stem = STEMS[language] ?? ((word) => word);
  }

  stemsOf(text) {
    return this.#wordsOf(text).map(this.#stem);
  }

  /** Scores 2 and 3. */
  tieBreaks(query, text) {
    const second = perCent(this.#wordsOf(query), this.#wordsOf(text));
    return [second, perCent(this.#tokensOf(query), this.#tokensOf(text))];
  }

  #wordsOf(text) {
    return this.#cut(text)
      .filter(({ isWordLike, segment }) => isWordLike && !/\p{Nd}/u.test(segment))
      .map(({ segment }) => caseFold(segment))
      .slice(0, MOST_TOKENS);
  }

  #tokensOf(text) {
    return this.#cut(text)
      .map(({ segment }) => caseFold(segment))
      .filter((token) => token.trim() !== '')
      .slice(0, MOST_TOKENS);
  }

  #cut(text) {
    return [...this.#segmenter.segment(text)];
  }
}

function perCent(a, b) {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 0 : Math.floor((100 * (longer - editDistance(a, b))) / longer);
}

function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [above, token] of a.entries()) {
    const next = [above + 1];
    for (const [column, other] of b.entries()) {
      const opposite = row[column] + (token === other ? 0 : 1);
      next.push(Math.min(opposite, row[column + 1] + 1, next[column] + 1));
    }
    row = next;
  }
  return row[b.length];
}

const STEMS = { en: englishStem, de: germanStem };

/** Step 1 of Porter's algorithm: plurals, -ed, -ing, a final y. */
function englishStem(word) {
  if (word.length < 3) return word;
  const singular = word
    .replace(/sses$/u, 'ss')
    .replace(/ies$/u, 'i')
    .replace(/([^s])s$/u, '$1');
  const bare = singular.endsWith('eed') ? singular.slice(0, -1) : withoutVerbEnding(singular);
  return bare.replace(/([aeiouy].*)y$/u, '$1i');
}

function withoutVerbEnding(word) {
  const [, stem] = /^(.*[aeiouy].*)(?:ed|ing)$/u.exec(word) ?? [];
  if (stem === undefined) return word;
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  return stem.replace(/([^aeiouylsz])\1$/u, '$1');
}

/** As CISTEM and Lucene's light stemmer do in essence: umlauts folded, endings of declension and conjugation taken off. */
function germanStem(word) {
  const folded = word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss');
  return folded.length < 5 ? folded : folded.replace(/(?:ern|em|en|er|es|e|n|s)$/u, '');
}
