import type { LanguageTag } from '../../domain/language-tag.js';
import { readEnglishNumeral } from '../english-numerals.js';
import { readHanNumeral } from '../han-numerals.js';
import { languageOf, languageScriptOf } from '../language-tags.js';
import { type WrittenNumber, createNumberReader } from '../numbers-in-language.js';
import { textInLanguage } from '../text-in-language.js';
import { figuresAt } from '../numbers-in-text/numeral-figures.js';
import { spelledOut } from './abbreviations.js';
import { withoutMore } from './rounding-words.js';

/** A number, not negative, as one way of reading has it. */
export interface Amount {
  /** Decimal digits, exact; those before the sign of a percentage. */
  readonly value: string;
  readonly isPercent: boolean;
  readonly note?: string;
}

const ENGLISH = 'en' as LanguageTag;
/** Their digits and words of scale are read when none of the languages asked for knows them; "once" is then no Spanish. */
const KNOWN = ['en', 'zh-Hans', 'de', 'fr', 'es', 'ru', 'ar', 'ja'] as LanguageTag[];

/** Longer ones are no numbers that anybody says. */
const MOST_DIGITS = 100;

/**
 * What a text as a whole may mean as an amount: "3.2亿", "320 million", "1.000".
 * @param text as readNumberQuery leaves it
 * @returns likeliest first by the languages asked for, then English; of equal values one
 */
export function readAmounts(text: string, languages: readonly LanguageTag[]): readonly Amount[] {
  const han = hanAmounts(text, languages);
  if (han.length > 0) return distinct(han);
  const asked = amountsInAny(text, [...languages, ENGLISH], writtenAmounts);
  return distinct(asked.length > 0 ? asked : amountsInAny(text, KNOWN, amountsInDigits));
}

function distinct(amounts: readonly Amount[]): readonly Amount[] {
  const seen = new Map<string, Amount>();
  for (const amount of amounts) {
    const key = `${amount.value}${amount.isPercent ? '%' : ''}`;
    if (amount.value.length <= MOST_DIGITS && !seen.has(key)) seen.set(key, amount);
  }
  const found = [...seen.values()];
  return found.length > 1 ? found : found.map(({ value, isPercent }) => ({ value, isPercent }));
}

const HAN_NUMERAL = /[〇零一二三四五六七八九十百千万亿兆萬億两兩]/u;

function hanAmounts(text: string, languages: readonly LanguageTag[]): readonly Amount[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const plain = withoutMore(text);
  const [, number, percent] = /^(.*?) ?([%％]?)$/u.exec(plain)!;
  const readings = readHanNumeral(number!, plain !== text).map(({ isLiteral, ...reading }) => ({
    ...reading,
    isPercent: percent !== '',
    isLiteral,
  }));
  const first = languages.find((language) => ['zh', 'ja'].includes(languageOf(language)));
  const likesLiteral = first !== undefined && languageScriptOf(first) !== 'zh-Hans';
  const ordered = likesLiteral ? readings.toSorted((a, b) => Number(b.isLiteral) - Number(a.isLiteral)) : readings;
  return ordered.map(({ value, isPercent, note }) => ({ value, isPercent, ...(note !== undefined && { note }) }));
}

/** The words of a language that agree with their number come first: "9 billion" is English, not German. */
function amountsInAny(
  text: string,
  languages: readonly LanguageTag[],
  read: (text: string, language: LanguageTag) => readonly WordedAmount[],
): readonly Amount[] {
  const found = languages.flatMap((language) => read(text, language));
  return found.toSorted((a, b) => Number(b.agrees) - Number(a.agrees)).map(({ agrees: _, ...amount }) => amount);
}

type WordedAmount = Amount & { readonly agrees: boolean };

function writtenAmounts(text: string, language: LanguageTag): readonly WordedAmount[] {
  const inDigits = amountsInDigits(text, language);
  return inDigits.length > 0 ? inDigits : amountInWords(text, language);
}

/** Digits and perhaps a word after them: "320 million", "3,2 Mio.", "mil millones". */
function amountsInDigits(text: string, language: LanguageTag): readonly WordedAmount[] {
  // The units of Chinese and Japanese have a reader of their own.
  if (HAN_NUMERAL.test(text)) return [];
  const written = textInLanguage(spelledOut(text, language), language);
  if (written.tokens[0]?.kind !== 'number') return [];
  return createNumberReader(written)(0)
    .filter(({ parts, start, next }) => parts !== undefined && start === 0 && next === written.tokens.length)
    .map((number) => amountOf(number, language));
}

/** "twenty-five thousand", "trois cents millions", "двести пятьдесят". */
function amountInWords(text: string, language: LanguageTag): readonly WordedAmount[] {
  if (languageOf(language) === 'en') {
    const value = readEnglishNumeral(text);
    return value === undefined ? [] : [{ value, isPercent: false, note: 'in English words', agrees: true }];
  }
  const words = textInLanguage(text, language);
  const numeral = figuresAt(words, 0);
  if (numeral?.kind !== 'number' || numeral.next !== words.tokens.length || numeral.weight === 'possible') return [];
  return numeral.values
    .filter((value) => /^\d+(?:\.\d+)?$/u.test(value))
    .map((value) => ({ value, isPercent: false, note: `in words, as in ${language}`, agrees: true }));
}

function amountOf(number: WrittenNumber, language: LanguageTag): WordedAmount {
  const { value, digits, scale } = number;
  const agrees = scale === undefined || scale.word.agreement.some((formAfter) => formAfter(digits) === scale.form);
  return { value: value.replace('%', ''), isPercent: value.endsWith('%'), note: noteOn(number, language), agrees };
}

/** What sets this reading apart: the signs in its digits, or its word. */
function noteOn({ parts, scale }: WrittenNumber, language: LanguageTag): string {
  const { decimal, group } = parts!;
  const sign = decimal === '' ? (group === '' ? '' : `“${group}” between thousands`) : `“${decimal}” before decimals`;
  const word = scale && !scale.word.percent ? `${scale.word.forms[scale.form]!} as 10^${scale.word.power}` : '';
  return [sign, word].filter((part) => part !== '').join(', ') || `as in ${language}`;
}
