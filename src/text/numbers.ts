import { DIGIT, classOf, digitValue } from './characters.js';

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
 * unless a zero leads ("0.125"); any other single one is the decimal sign. No language is asked: what matters is that
 * the two sides of a comparison are read alike.
 * @param form the form of a token of kind `number`
 * @returns undefined for digits that are no one number: "1.2.3", "2023,2024,2025"
 */
export function parseNumber(form: string): NumberParts | undefined {
  const { digits, zero } = withAsciiDigits(form);
  const [, written, unit = ''] = SHAPE.exec(digits) ?? [];
  if (written === undefined) return undefined;
  const groups = written.split(/\D/u);
  const roles = rolesOf(written.replaceAll(/\d/gu, ''), groups);
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
  const { unit } = parts;
  const power = POWER_OF_TEN[unit] ?? 0;
  const fraction = parts.fraction.padEnd(power, '0');
  const integer = (parts.integer + fraction.slice(0, power)).replace(/^0+(?=\d)/u, '');
  const rest = fraction.slice(power).replace(/0+$/u, '');
  return integer + (rest === '' ? '' : `.${rest}`) + (unit === '%' ? '%' : '');
}

/**
 * Writes a number as another one is written: its digits, grouping, decimal sign and leading zeros.
 * @returns undefined where the other one does not show how: it has another unit, or no decimal sign to copy
 */
export function formatNumber(number: NumberParts, like: NumberParts): string | undefined {
  if (number.unit !== like.unit) return undefined;
  if (number.fraction !== '' && like.decimal === '') return undefined;
  const significant = number.integer.replace(/^0+(?=\d)/u, '');
  const integer = /^0\d/u.test(like.integer) ? significant.padStart(like.integer.length, '0') : significant;
  const grouped = like.group === '' ? integer : integer.replaceAll(/\B(?=(?:\d{3})+$)/gu, like.group);
  const plain = number.fraction === '' ? grouped : grouped + like.decimal + number.fraction;
  return plain.replaceAll(/\d/gu, (digit) => String.fromCodePoint(like.zero + Number(digit))) + like.unit;
}

type Roles = Pick<NumberParts, 'group' | 'decimal'>;

function rolesOf(separators: string, groups: readonly string[]): Roles | undefined {
  if (separators === '') return { group: '', decimal: '' };
  const kinds = new Set(separators);
  if (kinds.size === 1) return rolesOfOneKind(separators, groups);
  const [group = '', decimal = ''] = kinds;
  // Two kinds: the last sign is the decimal one, and there is but one of it.
  const isDecimal = separators.indexOf(decimal) === separators.length - 1 && DECIMAL_SIGN.test(decimal);
  return kinds.size === 2 && isDecimal && areThousands(groups.slice(0, -1)) ? { group, decimal } : undefined;
}

function rolesOfOneKind(separators: string, groups: readonly string[]): Roles | undefined {
  const sign = separators.charAt(0);
  const asGroup = areThousands(groups) ? { group: sign, decimal: '' } : undefined;
  if (separators.length > 1 || !DECIMAL_SIGN.test(sign)) return asGroup;
  const asDecimal = { group: '', decimal: sign };
  return sign === '٫' || groups[0]!.startsWith('0') ? asDecimal : (asGroup ?? asDecimal);
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
