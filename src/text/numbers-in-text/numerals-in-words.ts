import { shiftDecimal } from '../decimals.js';
import { languageOf } from '../language-tags.js';
import { fractionValue } from '../number-card/fractions.js';
import type { TextInLanguage } from '../text-in-language.js';
import { readGermanNumeral } from './german-numerals.js';
import type { NumberInText } from './number-in-text.js';
import { type NumeralWord, joiningWordOf, numeralWordsOf } from './numeral-words.js';

/** What was read of a numeral of several words. */
interface Numeral {
  readonly kind: 'number' | 'fraction' | 'fold';
  readonly value: string;
  readonly weight: NumberInText['weight'];
  /** Of the last word of scale; 0 without one. */
  readonly power: number;
  /** The index of the first token after it. */
  readonly next: number;
}

/** The word that a token is in a numeral. */
export function numeralWordAt({ tokens, language, plain }: TextInLanguage, index: number): NumeralWord | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word') return undefined;
  const form = token.form.toLowerCase().replaceAll('ё', 'е');
  const known = numeralWordsOf(language);
  const found = (plain.charAt(token.end) === '.' ? known.get(`${form}.`) : undefined) ?? known.get(form);
  if (found !== undefined || languageOf(language) !== 'de') return found;
  const german = readGermanNumeral(form);
  if (german === undefined) return undefined;
  return german.isOrdinal ? { role: 'ordinal', value: german.value } : { role: 'figure', value: german.value, room: 0 };
}

/** A number in words that begins with a token: "twenty-five thousand", "deux tiers", "half a million", "удвоилось". */
export function numeralAt(text: TextInLanguage, index: number): Numeral | undefined {
  const first = numeralWordAt(text, index);
  if (first === undefined) return articleAndUnit(text, index);
  switch (first.role) {
    case 'figure':
      return readFigures(text, index);
    case 'multiple':
    case 'scale':
      return first.mayBegin ? readFigures(text, index) : undefined;
    case 'ordinal':
      return {
        kind: 'number',
        value: String(first.value),
        weight: first.value < 3 ? 'possible' : 'likely',
        power: 0,
        next: index + 1,
      };
    case 'fold':
      return {
        kind: 'fold',
        value: String(first.value),
        weight: first.isVerb ? 'likely' : 'possible',
        power: 0,
        next: index + 1,
      };
    case 'part':
      return partOfScale(text, index, 1, first.value) ?? partOf(index, 1, first.value, 'possible');
  }
}

const ARTICLE = /^an?$/iu;

/** "a million", "a dozen", "a third", "half a million" is read at "half". */
function articleAndUnit(text: TextInLanguage, index: number): Numeral | undefined {
  const { tokens, language } = text;
  if (languageOf(language) !== 'en' || !ARTICLE.test(tokens[index]!.form)) return undefined;
  const next = numeralWordAt(text, index + 1);
  if (next?.role === 'scale' || next?.role === 'multiple') return readFigures(text, index + 1, 1);
  if (next?.role !== 'part') return undefined;
  return partOfScale(text, index + 1, 1, next.value) ?? partOf(index + 1, 1, next.value, 'possible');
}

/** "half a million", "halbe Million", "a quarter of a million", "четверть миллиарда". */
function partOfScale(text: TextInLanguage, index: number, count: number, parts: number): Numeral | undefined {
  let at = index + 1;
  while (at < index + 4 && BETWEEN_PART_AND_SCALE.test(text.tokens[at]?.form ?? '')) at += 1;
  const unit = numeralWordAt(text, at);
  if (unit?.role !== 'scale' && unit?.role !== 'multiple') return undefined;
  const [power, times] = unit.role === 'scale' ? [unit.power, 1] : [0, unit.value];
  const value = (count * times * 10 ** power) / parts;
  if (!Number.isInteger(value)) return undefined;
  return { kind: 'number', value: String(value), weight: 'certain', power, next: at + 1 };
}

