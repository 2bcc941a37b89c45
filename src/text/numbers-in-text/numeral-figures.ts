import { shiftDecimal } from '../decimals.js';
import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';
import { compoundPartAt } from './compound-parts.js';
import { partAt, partOrOrdinal } from './numeral-parts.js';
import { type NumeralSum, withWord } from './numeral-sum.js';
import { numeralWordAt } from './numeral-word-at.js';
import { type NumeralWord, joiningWordOf } from './numeral-words.js';
import type { Numeral } from './numeral.js';

/** A numeral of figures, of words of scale and of what may end it. @param given the one that an article stands for */
export function figuresAt(text: TextInLanguage, index: number, given = 0): Numeral | undefined {
  const sum: NumeralSum = { total: 0, group: given, room: given === 0 ? 1000 : 0, last: given, scale: 0, words: given };
  let next = index;
  for (;;) {
    const at = next === index ? index : afterJoint(text, next, sum);
    const word = at === undefined ? undefined : numeralWordAt(text, at);
    if (word === undefined) break;
    const ended = withLastWords(text, sum, word, at!);
    if (ended !== undefined) return ended;
    if (!withWord(sum, word)) break;
    next = at! + 1;
  }
  if (next === index) return undefined;
  const value = sum.total + sum.group;
  const half = afterHalf(text, next);
  if (half !== undefined) return withHalf(text, value, sum, half);
  const values = [String(value), ...dozensAsTens(text, index, value)];
  return { kind: 'number', values, weight: weightOf(value, sum, given), power: sum.scale, next };
}

const AND_A_HALF: Readonly<Record<string, readonly string[]>> = {
  en: ['and', 'a', 'half'],
  fr: ['et', 'demi'],
  es: ['y', 'medi'],
  ru: ['с', 'половиной'],
};

/** The first token after "and a half". */
function afterHalf({ tokens, language }: TextInLanguage, next: number): number | undefined {
  const words = AND_A_HALF[languageOf(language)];
  const isHalf = words?.every((word, index) => tokens[next + index]?.form.toLowerCase().startsWith(word));
  return isHalf === true ? next + words!.length : undefined;
}

/** "two and a half million", "un million et demi". */
function withHalf(text: TextInLanguage, value: number, { scale, group }: NumeralSum, next: number): Numeral {
  const after = numeralWordAt(text, next);
  const power = after?.role === 'scale' ? after.power : 0;
  const half = 5 * 10 ** ((group === 0 ? scale : 0) - 1);
  const digits = shiftDecimal(String(value + half), power);
  const weight = power > 0 || value > 12 ? 'certain' : 'likely';
  return { kind: 'number', values: [digits], weight, power: power || scale, next: power > 0 ? next + 1 : next };
}

/** A dozen is about ten as often as it is twelve. */
function dozensAsTens(text: TextInLanguage, index: number, value: number): readonly string[] {
  const words = [text.tokens[index], text.tokens[index + 1]];
  return words.some((word) => word?.form.toLowerCase() === 'dozen') ? [String((value / 12) * 10)] : [];
}

/** "a hundred" is said for very many, and "hundert". */
function weightOf(value: number, { words, scale }: NumeralSum, given: number): NumberInText['weight'] {
  if (value <= 1) return 'possible';
  return value <= 12 || (words - given < 2 && (scale > 0 || [12, 100].includes(value))) ? 'likely' : 'certain';
}

/** The first token after a hyphen or "and" that belongs to the numeral. */
function afterJoint({ tokens, plain, language }: TextInLanguage, next: number, sum: NumeralSum): number | undefined {
  const token = tokens[next];
  if (token === undefined) return undefined;
  const isJoint = /^[-‐‑]$/u.test(token.form) && !/\s/u.test(plain.charAt(token.end) || ' ');
  const mayJoin = sum.room > 0 && token.form.toLowerCase() === joiningWordOf(language);
  if (isJoint || mayJoin) return next + 1;
  return plain.slice(tokens[next - 1]!.end, token.start).trim() === '' ? next : undefined;
}

/** "Twenty second prizes" are twenty; a twenty-second one is written with a hyphen, or is one. */
function isOfSeveral({ tokens, plain, language }: TextInLanguage, at: number): boolean {
  if (languageOf(language) !== 'en' || plain.charAt(tokens[at]!.start - 1) !== ' ') return false;
  return /\p{L}{2}[^s]s$/u.test(tokens[at + 1]?.form ?? '');
}

/** "thirty-first", "two thirds", "fünf Drittel", "семь десятых", "one ten-thousandth". */
function withLastWords(text: TextInLanguage, sum: NumeralSum, word: NumeralWord, at: number): Numeral | undefined {
  const count = sum.total + sum.group;
  if (word.role === 'ordinal' && sum.words > 0 && !isOfSeveral(text, at)) return withOrdinal(text, sum, word.value, at);
  if (word.role === 'part' && count > 0) return partAt(text, at, { count, parts: word.value, weight: 'likely' });
  const parts = compoundPartAt(text, at);
  return parts === undefined ? undefined : partOrOrdinal(text, parts.next - 1, count || 1, parts.value);
}

const RUSSIAN_PARTS = /[ыи]х$/u;

function withOrdinal(text: TextInLanguage, sum: NumeralSum, value: number, at: number): Numeral | undefined {
  const count = sum.total + sum.group;
  if (count === 1 && value > 2) return partOrOrdinal(text, at, 1, value);
  // "quatre-vingtième".
  if (count === 4 && value === 20) return ordinal(80, at);
  if (value < sum.room || value === 100) return ordinal(count + value, at);
  const isPart = RUSSIAN_PARTS.test(text.tokens[at]!.form) && count < value;
  return isPart ? partAt(text, at, { count, parts: value, weight: 'likely' }) : undefined;
}

function ordinal(value: number, at: number): Numeral {
  return { kind: 'number', values: [String(value)], weight: 'certain', power: 0, next: at + 1 };
}
