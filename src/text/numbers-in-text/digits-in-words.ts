import { shiftDecimal } from '../decimals.js';
import type { Token } from '../tokens.js';
import type { NumberInText } from './number-in-text.js';
import { unitNamed } from './units.js';

const DIGITS = /\d+/gu;
const DECIMALS = /(?:\.\d+)+(?!\d)/uy;

/** The numbers of a word that has digits: "LightYellow2", "Python3.7" with the decimals that stand outside the token. */
export function digitsInWord(
  plain: string,
  { form, start, end }: Pick<Token, 'form' | 'start' | 'end'>,
): readonly NumberInText[] {
  return Array.from(form.matchAll(DIGITS), ({ 0: digits, index }): NumberInText => {
    const place = { start: start + index, end: start + index + digits.length };
    DECIMALS.lastIndex = end;
    const decimals = place.end === end ? (DECIMALS.exec(plain)?.[0] ?? '') : '';
    const written = digits + decimals;
    const value = decimals.lastIndexOf('.') <= 0 ? shiftDecimal(written, 0) : written;
    return {
      ...place,
      end: place.end + decimals.length,
      kind: 'number',
      values: [value],
      weight: 'possible',
      power: 0,
      ...partOfYear(form, value),
    };
  });
}

/** "Q3" is the third quarter, "FY2023" a financial year. */
function partOfYear(form: string, value: string): Partial<NumberInText> {
  if (/^Q[1-4]$/u.test(form)) return { weight: 'likely', unit: unitNamed('quarter') };
  return /^FY(?:19|20)\d\d$/u.test(form) ? { kind: 'year', values: [value], weight: 'likely' } : {};
}
