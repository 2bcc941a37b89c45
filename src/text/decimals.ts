/**
 * A decimal number times a power of ten, exactly: digits are moved, nothing is computed.
 * @param value ASCII digits with at most one dot: "3.20", "007"
 * @param power may be negative
 * @returns without leading zeros and without zeros at the end of the fraction: "3.2" times 8 is "320000000"
 */
export function shiftDecimal(value: string, power: number): string {
  const [integer = '', fraction = ''] = value.split('.');
  const digits = integer.padStart(-power, '0') + fraction.padEnd(power, '0');
  const point = Math.max(integer.length, -power) + power;
  const whole = digits.slice(0, point).replace(/^0+(?=\d)/u, '') || '0';
  const rest = digits.slice(point).replace(/0+$/u, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** How many digits are before and after the dot. */
export function decimalLengths(value: string): { readonly integer: number; readonly fraction: number } {
  const [integer = '', fraction = ''] = value.split('.');
  return { integer: integer.length, fraction: fraction.length };
}

/** The exact sum of two numbers that are not negative, without leading zeros and zeros at the end of the fraction. */
export function addDecimals(a: string, b: string): string {
  const places = Math.max(decimalLengths(a).fraction, decimalLengths(b).fraction);
  const sum = BigInt(shiftDecimal(a, places)) + BigInt(shiftDecimal(b, places));
  return shiftDecimal(String(sum), -places);
}
