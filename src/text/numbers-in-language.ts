import { byLanguage } from './by-language.js';
import { shiftDecimal } from './decimals.js';
import { numberSignsOf } from './number-signs.js';
import { type NumberParts, parseNumber } from './numbers.js';
import { type ScaleWord, scaleWordsOf } from './scale-words.js';
import type { TextInLanguage } from './text-in-language.js';

/** A number as a text of a known language writes it: "320 million", "3,2 Mio.", "3億2000万", "5 %". */
export interface WrittenNumber {
  /** In the text as given, in UTF-16 units; `end` is exclusive and after the word of the scale. */
  readonly start: number;
  readonly digitsEnd: number;
  readonly end: number;
  /** The index of the first token after it. */
  readonly next: number;
  /** What the digits alone say, in ASCII with a dot, as written: "3.20". */
  readonly digits: string;
  /** The digits taken apart; absent where they are no one number ("1.2.3"). */
  readonly parts?: NumberParts;
  readonly scale?: WrittenScale;
  /** Several pairs of digits and unit: "3亿5000万". The digits are those of the whole. */
  readonly isCompound: boolean;
  /** Equal for equal values: "320000000", "5%". Digits that are no one number stand for themselves. */
  readonly value: string;
}

export interface WrittenScale {
  readonly word: ScaleWord;
  /** Which form of the word is written. */
  readonly form: number;
  /** Where the word begins; it ends with the number. */
  readonly start: number;
}

/** What may be read at a number token, by its index: likeliest first, never empty. */
export type NumberReader = (index: number) => readonly WrittenNumber[];

export function createNumberReader(text: TextInLanguage): NumberReader {
  const findScale = scaleFinder(text);
  const signs = numberSignsOf(text.language);
  const decimals = signs.decimal === ',' ? [',', '.'] : ['.', ','];
  const spaced = /\s/u.test(signs.group);
  return (index) => {
    const runs = [...(spaced ? spacedDigits(text, index) : []), digitsAt(text, index)];
    const simple = runs.flatMap((run) => {
      const scale = findScale(run.end);
      const readings = decimals.map((sign) => writtenNumber(run, parseNumber(run.form, sign), scale));
      return readings[0]!.value === readings[1]!.value ? readings.slice(0, 1) : readings;
    });
    const compound = compoundAt(text, simple.at(-1)!, findScale);
    return compound === undefined ? simple : [compound];
  };
}

/** The same number by its digits alone, for a scale that the other language has no known word for. */
export function withoutScale({ start, digitsEnd, next, digits, parts, isCompound }: WrittenNumber): WrittenNumber {
  const place = { start, digitsEnd, end: digitsEnd, next, digits, isCompound };
  return parts === undefined ? { ...place, value: digits } : { ...place, parts, value: shiftDecimal(digits, 0) };
}

interface DigitRun {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Without a unit. */
  readonly form: string;
}

const UNITS = /[%万亿萬億]+/u;

function digitsAt({ plain, tokens }: TextInLanguage, index: number): DigitRun {
  const { start, end, form } = tokens[index]!;
  const unit = plain.slice(start, end).search(UNITS);
  return { start, end: unit < 0 ? end : start + unit, next: index + 1, form: form.replace(UNITS, '') };
}

const SPACED_DIGITS = /\d{1,3}(?: \d{3})+(?:[.,]\d+)?/uy;

/** "1 234,5" with plain spaces, which divide tokens. */
function spacedDigits({ plain, tokens, ends }: TextInLanguage, index: number): DigitRun[] {
  const { start } = tokens[index]!;
  SPACED_DIGITS.lastIndex = start;
  const [form] = SPACED_DIGITS.exec(plain) ?? [];
  const end = start + (form?.length ?? 0);
  const next = ends.get(end);
  return form === undefined || next === undefined ? [] : [{ start, end, next, form }];
}

type FoundScale = WrittenScale & { readonly end: number; readonly next: number };

interface ScalePattern {
  readonly words: ReadonlyMap<string, Pick<WrittenScale, 'word' | 'form'>>;
  /** Sticky; groups: what stands between, the word. */
  readonly pattern: RegExp;
}

const scalePatternOf = byLanguage((language): ScalePattern => {
  const words = new Map(
    scaleWordsOf(language).flatMap((word) => word.forms.map((text, form) => [text.toLowerCase(), { word, form }])),
  );
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  const forms = longestFirst.map((form) => form.replaceAll('.', '\\.')).join('|');
  return { words, pattern: new RegExp(`([ \\u00A0\\u2009\\u202F]?[多余餘]?)(${forms})`, 'iuy') };
});

/** Finds the scale that stands right after digits. */
function scaleFinder({ plain, language, ends }: TextInLanguage): (at: number) => FoundScale | undefined {
  const { words, pattern } = scalePatternOf(language);
  return (at) => {
    pattern.lastIndex = at;
    const [all = '', gap = '', form = ''] = pattern.exec(plain) ?? [];
    const end = at + all.length;
    const word = words.get(form.toLowerCase());
    const next = ends.get(end);
    return word === undefined || next === undefined ? undefined : { ...word, start: at + gap.length, end, next };
  };
}

function writtenNumber(run: DigitRun, parts: NumberParts | undefined, scale: FoundScale | undefined): WrittenNumber {
  const { start, end: digitsEnd, form } = run;
  const place = { start, digitsEnd, end: digitsEnd, next: run.next, isCompound: false };
  if (parts === undefined) return { ...place, digits: form, value: form };
  const digits = parts.fraction === '' ? parts.integer : `${parts.integer}.${parts.fraction}`;
  if (scale === undefined) return { ...place, digits, parts, value: shiftDecimal(digits, 0) };
  const { word, end, next } = scale;
  const value = shiftDecimal(digits, word.power) + (word.percent ? '%' : '');
  return { ...place, end, next, digits, parts, scale, value };
}

/** "3亿5000万": each unit smaller than the one before, whole numbers of at most four digits after the first one. */
function compoundAt(
  text: TextInLanguage,
  first: WrittenNumber,
  findScale: (at: number) => FoundScale | undefined,
): WrittenNumber | undefined {
  if (!isWholeOfHanUnit(first)) return undefined;
  let sum = BigInt(first.value);
  let last = first;
  for (;;) {
    const token = text.tokens[last.next];
    if (token?.kind !== 'number' || token.start !== last.end) break;
    const run = digitsAt(text, last.next);
    const part = writtenNumber(run, parseNumber(run.form), findScale(run.end));
    if (!/^\d{1,4}$/u.test(part.digits) || !continuesCompound(last, part)) break;
    sum += BigInt(part.value);
    last = part;
  }
  if (last === first) return undefined;
  const value = String(sum);
  const { start, parts } = first;
  return {
    start,
    digitsEnd: last.end,
    end: last.end,
    next: last.next,
    digits: value,
    parts: parts!,
    isCompound: true,
    value,
  };
}

function isWholeOfHanUnit({ digits, scale }: WrittenNumber): boolean {
  return scale?.word.isHan === true && /^\d{1,8}$/u.test(digits);
}

/** Digits without a unit end it, and only after 万. */
function continuesCompound(before: WrittenNumber, { scale }: WrittenNumber): boolean {
  const power = before.scale?.word.power ?? 0;
  return scale === undefined ? power === 4 : scale.word.isHan && scale.word.power < power;
}
