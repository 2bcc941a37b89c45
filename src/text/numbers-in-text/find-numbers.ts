import type { LanguageTag } from '../../domain/language-tag.js';
import { type DateReader, createDateReader } from '../dates-in-language.js';
import { languageOf } from '../language-tags.js';
import { monthNamesOf } from '../month-names.js';
import { byLanguage } from '../by-language.js';
import type { TextInLanguage } from '../text-in-language.js';
import { datePartsAt } from './dates-in-text.js';
import { numberOfDigitsAt } from './digits-in-text.js';
import { withGuesses } from './han-approximations.js';
import { withWholeDates } from './han-dates.js';
import { hanNumbersAt, mayHaveHanNumber } from './han-in-text.js';
import type { NumberInText } from './number-in-text.js';
import { looksLikeGermanNumeral } from './german-numerals.js';
import { isIdiomAt } from './idioms.js';
import { numeralWordsOf, vagueWordsOf } from './numeral-words.js';
import { numeralAt } from './numerals-in-words.js';
import { digitsInWord } from './digits-in-words.js';
import { withHalf } from './halves.js';
import { withSharedScales } from './shared-scales.js';
import { withSpokenDays } from './spoken-days.js';
import { spokenTimeAt } from './spoken-times.js';
import { withCenturies } from './centuries.js';
import { powerOfTenAt } from './powers-of-ten.js';
import { romanNumeralAt } from './roman-in-text.js';
import { withDirections } from './fold-directions.js';
import { looksLikeRussianCompound } from './russian-compounds.js';
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
    for (const number of numbers) found.push(place === 'code' ? possible(number) : number);
    index = next;
  }
  if (found.length === 0) return found;
  const guessed = isHanLanguage(text.language) ? withGuesses(text.plain, found) : found;
  const joined = withCenturies(text.plain, withSharedScales(text.plain, guessed));
  return withWholeDates(withSpokenDays(text.plain, text.language, withDirections(text, joined)));
}

/** No number is read in an address or a placeholder; those in codes ("CSNS-2") are there for others to be found. */
export type PlaceAt = (start: number, end: number) => 'literal' | 'code' | 'text';

function possible(number: NumberInText): NumberInText {
  return { ...number, weight: 'possible' };
}

function isHanLanguage(language: LanguageTag): boolean {
  return ['zh', 'ja'].includes(languageOf(language));
}

interface Step {
  readonly numbers: readonly NumberInText[];
  readonly next: number;
}

const ENGLISH = 'en' as LanguageTag;
const HAS_DIGIT = /\d/u;

function stepper(text: TextInLanguage): (index: number) => Step {
  const { plain, tokens, language } = text;
  const isHan = isHanLanguage(language);
  // What a Chinese text has of dates in letters is English.
  const dated = isHan ? { ...text, language: ENGLISH } : text;
  const months = firstWordsOfMonths(dated.language);
  const mayBegin = wordsOfNumbers(language);
  let readDates: DateReader | undefined;
  const dateStep = (index: number): Step | undefined => {
    readDates ??= createDateReader(dated);
    return datePartsAt(plain, readDates, index);
  };
  const numberStep = (index: number): Step => {
    const { start } = tokens[index]!;
    if (isNoNumber(plain, start)) return { numbers: [], next: index + 1 };
    const power = powerOfTenAt(text, start);
    if (power !== undefined) return { numbers: [power], next: after(text, index, power.end) };
    const mayBeDate = !isHan || DIGITS_OF_DATE.test(plain.slice(start, start + 5));
    const date = mayBeDate ? dateStep(index) : undefined;
    return date ?? timeStep(text, index, tokens[index]!.form) ?? (isHan ? hanStep : digitsStep)(text, index);
  };
  return (index) => {
    const { kind, form } = tokens[index]!;
    if (kind === 'number') return numberStep(index);
    if (HAS_DIGIT.test(form)) return digitsInWordStep(text, index);
    if (isHan && form.length === 1) return hanStep(text, index);
    const word = form.toLowerCase();
    const date = months.has(word) ? dateStep(index) : undefined;
    if (date !== undefined) return date;
    return timeStep(text, index, word) ?? (mayBegin(word) ? wordStep(text, index) : romanStep(text, index));
  };
}

