import { type WordSpan, type WordedText, phraseOf } from './worded-text.js';

/** A phrase that several texts say. */
export interface CommonPhrase {
  /** Folded, as the first of the texts writes it. */
  readonly phrase: string;
  readonly words: number;
  /** Which texts say it, ascending. */
  readonly texts: readonly number[];
}

interface Occurrence extends WordSpan {
  readonly text: number;
}

/**
 * The phrases that at least `least` of the texts say, by words and in the order in which they are met. A phrase is
 * common only if the phrase without its last word is, so each length is searched among what the one before left.
 * @param most the most words of a phrase
 */
export function commonPhrases(texts: readonly WordedText[], least: number, most: number): CommonPhrase[] {
  const found: CommonPhrase[] = [];
  let groups: Occurrence[][] = [
    texts.flatMap((worded, text) => worded.words.map((_, first) => ({ text, first, end: first }))),
  ];
  for (let words = 1; words <= most && groups.length > 0; words++) {
    groups = groups.flatMap((group) => split(texts, group)).filter((group) => textsOf(group).length >= least);
    for (const group of groups) {
      const { text, ...span } = group[0]!;
      found.push({ phrase: phraseOf(texts[text]!, span), words, texts: textsOf(group) });
    }
  }
  return found;
}

/** Occurrences of one phrase, by the word that follows. */
function split(texts: readonly WordedText[], group: readonly Occurrence[]): Occurrence[][] {
  const byNext = new Map<string, Occurrence[]>();
  for (const { text, first, end } of group) {
    const worded = texts[text]!;
    if (end >= worded.words.length) continue;
    const next = phraseOf(worded, { first: end, end: end + 1 });
    const known = byNext.get(next);
    const occurrence = { text, first, end: end + 1 };
    if (known === undefined) byNext.set(next, [occurrence]);
    else known.push(occurrence);
  }
  return [...byNext.values()];
}

/** Occurrences are in the order of the texts. */
function textsOf(group: readonly Occurrence[]): number[] {
  return group.flatMap(({ text }, place) => (text === group[place - 1]?.text ? [] : [text]));
}
