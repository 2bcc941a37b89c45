import { edgeWordsOf } from '../../text/edge-words.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';
import { isUnitOrEra } from './beside-numbers.js';

export interface Acronym extends Place {
  /** Without the plural's s. */
  readonly form: string;
}

/** Two to six capitals that are a word, in a script that has them; an s may follow. */
const ACRONYM =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_])\p{Lu}{2,6}(?=s?(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]))/gu;
const ROMAN = /^[IVXLCM]+$/u;
/** English words are shouted in texts of every language. */
const ENGLISH = edgeWordsOf('en' as LanguageTag).edges;
const LOUD_BEFORE = /\p{Lu}{2,} $/u;
const LOUD_BEHIND = /^ \p{Lu}{2,}(?!\p{Ll})/u;
const LOUD_WORDS = new Set(
  (
    'not must shall null true false note notes warning caution tip todo important never only always new old yes ok please danger ' +
    'error stop free hot und oder nicht nie achtung hinweis wichtig et ou'
  ).split(' '),
);
/** Names of organisations that are written like a word. */
const NAMES = new Set(['WHO']);
/** More than anybody looks at in one segment. */
const MOST = 50;
/** How far a word in capitals beside it is looked for, in UTF-16 units. */
const REACH = 24;

/** The acronyms of a text, the first fifty: words in capitals, but not of headings, and none that are merely shouted. */
export function acronymsOf(side: CheckedText): readonly Acronym[] {
  const found: Acronym[] = [];
  for (const { 0: form, index: start } of side.text.matchAll(ACRONYM)) {
    const end = start + form.length;
    if (ROMAN.test(form) || isWord(form) || side.isLiteral(start, end)) continue;
    if (isInHeading(side.text, start, end) || isUnitOrEra(side.text, { form, start, end })) continue;
    if (found.push({ form, start, end }) === MOST) break;
  }
  return found;
}

function isWord(form: string): boolean {
  if (NAMES.has(form)) return false;
  const word = form.toLowerCase();
  return LOUD_WORDS.has(word) || ENGLISH.has(word);
}

function isInHeading(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return LOUD_BEFORE.test(before) || LOUD_BEHIND.test(text.slice(end, end + REACH));
}
