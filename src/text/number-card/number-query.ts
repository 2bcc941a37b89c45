import type { NumberReading } from '../../domain/number-card.js';
import { DIGIT, classOf, digitValue } from '../characters.js';
import { withoutWidth } from '../width.js';
import { withoutRounding } from './rounding-words.js';

/** What somebody typed, without its sign and the words that say it is rounded. */
export interface NumberQuery {
  /** ASCII digits, lower case, single spaces; thousands divided by spaces have no-break ones. */
  readonly text: string;
  readonly isNegative: boolean;
  readonly rounded?: NonNullable<NumberReading['rounded']>;
}

const SIGN = /^(?:[-−–]|负|負|マイナス|(?:minus|moins|menos|минус|ناقص|سالب)(?= )) ?/u;

export function readNumberQuery(query: string): NumberQuery {
  const plain = asciiDigits(withoutWidth(query.normalize('NFC')));
  const spaced = plain
    .replaceAll(/[\s\u200E\u200F\u061C]+/gu, ' ')
    .trim()
    .toLowerCase();
  // "1 000" is one number; no-break spaces keep its groups together.
  const text = spaced.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/gu, '\u00A0');
  const { rest, rounded } = withoutRounding(text);
  const unsigned = rest.replace(SIGN, '');
  return { text: unsigned, isNegative: unsigned !== rest, ...(rounded && { rounded }) };
}

const VULGAR_FRACTION = /[\u00BC-\u00BE\u2150-\u215E]/gu;

/** Digits of any script as ASCII ones, "½" as "1/2". */
function asciiDigits(text: string): string {
  const fractions = text.replaceAll(VULGAR_FRACTION, (sign) => sign.normalize('NFKC').replace('\u2044', '/'));
  return fractions.replaceAll(/\p{Nd}/gu, (digit) => {
    const codePoint = digit.codePointAt(0)!;
    return classOf(codePoint) === DIGIT ? String(digitValue(codePoint)) : digit;
  });
}
