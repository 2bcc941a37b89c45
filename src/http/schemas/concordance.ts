import { z } from 'zod';
import type { ConcordanceAnswer } from '../../domain/concordance.js';
import { codesBeside, MatchSideResponse, toSideResponse } from './match.js';
import { pageParameters } from './page.js';
import { Id, Language, Repeated } from './values.js';

export const ConcordanceParameters = z.strictObject({
  q: z.string().min(1).describe('A phrase: one Chinese character or two letters at least'),
  source: Language.describe('The first language'),
  target: Language.describe('The second language'),
  in: z.enum(['source', 'target', 'both']).default('source').describe('Which side to search'),
  memory: Repeated.exactOptional().describe('The memories to search, at most 32; absent: all'),
  ...pageParameters,
});

const ConcordanceItem = z
  .object({
    unitId: Id.describe('The unit'),
    memoryId: Id.describe('Its memory'),
    source: MatchSideResponse.describe('Its text in the first language'),
    target: MatchSideResponse.describe('Its text in the second language'),
    ranges: z
      .array(
        z.object({
          side: z.enum(['source', 'target']).describe('The text that has it'),
          start: z.int().describe('Where it begins, in UTF-16 units'),
          end: z.int().describe('Where it ends, in UTF-16 units'),
        }),
      )
      .describe('Where the phrase stands'),
  })
  .meta({ id: 'ConcordanceItem', description: 'A unit that contains the phrase' });

export const ConcordanceResponse = z
  .object({
    items: z.array(ConcordanceItem).describe('The units'),
    renderings: z
      .array(
        z.object({
          text: z.string().describe('A text of the other side'),
          count: z.int().describe('How many units say it'),
        }),
      )
      .describe('How the other side says it, most frequent first'),
    nextCursor: z.string().exactOptional().describe('Asks for the next page; absent on the last one'),
    partial: z
      .boolean()
      .exactOptional()
      .describe('There may be more, or higher counts: the time ended, or more than 500 units contain the phrase'),
  })
  .meta({ id: 'Concordance', description: 'Where a phrase occurs in the memories' });

export function toConcordanceResponse(answer: ConcordanceAnswer): z.output<typeof ConcordanceResponse> {
  return {
    items: answer.items.map(({ unitId, memoryId, source, target, ranges }) => ({
      unitId,
      memoryId,
      source: toSideResponse(source, codesBeside),
      target: toSideResponse(target, codesBeside),
      ranges: [...ranges],
    })),
    renderings: [...answer.renderings],
    ...(answer.nextCursor !== undefined && { nextCursor: answer.nextCursor }),
    ...(answer.partial !== undefined && { partial: answer.partial }),
  };
}
