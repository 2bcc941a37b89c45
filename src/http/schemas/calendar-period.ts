import { z } from 'zod';
import { isCalendarDate, isPeriod } from '../../domain/calendar-date.js';
import type { CalendarDate } from '../../domain/glossary.js';

/** A day, a month or a year. */
export const CalendarDay = z
  .string()
  .refine(isCalendarDate, 'must be a day, a month or a year that exists: 2022-03-15, 2022-03 or 2022')
  .meta({ override: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', example: '2022-03' } });

export const ENDS_BEFORE_IT_BEGINS = 'The end must not lie before the beginning.';

/** When something is valid; both ends belong to it. */
export interface Period {
  readonly validFrom?: CalendarDate | null;
  readonly validUntil?: CalendarDate | null;
}

export function isInOrder({ validFrom, validUntil }: Period): boolean {
  return !validFrom || !validUntil || isPeriod(validFrom, validUntil);
}