/** Whether a numeral in words can begin with a word; most words are told apart from numerals at once. */
const wordsOfNumbers = byLanguage((language): ((word: string) => boolean) => {
  const { powers } = vagueWordsOf(language);
  const known: { has: (word: string) => boolean } = new Set([...numeralWordsOf(language).keys(), ...powers.keys()]);
  const name = languageOf(language);
  if (name === 'de') return (word) => known.has(word) || looksLikeGermanNumeral(word);
  if (name === 'ru')
    return (word) => known.has(word) || known.has(`${word}.`) || word.includes('ё') || looksLikeRussianCompound(word);
  return (word) => known.has(word) || (name === 'en' && ['a', 'an', 'every'].includes(word));
});

/** 年, 月 and 日 are read with the numbers before them. */
const DIGITS_OF_DATE = /^\d{4}[-/.]/u;

/** "%1" is filled in later, "&#8482;" is a character. */
const BEFORE_NO_NUMBER = /%$|&#$/u;
const IDIOM = /24\/7(?!\d)|7 ?[×xX*] ?24(?!\d)|24 ?[×xX*] ?7(?!\d)|24 (?:h|heures) sur 24|7 (?:j|jours) sur 7/gu;

function isNoNumber(plain: string, start: number): boolean {
  if (BEFORE_NO_NUMBER.test(plain.slice(Math.max(0, start - 2), start))) return true;
  return isInIdiom(plain, start);
}

const LONGEST_IDIOM = 16;

function isInIdiom(plain: string, start: number): boolean {
  if (!/^(?:7|24)(?!\d)/u.test(plain.slice(start, start + 3))) return false;
  const from = Math.max(0, start - LONGEST_IDIOM);
  return Array.from(plain.slice(from, start + LONGEST_IDIOM).matchAll(IDIOM)).some(
    ({ 0: idiom, index }) => from + index <= start && start < from + index + idiom.length,
  );
}

const firstWordsOfMonths = byLanguage(
  (language) =>
    new Set(monthNamesOf(language).flatMap(({ names }) => names.map((name) => name.replace('.', '').toLowerCase()))),
);

function hanStep(text: TextInLanguage, index: number): Step {
  const { start, form, kind } = text.tokens[index]!;
  if (!mayHaveHanNumber(form)) return romanStep(text, index);
  if (text.plain.slice(start, text.tokens[index]!.end).includes('，')) return clausesStep(text, index);
  const { numbers, end } = hanNumbersAt(text, start);
  const isPlain = numbers.every(
    ({ kind: of, unit, weight }) => of === 'number' && unit === undefined && weight === 'certain',
  );
  if (kind === 'number' && isPlain) {
    const digits = digitsStep(text, index);
    if (digits.numbers.at(-1)!.end >= end) return digits;
  }
  return { numbers, next: after(text, index, end) };
}

/** "0.001，95%": digits of two clauses in one token. */
function clausesStep(text: TextInLanguage, index: number): Step {
  const { start, end: last } = text.tokens[index]!;
  const found: NumberInText[] = [];
  let at = start;
  while (at < last) {
    const { numbers, end } = hanNumbersAt(text, at);
    for (const number of numbers) found.push(number);
    at = text.plain.charAt(end) === '，' ? end + 1 : Math.max(end, at + 1);
  }
  return { numbers: found, next: after(text, index, at) };
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

function timeStep(text: TextInLanguage, index: number, word: string): Step | undefined {
  const numbers = spokenTimeAt(text, text.tokens[index]!.start, word);
  return numbers === undefined ? undefined : { numbers, next: after(text, index, numbers.at(-1)!.end) };
}

function wordStep(text: TextInLanguage, index: number): Step {
  const { tokens } = text;
  const { start } = tokens[index]!;
  if (isIdiomAt(text, start)) return { numbers: [], next: index + 1 };
  const numeral = numeralAt(text, index);
  if (numeral === undefined) return romanStep(text, index);
  const { next, ...read } = numeral;
  const bare = { ...read, start, end: tokens[next - 1]!.end };
  const number =
    read.unit !== undefined ? withHalf(text, bare) : read.kind === 'number' ? withWhatIsCounted(text, bare) : bare;
  return { numbers: [number], next: after(text, next - 1, number.end) };
}

function romanStep(text: TextInLanguage, index: number): Step {
  const numeral = romanNumeralAt(text, index);
  if (numeral === undefined) return { numbers: [], next: index + 1 };
  return { numbers: [numeral], next: after(text, index, numeral.end) };
}
