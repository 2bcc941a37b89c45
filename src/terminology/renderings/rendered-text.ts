import type { Term } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import type { Stemmer } from '../recognition/stemmers.js';
import { isAcronym } from '../recognition/term-traits.js';
import { type ContentWord, contentWords, hasSpaces, type WordFamilies } from './word-families.js';

export interface RenderingPlace {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * What of a term stands in a text. `whole`: it is there, inflected, derived, compounded or written together; `apart`: all its
 * words are, or words that begin alike, but not side by side; `part`: some are.
 */
export interface Rendering {
  readonly kind: 'whole' | 'apart' | 'part';
  /** The part of the term's words that stands there: 0 to 1. */
  readonly share: number;
  /** How many words, or characters, the term has. */
  readonly words: number;
  readonly places: readonly RenderingPlace[];
}

const BETWEEN_WORDS = /\p{L}[\s-]\p{L}/u;
const BETWEEN_WORDS_ALL = /[\s-]/gu;
/** Shorter stems are in too many words. */
const SHORTEST_IN_COMPOUND = 5;
/** Two words of one beginning are near each other: letters that they share, and the part of the longer one. */
const NEAR_LETTERS = 5;
const NEAR_SHARE = 0.7;
/** Characters that may stand between those of a term that is taken apart. */
const MOST_BETWEEN = 8;
/** Fewer characters stand side by side by chance. */
const FEWEST_APART = 3;
const FEWEST_IN_PART = 2;

/**
 * A translation in which terms are looked for more boldly than a recogniser does: whether something of a term is there, not
 * where terms stand. What is worked out is kept until it is released.
 */
export class RenderedText {
  readonly #text: string;
  readonly #families: WordFamilies;
  #words: readonly ContentWord[] | undefined;

  constructor(text: string, language: LanguageTag, stemmer?: Stemmer) {
    this.#text = text;
    this.#families = { language, ...(stemmer && { stemmer }) };
  }

  release(): void {
    this.#words = undefined;
  }

  /** The families of the words that say something, in their order. */
  families(): readonly string[] {
    return this.#contentWords().map(({ family }) => family);
  }

  /** Undefined: nothing of it. Time linear in the text, for a term of bounded length. */
  find({ text, type }: Pick<Term, 'text' | 'type'>): Rendering | undefined {
    if (type === 'acronym' || isAcronym(text)) return this.#findAcronym(text);
    const words = this.#contentWords();
    const term = contentWords(text, this.#families);
    if (term.length === 0) return undefined;
    const row =
      rowOf(term, words, 'family') ??
      rowOf(term, words, 'key') ??
      this.#solidOf(text, words) ??
      this.#compoundOf(term, words);
    if (row !== undefined) return { kind: 'whole', share: 1, words: term.length, places: [row] };
    return hasSpaces(this.#families.language) ? scattered(term, words) : inOrder(term, words);
  }

  #contentWords(): readonly ContentWord[] {
    return (this.#words ??= contentWords(this.#text, this.#families));
  }

  /** Capitals as they are, with the ending of a plural or of a case. */
  #findAcronym(acronym: string): Rendering | undefined {
    for (let at = this.#text.indexOf(acronym); at >= 0; at = this.#text.indexOf(acronym, at + 1)) {
      const end = at + acronym.length;
      const [before, behind] = [this.#text.slice(at - 1, at), this.#text.slice(end, end + 4)];
      if (/[\p{L}\p{N}]/u.test(before) || /^\p{Lu}|^[\p{Ll}\p{N}]{4}/u.test(behind)) continue;
      return { kind: 'whole', share: 1, words: 1, places: [{ start: at, end }] };
    }
    return undefined;
  }

  /** Several words of a term as one word: "data files", "datafile". */
  #solidOf(term: string, words: readonly ContentWord[]): RenderingPlace | undefined {
    if (!hasSpaces(this.#families.language) || !BETWEEN_WORDS.test(term)) return undefined;
    const [solid] = contentWords(term.replaceAll(BETWEEN_WORDS_ALL, ''), this.#families);
    return words.find(({ family }) => family === solid?.family);
  }

  /** German words of a term as parts of longer words. */
  #compoundOf(term: readonly ContentWord[], words: readonly ContentWord[]): RenderingPlace | undefined {
    if (languageOf(this.#families.language) !== 'de') return undefined;
    if (term.some(({ family }) => family.length < SHORTEST_IN_COMPOUND)) return undefined;
    const at = words.findIndex((_, first) => term.every(({ family }, i) => words[first + i]?.key.includes(family)));
    return at < 0 ? undefined : { start: words[at]!.start, end: words[at + term.length - 1]!.end };
  }
}

/** The words of a term side by side, whatever is written together. @param by what words are compared by */
function rowOf(
  term: readonly ContentWord[],
  words: readonly ContentWord[],
  by: 'family' | 'key',
): RenderingPlace | undefined {
  const wanted = term.map((word) => word[by]).join('');
  for (const [first, { start }] of words.entries()) {
    let length = 0;
    for (let at = first; at < words.length && wanted.startsWith(words[at]![by], length); at++) {
      length += words[at]![by].length;
      if (length === wanted.length) return { start, end: words[at]!.end };
    }
  }
  return undefined;
}

/** The words of a term anywhere. */
function scattered(term: readonly ContentWord[], words: readonly ContentWord[]): Rendering | undefined {
  const found = term.flatMap((wanted) => {
    const word = words.find(({ family }) => family === wanted.family) ?? words.find((one) => isNear(one, wanted));
    return word === undefined ? [] : [word];
  });
  if (found.length === 0) return undefined;
  const places = [...new Set(found)].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  const kind = found.length === term.length ? 'apart' : 'part';
  return { kind, share: found.length / term.length, words: term.length, places };
}

function isNear({ key: a }: ContentWord, { key: b }: ContentWord): boolean {
  const longer = Math.max(a.length, b.length);
  const needed = Math.max(NEAR_LETTERS, Math.ceil(longer * NEAR_SHARE));
  return a.length >= needed && b.length >= needed && a.slice(0, needed) === b.slice(0, needed);
}

/** The characters of a term in their order, near each other; or else the most of them that stand side by side. */
function inOrder(term: readonly ContentWord[], words: readonly ContentWord[]): Rendering | undefined {
  const apart = term.length >= FEWEST_APART ? apartIn(term, words) : undefined;
  return apart ?? longestRun(term, words);
}

function apartIn(term: readonly ContentWord[], words: readonly ContentWord[]): Rendering | undefined {
  for (const [first, { family }] of words.entries()) {
    if (family !== term[0]!.family) continue;
    let matched = 1;
    for (let at = first + 1; at < words.length && at < first + term.length + MOST_BETWEEN; at++) {
      if (words[at]!.family === term[matched]!.family) matched++;
      if (matched < term.length) continue;
      const place = { start: words[first]!.start, end: words[at]!.end };
      return { kind: 'apart', share: 1, words: term.length, places: [place] };
    }
  }
  return undefined;
}

function longestRun(term: readonly ContentWord[], words: readonly ContentWord[]): Rendering | undefined {
  let [best, length] = [0, 0];
  for (const [first] of words.entries()) {
    for (let from = 0; from < term.length; from++) {
      let run = 0;
      while (from + run < term.length && words[first + run]?.family === term[from + run]!.family) run++;
      if (run > length) [best, length] = [first, run];
    }
  }
  if (length < FEWEST_IN_PART) return undefined;
  const place = { start: words[best]!.start, end: words[best + length - 1]!.end };
  return { kind: 'part', share: length / term.length, words: term.length, places: [place] };
}
