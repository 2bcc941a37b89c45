import { DIGIT, classOf, digitValue } from './characters.js';
import { shiftDecimal } from './decimals.js';

/** A number token taken apart. */
export interface NumberParts {
  /** ASCII digits before the decimal sign, as written: leading zeros kept, grouping removed. */
  readonly integer: string;
  /** ASCII digits after the decimal sign, as written; empty without one. */
  readonly fraction: string;
  /** The sign between thousands; empty where none is written. */
  readonly group: string;
  /** The decimal sign; empty where none is written. */
  readonly decimal: string;
  /** What follows the digits: "", "%", "万", "亿", "万亿". Traditional characters as simplified ones. */
  readonly unit: string;
  /** Code point of the digit zero of the token's script. */
  readonly zero: number;
}

const SHAPE = /^(\d+(?:[^\d%万亿]\d+)*)(%|万亿|万|亿)?$/u;
const DECIMAL_SIGN = /[.,٫]/u;
const POWER_OF_TEN: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 };

/**
 * Takes a number token apart.
 *
 * A single dot or comma with three digits after it and one to three before it ("1,000", "1.000") is read as grouping,
 * unless a zero leads ("0.125"); any other single one is the decimal sign. What matters to a comparison is that its two
 * sides are read alike, so it asks for no language.
 * @param form the form of a token of kind `number`
 * @param decimalSign what the text's language writes there: a single one is read so
 * @returns undefined for digits that are no one number: "1.2.3", "2023,2024,2025"
 */
export function parseNumber(form: string, decimalSign?: string): NumberParts | undefined {
  const { digits, zero } = withAsciiDigits(form);
  const [, written, unit = ''] = SHAPE.exec(digits) ?? [];
  if (written === undefined) return undefined;
  const groups = written.split(/\D/u);
  const roles = rolesOf(written.replaceAll(/\d/gu, ''), groups, decimalSign);
  if (roles === undefined) return undefined;
  const fraction = roles.decimal === '' ? '' : groups.pop()!;
  return { integer: groups.join(''), fraction, ...roles, unit, zero };
}

/**
 * What a number token stands for, as a string that is equal for equal values: "1,000.50" and "1000.5", "3.2亿" and
 * "320000000"; "5%" is not "5". Digits that are no one number stand for themselves.
 */
export function numberValue(form: string): string {
  const parts = parseNumber(form);
  if (parts === undefined) return withAsciiDigits(form).digits;
  const { integer, fraction, unit } = parts;
  return shiftDecimal(`${integer}.${fraction}`, POWER_OF_TEN[unit] ?? 0) + (unit === '%' ? '%' : '');
}

/** How digits are written. */
export interface DigitStyle {
  /** The sign between thousands; empty for none. */
  readonly group: string;
  readonly decimal: string;
  /** Code point of the digit zero. */
  readonly zero: number;
  /** The least number of digits before the decimal sign, filled up with zeros. */
  readonly width: number;
}

/** @param number ASCII digits with at most one dot, as shiftDecimal takes them; its fraction stays as it is */
export function formatNumber(number: string, { group, decimal, zero, width }: DigitStyle): string {
  const [digits = '', fraction = ''] = number.split('.');
  const integer = digits.replace(/^0+(?=\d)/u, '').padStart(width, '0');
  const grouped = group === '' ? integer : integer.replaceAll(/\B(?=(?:\d{3})+$)/gu, group);
  const written = fraction === '' ? grouped : grouped + decimal + fraction;
  return written.replaceAll(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}

type Roles = Pick<NumberParts, 'group' | 'decimal'>;

function rolesOf(separators: string, groups: readonly string[], decimalSign?: string): Roles | undefined {
  if (separators === '') return { group: '', decimal: '' };
  const kinds = new Set(separators);
  if (kinds.size === 1) return rolesOfOneKind(separators, groups, decimalSign);
  const [group = '', decimal = ''] = kinds;
  // Two kinds: the last sign is the decimal one, and there is but one of it.
  const isDecimal = separators.indexOf(decimal) === separators.length - 1 && DECIMAL_SIGN.test(decimal);
  return kinds.size === 2 && isDecimal && areThousands(groups.slice(0, -1)) ? { group, decimal } : undefined;
}

function rolesOfOneKind(separators: string, groups: readonly string[], decimalSign?: string): Roles | undefined {
  const sign = separators.charAt(0);
  const asGroup = areThousands(groups) ? { group: sign, decimal: '' } : undefined;
  if (separators.length > 1 || !DECIMAL_SIGN.test(sign)) return asGroup;
  const asDecimal = { group: '', decimal: sign };
  return sign === '٫' || sign === decimalSign || groups[0]!.startsWith('0') ? asDecimal : (asGroup ?? asDecimal);
}

/** One to three digits, then groups of three; the Indian groups of two before the last are accepted. */
function areThousands(groups: readonly string[]): boolean {
  const [first, ...others] = groups;
  if (first!.length > 3 || others.length === 0) return false;
  return others.every((group, index) => group.length === 3 || (group.length === 2 && index < others.length - 1));
}

function withAsciiDigits(form: string): { readonly digits: string; readonly zero: number } {
  let digits = '';
  let zero = 0x30;
  for (const character of form.replaceAll(/[\p{M}\u00AD\u200C\u200D]/gu, '')) {
    const codePoint = character.codePointAt(0)!;
    if (classOf(codePoint) !== DIGIT) {
      digits += character;
      continue;
    }
    const value = digitValue(codePoint);
    zero = codePoint - value;
    digits += String(value);
  }
  return { digits: digits.replaceAll('萬', '万').replaceAll('億', '亿'), zero };
}
