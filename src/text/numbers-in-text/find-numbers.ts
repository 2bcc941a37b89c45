import type { LanguageTag } from '../../domain/language-tag.js';
import { type DateReader, createDateReader } from '../dates-in-language.js';
import { languageOf } from '../language-tags.js';
import { monthNamesOf } from '../month-names.js';
import { byLanguage } from '../by-language.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { Token } from '../tokens.js';
import { datePartsAt } from './dates-in-text.js';
import { numberOfDigitsAt } from './digits-in-text.js';
import { withWholeDates } from './han-dates.js';
import { hanNumbersAt, mayHaveHanNumber } from './han-in-text.js';
import type { NumberInText } from './number-in-text.js';
import { numeralAt } from './numerals-in-words.js';
import { digitsInWord } from './digits-in-words.js';
import { withSharedScales } from './shared-scales.js';
import { withCenturies } from './centuries.js';
import { readRomanNumeral } from './roman-numerals.js';
import { withWhatIsCounted } from './what-is-counted.js';

/**
 * Every number of a running text in order, however it is written: digits, numerals of Han characters and in words,
 * the parts of dates. None overlaps another. Time linear in the text.
 * @param placeAt asked for each token from the left to the right
 */
export function findNumbers(text: TextInLanguage, placeAt: PlaceAt): readonly NumberInText[] {
  const found: NumberInText[] = [];
  const step = stepper(text);
  for (let index = 0; index < text.tokens.length;) {
    const { start, end, kind } = text.tokens[index]!;
    const place = kind === 'light' ? 'literal' : placeAt(start, end);
    if (place === 'literal') {
      index += 1;
      continue;
    }
    const { numbers, next } = step(index);
    found.push(...(place === 'code' ? numbers.map(possible) : numbers));
    index = next;
  }
  return withWholeDates(withCenturies(text.plain, withSharedScales(text.plain, found)));
}

/** No number is read in an address or a placeholder; those in codes ("CSNS-2") are there for others to be found. */
export type PlaceAt = (start: number, end: number) => 'literal' | 'code' | 'text';

function possible(number: NumberInText): NumberInText {
  return { ...number, weight: 'possible' };
}

interface Step {
  readonly numbers: readonly NumberInText[];
  readonly next: number;
}

const ENGLISH = 'en' as LanguageTag;
const NAMES = /[A-Z]/u;
const HAS_DIGIT = /\d/u;

function stepper(text: TextInLanguage): (index: number) => Step {
  const { plain, tokens, language } = text;
  const isHan = ['zh', 'ja'].includes(languageOf(language));
  // What a Chinese text has of dates in letters is English.
  const dated = isHan ? { ...text, language: ENGLISH } : text;
  const months = firstWordsOfMonths(dated.language);
  let readDates: DateReader | undefined;
  const dateStep = (index: number, form: string, kind: Token['kind']): Step | undefined => {
    if (kind !== 'number' && !months.has(form.toLowerCase())) return undefined;
    const { start } = tokens[index]!;
    if (isHan && kind === 'number' && !DIGITS_OF_DATE.test(plain.slice(start, start + 5))) return undefined;
    readDates ??= createDateReader(dated);
    return datePartsAt(readDates, index);
  };
  const step = isHan ? hanStep : spacedStep;
  return (index) => {
    const { kind, form, start } = tokens[index]!;
    if (kind === 'number' && isNoNumber(plain, start)) return { numbers: [], next: index + 1 };
    if (kind === 'word' && HAS_DIGIT.test(form)) return digitsInWordStep(text, index);
    return dateStep(index, form, kind) ?? step(text, index);
  };
}

/** 年, 月 and 日 are read with the numbers before them. */
const DIGITS_OF_DATE = /^\d{4}[-/.]/u;

function spacedStep(text: TextInLanguage, index: number): Step {
  return text.tokens[index]!.kind === 'number' ? digitsStep(text, index) : wordStep(text, index);
}

/** "%1" is filled in later, "&#8482;" is a character. */
const BEFORE_NO_NUMBER = /%$|&#$/u;
const IDIOM = /24\/7(?!\d)/uy;

function isNoNumber(plain: string, start: number): boolean {
  if (BEFORE_NO_NUMBER.test(plain.slice(Math.max(0, start - 2), start))) return true;
  IDIOM.lastIndex = plain.charAt(start) === '7' ? start - 3 : start;
  return IDIOM.lastIndex >= 0 && IDIOM.test(plain);
}

const firstWordsOfMonths = byLanguage(
  (language) =>
    new Set(monthNamesOf(language).flatMap(({ names }) => names.map((name) => name.replace('.', '').toLowerCase()))),
);

function hanStep(text: TextInLanguage, index: number): Step {
  const { start, form, kind } = text.tokens[index]!;
  if (kind === 'word' && form.length > 1) return wordStep(text, index);
  if (!mayHaveHanNumber(form)) return { numbers: [], next: index + 1 };
  const { numbers, end } = hanNumbersAt(text, start);
  const isPlain = numbers.every(({ kind: of, unit }) => of === 'number' && unit === undefined);
  if (kind === 'number' && isPlain) {
    const digits = digitsStep(text, index);
    if (digits.numbers.at(-1)!.end >= end) return digits;
  }
  return { numbers, next: after(text, index, end) };
}

function digitsInWordStep(text: TextInLanguage, index: number): Step {
  const numbers = digitsInWord(text.plain, text.tokens[index]!);
  return { numbers, next: after(text, index, numbers.at(-1)!.end) };
}

function after({ tokens }: TextInLanguage, index: number, end: number): number {
  let next = index + 1;
  while (next < tokens.length && tokens[next]!.start < end) next += 1;
  return next;
}

function digitsStep(text: TextInLanguage, index: number): Step {
  const numbers = numberOfDigitsAt(text, index);
  return { numbers, next: after(text, index, numbers.at(-1)!.end) };
}

function wordStep(text: TextInLanguage, index: number): Step {
  const { tokens } = text;
  const { start, form } = tokens[index]!;
  const numeral = numeralAt(text, index);
  if (numeral === undefined) return { numbers: romanNumeral(form, start), next: index + 1 };
  const { value, kind, weight, power, next } = numeral;
  const bare = { start, end: tokens[next - 1]!.end, values: [value], weight, power };
  const number =
    kind === 'number' ? withWhatIsCounted(text, bare) : { ...bare, kind, ...(kind === 'fold' && { isGrowth: true }) };
  return { numbers: [number], next: after(text, next - 1, number.end) };
}

function romanNumeral(form: string, start: number): readonly NumberInText[] {
  const value = NAMES.test(form.charAt(0)) ? readRomanNumeral(form) : undefined;
  if (value === undefined) return [];
  return [{ start, end: start + form.length, kind: 'number', values: [String(value)], weight: 'possible', power: 0 }];
}
