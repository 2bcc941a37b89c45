import { z } from 'zod';
import type { Suppression } from '../../domain/suppression.js';
import { pageOf, pageParameters } from './page.js';
import { Id, LongText, ShortText, StoredText, Time, TimeResponse, toTime } from './values.js';

const SCOPES = ['segment', 'document', 'memory', 'concept'] as const;
const scope = z
  .enum(SCOPES)
  .describe(
    'Where it holds: for a segment, a document (known by its name when it comes again), a memory, a concept anywhere',
  );

export const SuppressionAddition = z
  .strictObject({
    rule: ShortText.describe('The check'),
    conceptId: Id.exactOptional().describe('As the finding has it'),
    source: StoredText.describe('The text of the source without codes, as the finding has it'),
    target: StoredText.describe('The text of the target without codes'),
    scope,
    documentId: Id.exactOptional().describe('For the scopes segment and document'),
    segmentId: Id.exactOptional().describe('For the scope segment'),
    memoryId: Id.exactOptional().describe('For the scope memory'),
    reason: LongText.regex(/\S/, 'must not be blank').describe('Why the finding is to be left alone'),
    expiresAt: Time.exactOptional().describe('Until when; absent: until it is taken back'),
  })
  .meta({ id: 'SuppressionAddition', description: 'A finding that is to be left alone' });

export const SuppressionResponse = z
  .object({
    id: Id.describe('The decision'),
    rule: z.string().describe('The check'),
    conceptId: Id.exactOptional().describe('The concept that the finding is about'),
    source: z.string().describe('It lapses when this text is changed, but for case, width, accents and white space'),
    target: z.string().describe('As the source'),
    scope,
    reason: z.string().describe('Why'),
    expiresAt: TimeResponse.exactOptional().describe('Until when'),
    createdAt: TimeResponse.describe('When it was decided'),
    createdBy: z.string().describe('Who decided'),
  })
  .meta({ id: 'Suppression', description: 'A decision that a finding is to be left alone' });

export const SuppressionQuery = z.strictObject({
  ...pageParameters,
  rule: ShortText.exactOptional().describe('Only decisions about this check'),
  scope: z.enum(SCOPES).exactOptional().describe('Only decisions of this scope'),
});

export const SuppressionPage = pageOf(SuppressionResponse, 'Newest first').meta({
  id: 'Suppressions',
  description: 'A page of decisions',
});

export const SuppressionParams = z.strictObject({ suppressionId: Id.describe('The decision') });

export function toSuppressionResponse(suppression: Suppression): z.output<typeof SuppressionResponse> {
  const { id, rule, conceptId, source, target, scope: holds, reason, expiresAt, createdAt, createdBy } = suppression;
  return {
    ...{ id, rule, source, target, scope: holds, reason, createdBy },
    ...(conceptId !== undefined && { conceptId }),
    ...(expiresAt !== undefined && { expiresAt: toTime(expiresAt) }),
    createdAt: toTime(createdAt),
  };
}
