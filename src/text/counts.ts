import { wordSegments } from './dictionary-words.js';

/** How long a text is, for offers and statistics. */
export interface TextCounts {
  /** Code points that are not white space. */
  readonly characters: number;
  /** "Words or Asian characters": each Han, Kana or Thai character is one, elsewhere each word is. */
  readonly words: number;
}

/** Letters and digits of the scripts in which a character counts as a word. Marks count with their letter. */
const CHARACTER_AS_WORD =
  /(?=[\p{L}\p{N}])[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script=Thai}]\p{M}*/gu;
const NOT_SPACE = /\S/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Counts a text without its inline codes. Words end at Unicode word boundaries (UAX 29). */
export function countText(text: string): TextCounts {
  let count = 0;
  const rest = text.replaceAll(CHARACTER_AS_WORD, () => {
    count++;
    return ' ';
  });
  for (const { segment } of wordSegments(words, rest)) if (LETTER_OR_DIGIT.test(segment)) count++;
  return { characters: text.match(NOT_SPACE)?.length ?? 0, words: count };
}
