import { addDecimals } from '../decimals.js';
import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import type { NumberInText } from './number-in-text.js';
import { type UnitAt, unitAfter } from './unit-words.js';
import { unitNamed } from './units.js';

const HAN = /半(?![数數导導径徑球体體夜途价價成])/uy;
/** Right after what is counted: "两年半", "deux ans et demi". */
const HALF: Readonly<Record<string, RegExp>> = {
  ...{ zh: HAN, ja: HAN },
  ...{ en: / and a half(?!\p{L})/uy, fr: / et demie?(?!\p{L})/uy, es: / y medi[ao](?!\p{L})/uy },
};

/** A number with the half that stands behind its unit. */
export function withHalf({ plain, language }: TextInLanguage, number: NumberInText): NumberInText {
  const half = HALF[languageOf(language)];
  if (half === undefined) return number;
  half.lastIndex = number.end;
  return half.test(plain) ? andAHalf(number, half.lastIndex) : number;
}

/** @param end where the half ends */
export function andAHalf<Of extends Pick<NumberInText, 'values' | 'weight' | 'end'>>(number: Of, end: number): Of {
  const values = number.values.map((value) => (/^[\d.]+$/u.test(value) ? addDecimals(value, '0.5') : value));
  return { ...number, values, end, weight: number.weight === 'possible' ? 'likely' : number.weight };
}

/** What stands behind 个半 and 半个, where the month has no counter of its own: "一个半月", "半个月". */
export function unitAfterHalf({ plain, language }: TextInLanguage, at: number): UnitAt | undefined {
  return plain.charAt(at) === '月' ? { unit: unitNamed('month'), end: at + 1 } : unitAfter(plain, at, language);
}
