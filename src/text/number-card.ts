import type { LanguageTag } from '../domain/language-tag.js';
import type { NumberCard, NumberReading } from '../domain/number-card.js';
import { readNumberQuery } from './number-card/number-query.js';
import { readNumber } from './number-card/read-number.js';
import { writeReading } from './number-card/write-reading.js';

/** The longest query that is read, in UTF-16 units. */
export const LONGEST_NUMBER_QUERY = 200;

/**
 * What a query as a whole stands for as a number, whichever of the known languages it is written in (Chinese, Japanese,
 * English, German, French, Spanish, Russian, Arabic), and how others write it. Exact: digits are moved, never rounded.
 * @param languages to write it in; where a writing is ambiguous, the first one that knows it is likeliest
 */
export function numberCard(query: string, languages: readonly LanguageTag[]): NumberCard {
  if (query.length > LONGEST_NUMBER_QUERY) return { query, readings: [] };
  const { text, isNegative, rounded } = readNumberQuery(query);
  const readings = readNumber(text, languages).map((number): NumberReading => {
    const { value, kind, currency, note } = number;
    const details = { ...(currency && { currency }), ...(rounded && { rounded }), ...(note !== undefined && { note }) };
    const sign = isNegative && value !== '0' ? '-' : '';
    const renderings = languages.map((language) => writeReading(number, language, sign));
    return { value: sign + value, kind, ...details, renderings };
  });
  return { query, readings };
}
