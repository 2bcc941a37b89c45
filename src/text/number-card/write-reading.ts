import type { LanguageTag } from '../../domain/language-tag.js';
import type { NumberRendering } from '../../domain/number-card.js';
import { byLanguage } from '../by-language.js';
import { spokenScale } from '../choose-scale.js';
import { shiftDecimal } from '../decimals.js';
import { writeHanCompound } from '../han-compound.js';
import { languageOf } from '../language-tags.js';
import { numberSignsOf } from '../number-signs.js';
import { formatNumber } from '../numbers.js';
import { countedNounOf } from './counted-nouns.js';
import { type CurrencyNoun, currencyNounOf } from './currencies.js';
import { type Fraction, writeFraction } from './fractions.js';
import { writeOrdinal } from './ordinals.js';
import type { ReadNumber } from './read-number.js';

/** A number in a language: as it is said and printed, and in digits alone. Nothing is rounded. */
export function writeReading(number: ReadNumber, language: LanguageTag, sign: '' | '-'): NumberRendering {
  const { text, digits } = written(number, language);
  return { language, text: sign + text, digits: sign + digits };
}

type Written = Pick<NumberRendering, 'text' | 'digits'>;

function written({ value, kind, fraction, currency }: ReadNumber, language: LanguageTag): Written {
  const digits = allDigits(value, language);
  switch (kind) {
    case 'fraction':
      return writtenFraction(fraction!, language);
    case 'percent':
      return same(percentPatternOf(language).replace('1', allDigits(shiftDecimal(value, 2), language)));
    case 'fold':
    case 'percentage-points': {
      const { before, forms, agreement } = countedNounOf(kind, language);
      return { text: before + digits + forms[agreement[0]!(value)]!, digits };
    }
    case 'ordinal':
      return { text: writeOrdinal(value, language), digits: value };
    case 'year':
      return { text: writeYear(value, language), digits: value };
    case 'number':
      return currency === undefined
        ? { text: scaled(value, language).text, digits }
        : writtenMoney(value, currencyNounOf(currency, language), language);
  }
}

function same(text: string): Written {
  return { text, digits: text };
}

function writtenFraction(fraction: Fraction, language: LanguageTag): Written {
  return { text: writeFraction(fraction, language), digits: `${fraction.numerator}/${fraction.denominator}` };
}

function allDigits(value: string, language: LanguageTag): string {
  const { group, decimal, groupedFrom } = numberSignsOf(language);
  const isLong = value.split('.', 1)[0]!.length >= groupedFrom;
  return formatNumber(value, { group: isLong ? group : '', decimal, zero: 0x30, width: 1 });
}

function writtenMoney(value: string, noun: CurrencyNoun, language: LanguageTag): Written {
  const form = noun.forms[noun.agreement[0]!(value)]!;
  const { text, hasWord } = scaled(value, language);
  return {
    text: text + noun.space + (hasWord ? noun.afterScale : form),
    digits: allDigits(value, language) + noun.space + form,
  };
}

/** "320 million", "3.2亿"; Japanese writes whole numbers by their units of four digits: "3億2000万". */
function scaled(value: string, language: LanguageTag): { readonly text: string; readonly hasWord: boolean } {
  const isLargeWhole = /^\d{5,20}$/u.test(value);
  if (languageOf(language) === 'ja' && isLargeWhole) return { text: writeHanCompound(value, language), hasWord: true };
  const { digits, word } = spokenScale(value, language);
  if (word === undefined) return { text: allDigits(value, language), hasWord: false };
  const form = word.forms[word.agreement[0]!(digits)]!;
  return { text: word.isHan ? digits + form : `${allDigits(digits, language)} ${form}`, hasWord: true };
}

function writeYear(year: string, language: LanguageTag): string {
  const name = languageOf(language);
  if (name === 'zh' || name === 'ja') return `${year}年`;
  return name === 'ru' ? `${year} год` : year;
}

/** One percent as the language writes it, without marks of direction: "1%", "1 %". */
const percentPatternOf = byLanguage((language) =>
  new Intl.NumberFormat(language, { style: 'percent', numberingSystem: 'latn' })
    .format(0.01)
    .replaceAll(/[\u200E\u200F\u061C]/gu, ''),
);
