import { z } from 'zod';
import type { Acceptance } from '../../domain/acceptance.js';
import { pageOf, pageParameters } from './page.js';
import { Id, ShortText, StoredText, TimeResponse, toTime } from './values.js';

export const AcceptanceAddition = z
  .strictObject({
    rule: ShortText.describe('The check'),
    conceptId: Id.exactOptional().describe('As the finding has it'),
    source: StoredText.describe('The text of the source without codes, as the finding has it'),
    target: StoredText.describe('The text of the target without codes; empty where there is none'),
  })
  .meta({ id: 'AcceptanceAddition', description: 'A finding that is right' });

const decisionFields = {
  id: Id.describe('The acceptance'),
  createdAt: TimeResponse.describe('When it was accepted'),
  createdBy: z.string().describe('Who accepted it'),
};

export const AcceptanceResponse = z
  .object({
    ...decisionFields,
    rule: z.string().describe('The check'),
    conceptId: Id.exactOptional().describe('The concept that the finding is about'),
    source: z.string().describe('The text of the source that was checked'),
    target: z.string().describe('The text of the target that was checked'),
  })
  .meta({ id: 'Acceptance', description: 'A decision that a finding is right' });

/** With a finding, whose texts are told already. */
export const AcceptedResponse = z
  .object(decisionFields)
  .meta({ id: 'Accepted', description: 'By whom and when a finding was called right' });

export const AcceptanceQuery = z.strictObject({
  ...pageParameters,
  rule: ShortText.exactOptional().describe('Only findings of this check'),
});

export const AcceptancePage = pageOf(AcceptanceResponse, 'Newest first').meta({
  id: 'Acceptances',
  description: 'A page of accepted findings',
});

export const AcceptanceParams = z.strictObject({ acceptanceId: Id.describe('The acceptance') });

export function toAcceptanceResponse(acceptance: Acceptance): z.output<typeof AcceptanceResponse> {
  const { rule, conceptId, source, target } = acceptance;
  const about = conceptId !== undefined && { conceptId };
  return { ...toAcceptedResponse(acceptance), rule, ...about, source, target };
}

export function toAcceptedResponse({ id, createdAt, createdBy }: Acceptance): z.output<typeof AcceptedResponse> {
  return { id, createdAt: toTime(createdAt), createdBy };
}
