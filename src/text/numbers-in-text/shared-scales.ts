import { shiftDecimal } from '../decimals.js';
import type { NumberInText } from './number-in-text.js';

const BETWEEN =
  /^(?:[多余餘度]?\s?(?:[-–—−~～‐‑/和或]|(?:[下降升增涨减提缩加]{1,2}高?|扩大)?了?[至到为]|to|and|or|bis|auf|bis auf|und|oder|à|et|ou|a|y|до|на|и|или|から)\s?(?:about\s)?)$/u;

/** In "3 to 5 million" and "3—5万" the scale and the sign of percent stand once: the first one may have them too. */
export function withSharedScales(plain: string, numbers: readonly NumberInText[]): readonly NumberInText[] {
  return numbers.map((number, index) => {
    const next = numbers[index + 1];
    if (next !== undefined && number.kind === 'number' && number.power === 0 && isRange(plain, number, next))
      return shared(number, next);
    const first = numbers[index - 1];
    return first !== undefined && isRange(plain, first, number) ? withWholeYear(first, number) : number;
  });
}

function isRange(plain: string, number: NumberInText, next: NumberInText): boolean {
  const gap = next.start - number.end;
  return gap >= 1 && gap <= 10 && BETWEEN.test(plain.slice(number.end, next.start));
}

/** The "23" of "2022–23" is 2023, and the 15 of "平成10年から15年" is of the same era. */
function withWholeYear({ kind, values: [first, ofEra] }: NumberInText, number: NumberInText): NumberInText {
  const { digits = '', unit, values } = number;
  if (kind === 'year' && ofEra !== undefined && unit?.name === 'year') {
    const year = Number(first) - Number(ofEra) + Number(values[0]);
    return { ...number, kind: 'year', values: [String(year), ...values] };
  }
  if (!/^(?:1[5-9]|20)\d\d$/u.test(first!) || !/^\d\d$/u.test(digits) || unit !== undefined) return number;
  const year = first!.slice(0, 2) + digits;
  return Number(year) > Number(first) ? { ...number, values: [values[0]!, year] } : number;
}

const COUNTED: readonly NumberInText['kind'][] = ['percent', 'points', 'fold'];

function shared(number: NumberInText, { power, kind, unit }: NumberInText): NumberInText {
  const isCounted = COUNTED.includes(kind);
  const scaled =
    power !== 0
      ? number.values.filter((value) => /^[\d.]+$/u.test(value)).map((value) => shiftDecimal(value, power))
      : [];
  const ownUnit = number.unit ?? unit;
  return {
    ...number,
    ...(isCounted && { kind }),
    values: [...number.values, ...scaled],
    ...(ownUnit !== undefined && { unit: ownUnit }),
  };
}
