import { type WrittenDate, createDateReader, dateValue } from '../text/dates-in-language.js';
import { type WrittenNumber, createNumberReader } from '../text/numbers-in-language.js';
import type { TextInLanguage } from '../text/text-in-language.js';

/** Values to find, as `dateValue` and `WrittenNumber` say them. */
export interface SoughtValues {
  readonly dates: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

export type Place =
  | { readonly kind: 'date'; readonly at: WrittenDate; readonly value: string }
  | { readonly kind: 'number'; readonly at: WrittenNumber; readonly value: string };

/**
 * Where a text has the values, in order and each place once: a date before its numbers, the longest date first.
 * @returns undefined where a date may be written in two ways ("03/03/2025": day or month first)
 */
export function placesOfValues(text: TextInLanguage, sought: SoughtValues): readonly Place[] | undefined {
  const datesAt = createDateReader(text);
  const numbersAt = createNumberReader(text);
  const places: Place[] = [];
  for (let index = 0; index < text.tokens.length;) {
    const dates = sought.dates.size === 0 ? [] : datesAt(index).filter((date) => sought.dates.has(dateValue(date)));
    const [date, other] = dates;
    if (other !== undefined && other.end === date!.end) return undefined;
    const number =
      date === undefined && text.tokens[index]!.kind === 'number' ? soughtNumber(numbersAt(index), sought) : undefined;
    if (date !== undefined) places.push({ kind: 'date', at: date, value: dateValue(date) });
    else if (number !== undefined) places.push({ kind: 'number', at: number, value: number.value });
    index = (date ?? number)?.next ?? index + 1;
  }
  return places;
}

function soughtNumber(readings: readonly WrittenNumber[], { numbers }: SoughtValues): WrittenNumber | undefined {
  return readings.find(({ value }) => numbers.has(value));
}
