import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../by-language.js';
import { shiftDecimal } from '../decimals.js';
import { readHanNumeral } from '../han-numerals.js';
import { languageOf } from '../language-tags.js';
import { numberSignsOf } from '../number-signs.js';
import { parseNumber } from '../numbers.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';
import { numeralWordsOf } from './numeral-words.js';
import { withWhatIsCounted } from './what-is-counted.js';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const TIMES = '(?:(?<times>\\d[\\d.,]*) ?[×xX*·⋅] ?)?';
const MINUS = '[-−–⁻]';
const SIGNED = `(?<minus>${MINUS})?[+⁺]?(?<exponent>\\d{1,2}|[${RAISED}]{1,2})`;
/** What stands behind the ten in words. */
const SPOKEN: Readonly<Record<string, string>> = {
  en: ' to the (?:power of )?(?<minus>minus |negative |[-−])?(?<exponent>\\d{1,2}|[a-z]+)(?:(?<=power of [-−\\w ]{0,20})|(?<=\\d)(?:st|nd|rd|th)? power| power)',
  zh: '的(?<minus>负|[-−])?(?<exponent>\\d{1,2}|[一二三四五六七八九十]{1,3})次[方幂]',
  ja: 'の(?<minus>マイナス|[-−])?(?<exponent>\\d{1,2})乗',
  de: ' hoch (?<minus>minus |[-−])?(?<exponent>\\d{1,2})',
  fr: ' (?:puissance|exposant) (?<minus>moins |[-−])?(?<exponent>\\d{1,2})',
  es: ' elevado a (?:la )?(?<minus>menos |[-−])?(?<exponent>\\d{1,2})',
  ru: ' в (?<minus>минус |[-−])?(?<exponent>\\d{1,2})(?:-\\p{L}{1,2})? степени',
};

const patternsOf = byLanguage((language: LanguageTag): readonly RegExp[] => {
  const spoken = SPOKEN[languageOf(language)];
  return [
    new RegExp(`${TIMES}10\\^[({]?${SIGNED}[)}]?(?!\\d)`, 'uy'),
    new RegExp(`${TIMES}10(?=[⁺⁻${RAISED}])${SIGNED}`, 'uy'),
    new RegExp(
      `(?<times>\\d[\\d.,]*)[eE](?<minus>[-−])?\\+?(?<exponent>\\d{1,2})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])`,
      'uy',
    ),
    ...(spoken === undefined ? [] : [new RegExp(`${TIMES}10${spoken}`, 'uy')]),
  ];
});

/** What stands somewhere in every one of them; most numbers have none of it. */
const MAY_BE_POWER = new RegExp(`^[\\d.,]*(?:[eE^⁺⁻${RAISED}]| ?[×xX*·⋅]|(?<=10)[ 的の])`, 'u');
const LONGEST_BEFORE_SIGN = 24;

/** "10⁶", "3×10⁵", "1.2e6", "10^-8", "10的负8次方" at a place. */
export function powerOfTenAt(text: TextInLanguage, start: number): NumberInText | undefined {
  const { plain, language } = text;
  if (!MAY_BE_POWER.test(plain.slice(start, start + LONGEST_BEFORE_SIGN))) return undefined;
  for (const pattern of patternsOf(language)) {
    pattern.lastIndex = start;
    const found = pattern.exec(plain);
    if (found === null) continue;
    const { times = '1', minus, exponent } = found.groups!;
    const parts = parseNumber(times, numberSignsOf(language).decimal);
    if (parts === undefined) continue;
    const size = exponentOf(exponent!, language);
    if (size === undefined) continue;
    const digits = parts.fraction === '' ? parts.integer : `${parts.integer}.${parts.fraction}`;
    const power = size * (minus === undefined ? 1 : -1);
    const place = { start, end: start + found[0].length, weight: 'certain' as const };
    return withWhatIsCounted(text, { ...place, values: [shiftDecimal(digits, power)], power, digits: found[0] });
  }
  return undefined;
}

function exponentOf(written: string, language: LanguageTag): number | undefined {
  if (/^[一二三四五六七八九十]/u.test(written)) return Number(readHanNumeral(written)[0]?.value ?? 0);
  const word = numeralWordsOf(language).get(written.toLowerCase());
  if (word?.role === 'ordinal' || word?.role === 'figure') return word.value;
  const digits = Array.from(written, (sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign)).join('');
  return /^\d+$/u.test(digits) ? Number(digits) : undefined;
}
