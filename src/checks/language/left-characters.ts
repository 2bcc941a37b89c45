import type { PairUnderCheck } from '../document-under-check.js';
import type { Place } from '../places.js';
import { isSetApart } from './set-apart.js';
import { keptPlaces } from './kept-places.js';
import { lettersOf } from './scripts-of-language.js';

/** A run of Han, kana and what is written between them, which begins with a character. */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、，。：；！？\d]*/gu;
const KANA_RUN = /[\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
/** A single character that is spoken of: "the character 和". */
const NAMED =
  /(?:character|letter|word|sign|symbol|radical|kanji|surname|zeichen|schriftzeichen|caractère|mot|иероглиф[а-я]*|знак[а-я]*|слов[а-я]*)[\s:]*$/iu;
const LONGEST_NAMING = 20;
const MARKS_AT_END = new Set('、，。：；！？0123456789');

/** Chinese or Japanese in a target of another script, kana in a Chinese one; not what is set apart in brackets or quotes. */
export function leftCharacters(pair: PairUnderCheck, minimum: number): readonly Place[] {
  const { source, target } = pair;
  const letters = lettersOf(target.language);
  if (letters === undefined || !['zh', 'ja'].includes(source.languageName)) return [];
  if (!letters.foreign.test(target.text)) return [];
  const pattern = letters.scripts.includes('Han') ? KANA_RUN : RUN;
  if (pattern === KANA_RUN && letters.scripts.includes('Katakana')) return [];
  const isKept = keptPlaces(pair);
  const runs = Array.from(target.text.matchAll(pattern), ({ 0: run, index: start }) => ({
    start,
    end: start + lengthWithoutMarks(run),
  }));
  return runs.filter(
    (run) =>
      run.end - run.start >= minimum &&
      !isKept(run) &&
      !isSetApart(target.text, run) &&
      (run.end - run.start > 1 || !NAMED.test(target.text.slice(Math.max(run.start - LONGEST_NAMING, 0), run.start))),
  );
}

function lengthWithoutMarks(run: string): number {
  let end = run.length;
  while (end > 1 && MARKS_AT_END.has(run.charAt(end - 1))) end--;
  return end;
}
