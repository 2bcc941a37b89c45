import { z } from 'zod';
import type { ConceptRevision } from '../../domain/ports/glossaries.js';
import { ConceptResponse, toConceptResponse } from './concept.js';
import { Id, TimeResponse, toTime } from './values.js';

export const ConceptHistory = z.object({
  items: z
    .array(
      z.object({
        revision: z.int().describe('The revision'),
        deleted: z.boolean().describe('Whether the concept was deleted by it'),
        changeSetId: Id.describe('The change set that made it'),
        actor: z.string().describe('Who made it'),
        at: TimeResponse.describe('When it was made'),
        concept: ConceptResponse.describe('The concept as it was then'),
      }),
    )
    .describe('Every revision, newest first'),
});

export const ReversionRequest = z
  .strictObject({ revision: z.int().min(1).describe('The revision whose content comes back') })
  .meta({ id: 'ReversionRequest', description: 'What a concept goes back to' });

export function toConceptHistory(revisions: readonly ConceptRevision[]): z.output<typeof ConceptHistory> {
  return {
    items: revisions.map(({ at, concept, ...rest }) => ({
      ...rest,
      at: toTime(at),
      concept: toConceptResponse(concept),
    })),
  };
}
