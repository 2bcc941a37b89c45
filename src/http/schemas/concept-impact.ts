import { z } from 'zod';
import type { ImpactAnswer, ImpactItem } from '../../domain/impact.js';
import { TermsRequest } from './concept-term.js';
import { ContentResponse, toContentResponse } from './content.js';
import { codesBeside, ConflictResponse, MatchSideResponse, toConflictResponse, toSideResponse } from './match.js';
import { Id, Language } from './values.js';

const DEFAULT_ITEMS = 50;
const MOST_ITEMS = 200;

export const ConceptImpactRequest = z
  .strictObject({
    source: Language.describe('The language of the sources'),
    target: Language.describe('The language of the targets'),
    memories: z.array(Id).min(1).exactOptional().describe('The memories to look through, at most 32; absent: all'),
    terms: TermsRequest.exactOptional().describe('All terms of the concept as they are to be; absent: as they are'),
    limit: z.int().min(1).max(MOST_ITEMS).default(DEFAULT_ITEMS).describe('How many units at most'),
    cursor: z.string().exactOptional().describe('`nextCursor` of the page before'),
  })
  .meta({ id: 'ConceptImpactRequest', description: 'A change of a concept that is thought of' });

const ImpactItemResponse = z
  .object({
    unitId: Id.describe('The unit'),
    memoryId: Id.describe('Its memory'),
    source: MatchSideResponse.describe('Its text in the first language'),
    target: MatchSideResponse.describe('Its text in the second language'),
    ranges: z
      .array(
        z.object({
          side: z.enum(['source', 'target']).describe('Which text'),
          start: z.int().describe('In UTF-16 units of the text without codes'),
          end: z.int().describe('Exclusive'),
        }),
      )
      .describe('Where the source names the concept, and the forms of the target that are to be replaced'),
    findings: z.array(ConflictResponse).describe('What is wrong by the terms as they are to be'),
    new: z.boolean().describe('Whether it is right by the terms as they are'),
    replacement: ContentResponse.exactOptional().describe(
      'The target with the new term, for POST /v1/findings/standardise; absent: nothing tells what to replace',
    ),
    certain: z.boolean().describe('Whether nobody needs to look at the replacement'),
  })
  .meta({ id: 'ConceptImpactItem', description: 'A unit that a change of a concept makes wrong' });

export const ConceptImpactResponse = z
  .object({
    items: z.array(ImpactItemResponse).describe('The units, in an order that does not change'),
    nextCursor: z.string().exactOptional().describe('Asks for the next page; absent on the last one'),
    total: z
      .object({
        units: z.int().describe('How many units are wrong by the terms as they are to be'),
        new: z.int().describe('How many of them are right by the terms as they are'),
      })
      .exactOptional()
      .describe('With the first page'),
    partial: z
      .boolean()
      .exactOptional()
      .describe('The time ended before all units with the terms were looked at: there are more, on further pages'),
  })
  .meta({ id: 'ConceptImpact', description: 'Which units a change of a concept makes wrong' });

export function toConceptImpactResponse(answer: ImpactAnswer): z.output<typeof ConceptImpactResponse> {
  const { items, nextCursor, total, partial } = answer;
  return {
    items: items.map(toItemResponse),
    ...(nextCursor !== undefined && { nextCursor }),
    ...(total && { total }),
    ...(partial && { partial }),
  };
}

function toItemResponse({ isNew, source, target, ...item }: ImpactItem): z.output<typeof ImpactItemResponse> {
  const { unitId, memoryId, ranges, findings, replacement, certain } = item;
  return {
    ...{ unitId, memoryId, certain, new: isNew },
    source: toSideResponse(source, codesBeside),
    target: toSideResponse(target, codesBeside),
    ranges: [...ranges],
    findings: findings.map(toConflictResponse),
    ...(replacement && { replacement: toContentResponse(replacement) }),
  };
}
