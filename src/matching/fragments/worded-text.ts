import { type FoldedText, fold } from '../../text/fold.js';
import { type Token, tokenise } from '../../text/tokens.js';
import { FULL_WEIGHT, LIGHT_WEIGHT } from '../weights.js';

/** A part is never the same as the text, even if all else is white space. */
const MOST_SHARE = 99;

/** A token of full weight (a word, a number, a Han or kana character) and where it stands. */
export interface Word {
  /** In the text as given, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** In the folded text, in UTF-16 units; `foldedEnd` is exclusive. */
  readonly foldedStart: number;
  readonly foldedEnd: number;
  /** Its place among all tokens, punctuation included. */
  readonly token: number;
}

/** Some words of a text that follow each other, with the punctuation between them; `end` is exclusive. */
export interface WordSpan {
  readonly first: number;
  readonly end: number;
}

/** A text as a row of words, folded for search. Parts of texts begin and end with a word. */
export interface WordedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly folded: string;
  readonly words: readonly Word[];
}

export function wordText(text: string): WordedText {
  const folded = fold(text);
  const tokens = tokenise(text);
  const placeOf = foldedPlaces(folded);
  const words = tokens.flatMap(({ kind, start, end }, token): Word[] => {
    const word = { start, end, foldedStart: placeOf(start), foldedEnd: placeOf(end), token };
    // A letter that is only there to stretch a line folds to nothing.
    return kind === 'light' || word.foldedStart === word.foldedEnd ? [] : [word];
  });
  return { text, tokens, folded: folded.text, words };
}

/** Where a part stands in the text as given, in UTF-16 units. */
export function rangeOf({ words }: WordedText, { first, end }: WordSpan): { start: number; end: number } {
  return { start: words[first]!.start, end: words[end - 1]!.end };
}

/** A part as the folded texts contain it. */
export function phraseOf({ folded, words }: WordedText, { first, end }: WordSpan): string {
  return folded.slice(words[first]!.foldedStart, words[end - 1]!.foldedEnd);
}

/** What a part weighs, in twentieths of a word. */
export function weightOf({ words }: WordedText, { first, end }: WordSpan): number {
  const tokens = words[end - 1]!.token - words[first]!.token + 1;
  const full = end - first;
  return FULL_WEIGHT * full + LIGHT_WEIGHT * (tokens - full);
}

/** How much of a text a part is, in whole percent; 99 at most. */
export function shareOf(text: WordedText, part: WordSpan): number {
  const light = text.tokens.length - text.words.length;
  const weight = FULL_WEIGHT * text.words.length + LIGHT_WEIGHT * light;
  return Math.min(MOST_SHARE, Math.floor((100 * weightOf(text, part)) / weight));
}

/** The places where a text says a phrase, from word to word: "he says to me" is not in "he says to men". */
export function* placesOf({ folded, words }: WordedText, phrase: string): Generator<WordSpan> {
  for (let at = folded.indexOf(phrase); at >= 0 && phrase !== ''; at = folded.indexOf(phrase, at + 1)) {
    const first = wordAt(words, ({ foldedStart }) => foldedStart, at);
    const last = wordAt(words, ({ foldedEnd }) => foldedEnd, at + phrase.length);
    if (first !== undefined && last !== undefined && first <= last) yield { first, end: last + 1 };
  }
}

/** The word with this edge, by bisection: the edges of words only grow. */
function wordAt(words: readonly Word[], edge: (word: Word) => number, at: number): number | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (edge(words[middle]!) < at) low = middle + 1;
    else high = middle;
  }
  return low < words.length && edge(words[low]!) === at ? low : undefined;
}

/** Translates ever greater positions of the text as given into those of the folded text. */
function foldedPlaces({ offsets }: FoldedText): (position: number) => number {
  let place = 0;
  return (position) => {
    while (place < offsets.length - 1 && offsets[place]! < position) place++;
    return place;
  };
}
