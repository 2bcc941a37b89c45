import { commonPhrases } from './common-phrases.js';
import { type WordSpan, type WordedText, phraseOf } from './worded-text.js';

/** A stored text that says the part, and its translation. */
export interface Witness {
  readonly source: WordedText;
  readonly place: WordSpan;
  readonly target: WordedText;
}

/**
 * How many texts of the target language say a phrase.
 * @param most it need not count beyond
 */
export type CountTexts = (phrase: string, most: number) => number;

// DESIGN.md in this folder has the measurements behind these.

/** The part of the witnesses that must say the translation. */
const LEAST_SHARE = 0.8;
/** Different words that must stand before the part among those that agree, and as many behind it. */
const LEAST_CONTEXTS = 3;
/** The least Dice coefficient of "the source says the part" and "the target says the phrase". */
const LEAST_ASSOCIATION = 0.2;
/** A translation has this many times the words that the length of the witnesses lets expect. */
const LEAST_LENGTH = 0.4;
const MOST_LENGTH = 1.5;

/**
 * The longest phrase that goes with the part in what was translated before, where that is certain enough.
 * @param witnesses with different source texts: copies of one text would agree about anything
 * @returns the phrase, folded
 * @param share the part that `witnesses` are of all texts that say the part, above 0 to 1
 */
export function guessTranslation(
  words: number,
  witnesses: readonly Witness[],
  share: number,
  countTexts: CountTexts,
): string | undefined {
  if (witnesses.length < LEAST_CONTEXTS) return undefined;
  const targets = witnesses.map(({ target }) => target);
  const expected = words * lengthRatio(witnesses);
  const least = Math.max(LEAST_CONTEXTS, Math.ceil(LEAST_SHARE * witnesses.length));
  return commonPhrases(targets, least, Math.min(Math.floor(MOST_LENGTH * expected), 2 * words + 2))
    .filter(
      (phrase) => phrase.words >= LEAST_LENGTH * expected && contextsOf(phrase.texts, witnesses) >= LEAST_CONTEXTS,
    )
    .sort((a, b) => b.words - a.words || b.texts.length - a.texts.length)
    .find(({ phrase, texts }) => {
      // Dice: 2 x both / (source + target), solved for the target's count.
      const most = Math.floor(((2 / LEAST_ASSOCIATION) * texts.length - witnesses.length) / share);
      return countTexts(phrase, most + 1) <= most;
    })?.phrase;
}

/** Words of the translations for each word of the texts. */
function lengthRatio(witnesses: readonly Witness[]): number {
  const ratios = witnesses.map(({ source, target }) => target.words.length / source.words.length);
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

/** How many different words stand before the part, or behind it, whichever is fewer; the edge of a text is one. */
function contextsOf(texts: readonly number[], witnesses: readonly Witness[]): number {
  const before = new Set<string>();
  const behind = new Set<string>();
  for (const text of texts) {
    const { source, place } = witnesses[text]!;
    before.add(wordAt(source, place.first - 1));
    behind.add(wordAt(source, place.end));
  }
  return Math.min(before.size, behind.size);
}

function wordAt(text: WordedText, word: number): string {
  return word < 0 || word >= text.words.length ? '' : phraseOf(text, { first: word, end: word + 1 });
}
