import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';
import { readRomanNumeral } from './roman-numerals.js';
import { unitAfter } from './unit-words.js';

const [CAPITAL_C, CAPITAL_X, CYRILLIC_X, ROMAN_ONE, ROMAN_THOUSAND] = [0x43, 0x58, 0x425, 0x21_60, 0x21_6f];

/** Right beside these it is a number for sure, elsewhere perhaps a letter or a sign. */
const NUMBERED_BEFORE =
  /(?:phase|part|chapter|stage|volume|table|figure|section|war|type|class|grade|level|teil|kapitel|partie|chapitre|capítulo|siglos?|глава|часть)[ \u00A0]$/iu;
const NUMBERED_AFTER = /^[期型类類级級相章]/u;
const LONGEST_NUMBERED = 9;
const LONGEST_NAME = 16;
/** Written so they are numbers; those of two letters may be a vein or a name ("XI") where no name is before them. */
const SURE = /^[IVX]{2,}(?:e|è|ème|ᵉ)?$/u;
const MAY_BE_OTHER = /^(?:IV|VI|XI|XX)$/u;
const AFTER_NAME = /\p{Lu}\p{Ll}+[ \u00A0]$/u;

/** A Roman numeral that is a whole token: "XIV", "XIXe siècle"; undefined where it is no numeral. */
export function romanNumeralAt({ plain, tokens, language }: TextInLanguage, index: number): NumberInText | undefined {
  const { form, start } = tokens[index]!;
  const first = form.charCodeAt(0);
  if (!mayBeRoman(first)) return undefined;
  const latin = form.replaceAll('Х', 'X').replaceAll('І', 'I');
  const value = readRomanNumeral(latin);
  if (value === undefined) return undefined;
  const end = start + form.length;
  const counted = unitAfter(plain, end, language);
  const age = counted?.unit.name === 'century' || counted?.unit.name === 'millennium' ? counted : undefined;
  const isNumber = age !== undefined || isSure(latin, plain, start) || isNumbered(plain, { start, end });
  const weight = isNumber ? 'likely' : 'possible';
  return { start, end, kind: 'number', values: [String(value)], weight, power: 0, ...age };
}

function isSure(numeral: string, plain: string, start: number): boolean {
  if (!SURE.test(numeral)) return false;
  return !MAY_BE_OTHER.test(numeral) || AFTER_NAME.test(plain.slice(Math.max(0, start - LONGEST_NAME), start));
}

function mayBeRoman(first: number): boolean {
  if (first === CYRILLIC_X) return true;
  return (first >= CAPITAL_C && first <= CAPITAL_X) || (first >= ROMAN_ONE && first <= ROMAN_THOUSAND);
}

function isNumbered(plain: string, { start, end }: Pick<NumberInText, 'start' | 'end'>): boolean {
  const before = plain.slice(Math.max(0, start - LONGEST_NUMBERED), start);
  return NUMBERED_BEFORE.test(before) || NUMBERED_AFTER.test(plain.charAt(end));
}
