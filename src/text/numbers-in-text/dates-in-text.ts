import type { DateReader, WrittenDate } from '../dates-in-language.js';
import type { NumberInText } from './number-in-text.js';

/** The year, month and day of the longest date that begins with a token; several values where nobody knows which is which. */
export function datePartsAt(
  plain: string,
  readDates: DateReader,
  index: number,
): { readonly numbers: readonly NumberInText[]; readonly next: number } | undefined {
  const dates = readDates(index);
  const [first] = dates;
  if (first === undefined) return undefined;
  const others = dates.filter(({ end }) => end === first.end);
  if (isSpanOfYears(plain.slice(first.start, first.end))) return undefined;
  const date = { start: first.start, end: first.end };
  const part = (kind: 'year' | 'month' | 'day'): NumberInText[] => {
    const values = [...new Set(others.map((other) => other[kind]).filter((value) => value !== undefined))].map(String);
    if (values.length === 0) return [];
    const place = first.parts.find(({ name }) => name === kind)!;
    return [{ start: place.start, end: place.end, kind, values, weight: weightOf(plain, first, kind), power: 0, date }];
  };
  return { numbers: [...part('year'), ...part('month'), ...part('day')], next: first.next };
}

const YEARS = /^\d\d(\d\d)[-–](\d\d)$/u;

/** "2001-05" may be five years as well as the fifth month of one; "2011-05" may not. */
function isSpanOfYears(written: string): boolean {
  const [, first, last] = YEARS.exec(written) ?? [];
  return first !== undefined && Number(last) > Number(first);
}

/** Without a day and a year these may be names and other words, but not behind a word of time. */
const LOOSE_MONTH = /^(?:may|march|august|mars)$/iu;
const WORD_OF_TIME =
  /(?<!\p{L})(?:in|of|since|until|till|by|from|through|early|mid|late|last|next|this|en|de|fin|début|mi)[ -]$/iu;
const LONGEST_WORD = 9;

function weightOf(
  plain: string,
  { year, day, start, end }: WrittenDate,
  kind: 'year' | 'month' | 'day',
): NumberInText['weight'] {
  if (kind !== 'month' || day !== undefined) return 'certain';
  // The planet, where it is French: "Mars 2020".
  if (plain.slice(start, start + 5) === 'Mars ') return 'possible';
  if (year !== undefined) return 'certain';
  if (!LOOSE_MONTH.test(plain.slice(start, end))) return 'likely';
  return WORD_OF_TIME.test(plain.slice(Math.max(0, start - LONGEST_WORD), start)) ? 'likely' : 'possible';
}
