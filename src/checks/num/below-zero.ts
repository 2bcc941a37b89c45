import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';

/** Right before the number: a sign that is no dash between two numbers, or a word. */
const BEFORE =
  /(?:(?<![\p{N}%°]|\p{L}(?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]))[-−–－]|minus|moins|menos|минус|零下|负|氷点下|マイナス|영하)\s*$/iu;
/** Behind its unit. */
const AFTER =
  /^\s*(?:below (?:zero|freezing)|unter null|unter dem gefrierpunkt|ниже нуля|мороза|(?:au-dessous de|sous) zéro|bajo cero)/iu;
const LONGEST = 24;

/** Whether a temperature is below zero, as its text says. */
export function isBelowZero({ text }: CheckedText, { start, end }: Pick<NumberInText, 'start' | 'end'>): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - LONGEST), start)) || AFTER.test(text.slice(end, end + LONGEST));
}
