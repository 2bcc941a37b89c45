import type { NumberInText } from './number-in-text.js';

/** The sign of the century is its unit. */
const BETWEEN = /^\s?的?\s?$/u;

/** "20世纪80年代" is one decade: 1980. */
export function withCenturies(plain: string, numbers: readonly NumberInText[]): readonly NumberInText[] {
  if (!numbers.some(({ kind }) => kind === 'decade')) return numbers;
  const joined: NumberInText[] = [];
  for (const number of numbers) {
    const century = joined.at(-1);
    const isOfCentury = number.kind === 'decade' && century !== undefined && isBefore(plain, century, number);
    if (isOfCentury) joined[joined.length - 1] = inCentury(century, number);
    else joined.push(number);
  }
  return joined;
}

function isBefore(plain: string, century: NumberInText, decade: NumberInText): boolean {
  const gap = decade.start - century.end;
  return century.unit?.name === 'century' && gap <= 3 && BETWEEN.test(plain.slice(century.end, decade.start));
}

function inCentury({ start, values: [century] }: NumberInText, decade: NumberInText): NumberInText {
  const years = String((Number(century) - 1) * 100 + Number(decade.values[0]));
  return { ...decade, start, values: [years] };
}
