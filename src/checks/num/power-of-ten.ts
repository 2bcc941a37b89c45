import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { mayBeOneUnit } from './unit-names.js';

const COUNTS: ReadonlySet<NumberInText['kind']> = new Set(['number', 'percent', 'points', 'fraction', 'vague']);

/** Whether two numbers differ in nothing but their power of ten: "90亿" and "90 billion". */
export function isPowerOfTenApart(a: NumberInText, b: NumberInText): boolean {
  if (a.kind !== b.kind || !COUNTS.has(a.kind) || !areUnitsDecimal(a, b)) return false;
  return a.values.some((value) => {
    const digits = significantDigits(value);
    return digits !== '' && b.values.some((other) => value !== other && significantDigits(other) === digits);
  });
}

/** A year and fifteen months are no powers of ten apart from 1.5 and 15. */
function areUnitsDecimal({ unit }: NumberInText, { unit: other }: NumberInText): boolean {
  if (unit === undefined || other === undefined || mayBeOneUnit(unit, other)) return true;
  const power = Math.log10(unit.factor / other.factor);
  return Math.abs(power - Math.round(power)) < 1e-6;
}

/** "320000" and "0.032" have "32". */
function significantDigits(value: string): string {
  return /^[\d.]+$/u.test(value) ? value.replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '') : '';
}
