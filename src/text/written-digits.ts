import type { NumberSigns } from './number-signs.js';
import { type DigitStyle, type NumberParts, formatNumber } from './numbers.js';

/** Digits to write in the place of others. */
export interface NewDigits {
  /** ASCII with a dot. */
  readonly digits: string;
  /** Whether it counts or measures for certain, so that it may be grouped where the old one was too short to show it. */
  readonly isQuantity: boolean;
}

/**
 * Writes digits as the old ones are written: script, width, leading zeros, grouping, decimal sign. What the old ones do
 * not show is as usual in the language, but digits that may be a year or a label are not grouped.
 * @param written the old digits in the text
 */
export function writeDigits(
  { digits, isQuantity }: NewDigits,
  like: NumberParts,
  written: string,
  signs: NumberSigns,
): string {
  const arabic = like.zero === 0x660 || like.zero === 0x6f0;
  const language = arabic ? { ...signs, group: '٬', decimal: '٫' } : signs;
  const length = digits.split('.', 1)[0]!.length;
  const showsNone = like.group === '' && like.integer.length >= signs.groupedFrom;
  const grouped = isQuantity && !showsNone && length >= signs.groupedFrom;
  const style: DigitStyle = {
    group: like.group === '' && grouped ? language.group : like.group,
    decimal: like.decimal === '' ? (DECIMAL_BESIDE[like.group] ?? language.decimal) : like.decimal,
    zero: like.zero,
    width: /^0\d/u.test(like.integer) ? like.integer.length : 1,
  };
  return inWidthOf(written, formatNumber(digits, style));
}

/** The decimal sign where thousands are divided by the other one. */
const DECIMAL_BESIDE: Readonly<Record<string, string>> = { ',': '.', '.': ',' };

const FULL_WIDTH_DIGIT = /[\uFF10-\uFF19]/u;

/** Full-width ASCII where the old text has full-width digits. */
export function inWidthOf(written: string, text: string): string {
  if (!FULL_WIDTH_DIGIT.test(written)) return text;
  return text.replaceAll(/[!-~]/gu, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0));
}
