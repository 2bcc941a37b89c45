import type { CalendarDate } from './glossary.js';

const CALENDAR_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The first and the last day that a date covers, as numbers in the order of the days: 20220301 and 20220331 for "2022-03". */
interface Days {
  readonly first: number;
  readonly last: number;
}

/** Whether a text is a day, a month or a year that exists, as ISO 8601 writes it. */
export function isCalendarDate(text: string): text is CalendarDate {
  return daysOf(text) !== undefined;
}

/** Whether something can begin with one date and end with another: "2022-05" to "2022" is a part of a year. */
export function isPeriod(from: CalendarDate, until: CalendarDate): boolean {
  const [first, last] = [daysOf(from)?.first, daysOf(until)?.last];
  return first === undefined || last === undefined || first <= last;
}

function daysOf(text: string): Days | undefined {
  const [, year, month, day] = CALENDAR_DATE.exec(text) ?? [];
  if (year === undefined || year === '0000') return undefined;
  const [firstMonth, lastMonth] = [Number(month ?? 1), Number(month ?? 12)];
  if (firstMonth < 1 || lastMonth > 12) return undefined;
  const lastOfMonth = daysInMonth(Number(year), lastMonth);
  const [firstDay, lastDay] = [Number(day ?? 1), Number(day ?? lastOfMonth)];
  if (firstDay < 1 || lastDay > lastOfMonth) return undefined;
  const ordered = (inMonth: number, onDay: number) => Number(year) * 10_000 + inMonth * 100 + onDay;
  return { first: ordered(firstMonth, firstDay), last: ordered(lastMonth, lastDay) };
}

/** The calendar repeats after 400 years; Date takes years below 100 for others. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
