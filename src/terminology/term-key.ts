import type { LanguageTag } from '../domain/language-tag.js';
import { fold, rangeInOriginal } from '../text/fold.js';
import { languageOf } from '../text/language-tags.js';
import { foldHan } from './han-folding.js';

/** What a term or a query is compared by. */
export interface TermKey {
  /** Folded, without spaces, hyphens and apostrophes: "COVID-19" is "covid19". */
  readonly key: string;
  /** Where words begin in the key, in UTF-16 units; never 0. */
  readonly wordStarts: readonly number[];
  /** For each UTF-16 unit of the key: where what it stands for begins in the original, in UTF-16 units. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of the key: where what it stands for ends in the original, in UTF-16 units. */
  readonly ends: readonly number[];
}

const IGNORED = /^[\0\p{White_Space}\p{Pd}\u00ad\u200b'’‘ʼ]$/u;
const APOSTROPHE = /^['’‘ʼ]$/u;
const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}]$/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Here what stands before an apostrophe is an article or a preposition: "l'eau", "dell'acqua". */
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca']);

/**
 * A word begins after a space, a hyphen or punctuation, and where Chinese, Japanese or Korean letters meet others
 * ("新冠COVID"). An apostrophe begins none ("Chang'e"), but for the languages that elide.
 * @param language of the term, or of the terms among which the text is looked for: Chinese is folded to simplified characters
 */
export function termKey(text: string, language: LanguageTag): TermKey {
  const isElided = ELIDING.has(languageOf(language));
  const written = fold(text);
  const folded = languageOf(language) === 'zh' ? { ...written, text: foldHan(written.text) } : written;
  const starts: number[] = [];
  const ends: number[] = [];
  const wordStarts: number[] = [];
  let key = '';
  let before = '';
  let at = 0;
  for (const character of folded.text) {
    const original = rangeInOriginal(folded, at, at + character.length);
    at += character.length;
    if (APOSTROPHE.test(character) && !isElided) continue;
    if (key !== '' && beginsWord(before, character)) wordStarts.push(key.length);
    before = character;
    if (isIgnored(character)) continue;
    key += character;
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(original.start);
      ends.push(original.end);
    }
  }
  return { key, wordStarts, starts, ends };
}

function beginsWord(before: string, character: string): boolean {
  if (!WORD_CHARACTER.test(character)) return false;
  return !WORD_CHARACTER.test(before) || CJK.test(before) !== CJK.test(character);
}

/** Whether a character makes no difference to look-ups: a space, a hyphen, an apostrophe. */
export function isIgnored(character: string): boolean {
  return IGNORED.test(character);
}

export function hasCjk(text: string): boolean {
  return CJK.test(text);
}

/** Whether a key is long enough to look for: one Chinese, Japanese or Korean character, or two of any other. */
export function isLongEnough(key: string): boolean {
  return hasCjk(key) || Array.from(key).length >= 2;
}
