import { englishSingular } from '../recognition/english-singular.js';

/** A form of a word, and whether it is that form for sure. */
export interface EnglishForm {
  readonly text: string;
  readonly certain: boolean;
}

/** Endings of words that have another plural, or two, or none: quantum, analysis, apparatus, matrix, formula, half, echo, criterion. */
const UNSURE_ENDING = /(?:[aiofsuxz]|fe|um|men|man|(?:eri|omen|omat|angli)on|ics|ware|[^tnr]ch)$/iu;
const UNSURE_WORD =
  /(?:child|tooth|foot|goose|mouse|person|information|equipment|research|knowledge|evidence|energy|matter|physics)$/iu;
/** Of those that end in s, these are sure: process, mass. */
const SURE_S = /ss$/iu;
const HISSING = /(?:[sxz]|ch|sh)$/iu;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/** The plural of an English noun. */
export function englishPlural(word: string): EnglishForm {
  if (isEnglishPlural(word)) return { text: word, certain: true };
  if (ACRONYM.test(word)) return { text: `${word}s`, certain: true };
  const certain = !UNSURE_WORD.test(word) && (!UNSURE_ENDING.test(word) || SURE_S.test(word));
  if (/[^aeiou]y$/iu.test(word)) return { text: `${word.slice(0, -1)}ies`, certain };
  return { text: HISSING.test(word) ? `${word}es` : `${word}s`, certain };
}

/** Whether a word is written as plurals are. */
export function isEnglishPlural(word: string): boolean {
  const lower = word.toLowerCase();
  return /[^su]s$/u.test(lower) && !/(?:is|ics)$/u.test(lower) && englishSingular(lower) !== lower;
}
