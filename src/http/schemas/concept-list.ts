import { z } from 'zod';
import type { ConceptFilter } from '../../domain/ports/glossaries.js';
import { TERM_STATUSES } from './concept-term.js';
import { pageParameters } from './page.js';
import { Language, ShortText, Time } from './values.js';

export const ConceptListQuery = z.strictObject({
  ...pageParameters,
  q: ShortText.exactOptional().describe(
    'Only concepts one of whose terms contains this, whatever its case, width and accents',
  ),
  language: Language.exactOptional().describe('Only concepts with a term of this language and script'),
  status: z
    .enum(TERM_STATUSES)
    .exactOptional()
    .describe('Only concepts with a term of this status; of the language asked for, where one is'),
  approved: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .exactOptional()
    .describe('Only concepts that are approved, or only those that are not')
    .meta({ override: { type: 'boolean', enum: undefined } }),
  subject: ShortText.exactOptional().describe('Only concepts of this subject field'),
  changedSince: Time.exactOptional().describe('Only concepts changed at this time or later (ISO 8601)'),
});

export function toConceptFilter({
  limit: _limit,
  cursor: _cursor,
  ...filter
}: z.output<typeof ConceptListQuery>): ConceptFilter {
  return filter;
}
