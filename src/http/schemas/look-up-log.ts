import { z } from 'zod';
import type { LookUpMiss } from '../../domain/look-up-log.js';
import { pageOf, pageParameters } from './page.js';
import { Language, LanguageResponse, ShortText, Time, TimeResponse, toTime } from './values.js';

const MOST_RECORDS = 1_000;

const query = ShortText.describe('What was typed');
const source = Language.describe('The language it was typed in');
const target = Language.describe('The language that was wanted');

export const LookUpRecords = z
  .strictObject({
    records: z
      .array(
        z.strictObject({
          query,
          source,
          target,
          hits: z.int().min(0).max(1_000_000).describe('How many terms it found'),
          at: Time.describe('When; never later than now'),
        }),
      )
      .max(MOST_RECORDS)
      .describe('The look-ups that somebody came to rest on'),
  })
  .meta({ id: 'LookUpRecords', description: 'Look-ups that were made in a page' });

export const LookUpRecordsResponse = z.object({
  recorded: z.int().describe('How many were recorded: 0 when the log is off, without those that are too old'),
});

export const MissesQuery = z.strictObject({
  source: source.exactOptional().describe('Only what was typed in this language'),
  target: target.exactOptional().describe('Only what was wanted in this language'),
  since: Time.exactOptional().describe('Counts from this day (UTC) on'),
  until: Time.exactOptional().describe('Counts up to this day (UTC)'),
  ...pageParameters,
});

export const MissedQuery = z.strictObject({ query, source, target });

const MissResponse = z
  .object({
    query,
    source: LanguageResponse,
    target: LanguageResponse,
    count: z.int().describe('How often nothing was found'),
    firstAt: TimeResponse.describe('When that was first'),
    lastAt: TimeResponse.describe('When that was last'),
  })
  .meta({ id: 'LookUpMiss', description: 'A query that found nothing' });

export const MissPage = pageOf(MissResponse, 'Queries that found nothing, the most frequent first');

export function toMissResponse({ firstAt, lastAt, ...rest }: LookUpMiss): z.output<typeof MissResponse> {
  return { ...rest, firstAt: toTime(firstAt), lastAt: toTime(lastAt) };
}
