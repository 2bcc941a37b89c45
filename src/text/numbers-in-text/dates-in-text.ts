import type { DateReader, WrittenDate } from '../dates-in-language.js';
import type { NumberInText } from './number-in-text.js';

/** The year, month and day of the longest date that begins with a token; several values where nobody knows which is which. */
export function datePartsAt(
  readDates: DateReader,
  index: number,
): { readonly numbers: readonly NumberInText[]; readonly next: number } | undefined {
  const dates = readDates(index);
  const [first] = dates;
  if (first === undefined) return undefined;
  const others = dates.filter(({ end }) => end === first.end);
  const date = { start: first.start, end: first.end };
  const part = (kind: 'year' | 'month' | 'day'): NumberInText[] => {
    const values = [...new Set(others.map((other) => other[kind]).filter((value) => value !== undefined))].map(String);
    if (values.length === 0) return [];
    const place = first.parts.find(({ name }) => name === kind)!;
    return [{ start: place.start, end: place.end, kind, values, weight: weightOf(first, kind), power: 0, date }];
  };
  return { numbers: [...part('year'), ...part('month'), ...part('day')], next: first.next };
}

/** A month by itself may be a name or another word: "May", "mars". */
function weightOf({ year, day }: WrittenDate, kind: 'year' | 'month' | 'day'): NumberInText['weight'] {
  return kind === 'month' && year === undefined && day === undefined ? 'possible' : 'certain';
}
