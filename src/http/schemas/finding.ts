import { z } from 'zod';
import type { CheckedPair } from '../../domain/check.js';
import type { JudgedFinding } from '../../domain/ports/checker.js';
import { AcceptedResponse, toAcceptedResponse } from './acceptance.js';
import { ContentResponse, toContentResponse } from './content.js';
import { SuppressionResponse, toSuppressionResponse } from './suppression.js';
import { Id } from './values.js';

export const SEVERITIES = ['error', 'warning', 'hint'] as const;

const RangeResponse = z.object({
  side: z.enum(['source', 'target']).describe('Which text'),
  start: z.int().describe('In UTF-16 units of the text of the side'),
  end: z.int().describe('Exclusive'),
});

export const findingFields = {
  id: z.string().describe('The same as long as the texts and the checks are'),
  rule: z.string().describe('The check that reports it'),
  severity: z.enum(SEVERITIES).describe('error: wrong to be delivered; warning: to be looked at; hint: to be known'),
  message: z.string().describe('A sentence for an editor'),
  source: ContentResponse.describe('The source that was checked'),
  target: ContentResponse.nullable().describe('The target that was checked'),
  ranges: z.array(RangeResponse).describe('What it is about; none: the pair as a whole'),
  suggestion: z.string().exactOptional().describe('What to write in place of the first range of the target'),
  conceptId: Id.exactOptional().describe('The concept that it is about'),
  suppressed: SuppressionResponse.exactOptional().describe('The decision that it is to be left alone'),
  accepted: AcceptedResponse.exactOptional().describe('The decision that it is right'),
};

export const inapplicable = z.array(z.string()).describe('Checks without rules for the languages: they were not run');

interface GivenDecisions {
  readonly suppressed: JudgedFinding['suppressed'] | undefined;
  readonly accepted: JudgedFinding['accepted'] | undefined;
}

/** What was decided about a finding, as it is told with the finding. */
export function toDecisions({ suppressed, accepted }: GivenDecisions) {
  return {
    ...(suppressed && { suppressed: toSuppressionResponse(suppressed) }),
    ...(accepted && { accepted: toAcceptedResponse(accepted) }),
  };
}

export function toTexts({ source, target }: Pick<CheckedPair, 'source' | 'target'>) {
  return { source: toContentResponse(source), target: target && toContentResponse(target) };
}