const BETWEEN_PART_AND_SCALE = /^(?:an?|of|de|d|un|['’-])$/iu;

function partOf(index: number, count: number, parts: number, weight: NumberInText['weight']): Numeral | undefined {
  if (count >= parts) return undefined;
  return { kind: 'fraction', value: reducedValue(count, parts), weight, power: 0, next: index + 1 };
}

function reducedValue(count: number, parts: number): string {
  let [a, b] = [parts, count];
  while (b !== 0) [a, b] = [b, a % b];
  return fractionValue({ numerator: BigInt(count / a), denominator: BigInt(parts / a) });
}

/** Whole thousands that are done, the group of up to three digits that is being read, and what may still come. */
interface Sum {
  total: number;
  group: number;
  /** The next figure must be smaller than this. */
  room: number;
  last: number;
  scale: number;
  words: number;
}

function readFigures(text: TextInLanguage, index: number, given = 0): Numeral | undefined {
  const sum: Sum = { total: 0, group: given, room: given === 0 ? 1000 : 0, last: given, scale: 0, words: given };
  let next = index;
  for (;;) {
    const at = next === index ? index : afterJoint(text, next, sum);
    const word = at === undefined ? undefined : numeralWordAt(text, at);
    if (word === undefined) break;
    const ended = withLastWord(text, sum, word, at!);
    if (ended !== undefined) return ended;
    if (!withWord(sum, word)) break;
    next = at! + 1;
  }
  if (next === index) return undefined;
  const value = sum.total + sum.group;
  const half = afterHalf(text, next);
  if (half !== undefined) return withHalf(text, value, sum, half);
  return { kind: 'number', value: String(value), weight: weightOf(value, sum), power: sum.scale, next };
}

const AND_A_HALF: Readonly<Record<string, readonly string[]>> = {
  en: ['and', 'a', 'half'],
  fr: ['et', 'demi'],
  es: ['y', 'medio'],
};

/** The first token after "and a half". */
function afterHalf({ tokens, language }: TextInLanguage, next: number): number | undefined {
  const words = AND_A_HALF[languageOf(language)];
  const isHalf = words?.every((word, index) => tokens[next + index]?.form.toLowerCase().startsWith(word));
  return isHalf === true ? next + words!.length : undefined;
}

/** "two and a half million", "un million et demi". */
function withHalf(text: TextInLanguage, value: number, { scale, group }: Sum, next: number): Numeral {
  const after = numeralWordAt(text, next);
  const power = after?.role === 'scale' ? after.power : 0;
  const half = 5 * 10 ** ((group === 0 ? scale : 0) - 1);
  const digits = shiftDecimal(String(value + half), power);
  const weight = power > 0 || value > 12 ? 'certain' : 'likely';
  return { kind: 'number', value: digits, weight, power: power || scale, next: power > 0 ? next + 1 : next };
}

function weightOf(value: number, { words, scale }: Sum): NumberInText['weight'] {
  if (value <= 1) return 'possible';
  return value <= 12 || (words < 2 && scale > 0) ? 'likely' : 'certain';
}

/** The first token after a hyphen or "and" that belongs to the numeral. */
function afterJoint({ tokens, plain, language }: TextInLanguage, next: number, sum: Sum): number | undefined {
  const token = tokens[next];
  if (token === undefined) return undefined;
  const isJoint = /^[-‐‑]$/u.test(token.form) && !/\s/u.test(plain.charAt(token.end) || ' ');
  const mayJoin = sum.room > 0 && token.form.toLowerCase() === joiningWordOf(language);
  if (isJoint || mayJoin) return next + 1;
  return plain.slice(tokens[next - 1]!.end, token.start).trim() === '' ? next : undefined;
}

/** "thirty-first", "two thirds", "fünf Drittel". */
function withLastWord(text: TextInLanguage, sum: Sum, word: NumeralWord, at: number): Numeral | undefined {
  const count = sum.total + sum.group;
  if (word.role === 'part' && count > 0) {
    return partOfScale(text, at, count, word.value) ?? partOf(at, count, word.value, 'likely');
  }
  if (word.role !== 'ordinal' || sum.words === 0) return undefined;
  if (count === 1 && word.value > 2) return partOf(at, 1, word.value, 'likely');
  if (word.value >= sum.room && word.value !== 100) return undefined;
  return { kind: 'number', value: String(count + word.value), weight: 'certain', power: 0, next: at + 1 };
}

function withWord(sum: Sum, word: NumeralWord): boolean {
  switch (word.role) {
    case 'figure':
      return withFigure(sum, word.value, word.room);
    case 'multiple':
      return withMultiple(sum, word.value, word.mayBegin);
    case 'scale':
      return withScale(sum, word.power, word.mayBegin);
    case 'ordinal':
    case 'part':
    case 'fold':
      return false;
  }
}

function withFigure(sum: Sum, value: number, room: number): boolean {
  // "quatre-vingts".
  const isFourTwenties = value === 20 && sum.last === 4 && sum.words > 0 && room === 10 && sum.group % 100 === 4;
  if (isFourTwenties) Object.assign(sum, { group: sum.group + 76, room: 20, last: 20 });
  else if (value < sum.room || sum.words === 0)
    Object.assign(sum, { group: sum.group + value, room: Math.min(room, sum.room), last: value });
  else return false;
  sum.words += 1;
  return true;
}

function withMultiple(sum: Sum, value: number, mayBegin: boolean): boolean {
  if ((sum.group === 0 && !mayBegin) || sum.group >= 100) return false;
  const group = (sum.group === 0 ? 1 : sum.group) * value;
  Object.assign(sum, { group, room: value === 100 ? 100 : 0, last: value, words: sum.words + 1 });
  return true;
}

function withScale(sum: Sum, power: number, mayBegin: boolean): boolean {
  if (sum.group === 0 && sum.total === 0 && !mayBegin) return false;
  // "mil millones", "mille milliards": what was read so far, so many times.
  const isWhole = sum.group === 0 && sum.total > 0 && power > sum.scale;
  if (!isWhole && sum.scale > 0 && power >= sum.scale) return false;
  const group = sum.group === 0 && !isWhole ? 1 : sum.group;
  sum.total = isWhole ? sum.total * 10 ** power : sum.total + group * 10 ** power;
  Object.assign(sum, { group: 0, room: 1000, last: 0, scale: power, words: sum.words + 1 });
  return true;
}
