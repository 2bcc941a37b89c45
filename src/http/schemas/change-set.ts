import { z } from 'zod';
import type { ChangeSet, RollbackResult } from '../../domain/change-set.js';
import { pageOf } from './page.js';
import { changeCountFields } from './unit.js';
import { Id, TimeResponse, toTime } from './values.js';

export const ChangeSetResponse = z
  .object({
    id: Id.describe('The id of the change set'),
    kind: z.enum(['import', 'edit', 'deletion', 'rollback', 'first-run']).describe('What made it'),
    memoryId: Id.exactOptional().describe('The memory that it changed'),
    glossaryId: Id.exactOptional().describe('The glossary that it changed'),
    jobId: Id.exactOptional().describe('The job that made it'),
    actor: z.string().describe('Who made it'),
    publishedAt: TimeResponse.describe('When it became visible'),
    counts: z.object(changeCountFields).describe('What became of its units or concepts'),
    rollsBack: Id.exactOptional().describe('For a rollback: the change set that it takes back'),
    rolledBackBy: Id.exactOptional().describe('The rollback that took it back'),
  })
  .meta({ id: 'ChangeSet', description: 'What one import, edit, deletion or rollback changed' });

export const ChangeSetPage = pageOf(ChangeSetResponse, 'Change sets, newest first');

export const ChangeSetParams = z.strictObject({ changeSetId: Id.describe('The id of the change set') });

export const RollbackResponse = z
  .object({
    changeSetId: Id.describe('The rollback itself: a change set too'),
    removed: z.int().describe('Units that the change set had added'),
    restored: z.int().describe('Units that have their previous revision again'),
    left: z.array(Id).describe('Units that were changed since, and stay as they are'),
  })
  .meta({ id: 'Rollback', description: 'What a rollback did' });

export function toChangeSetResponse(changeSet: ChangeSet): z.output<typeof ChangeSetResponse> {
  const { publishedAt, counts, ...rest } = changeSet;
  return { ...rest, publishedAt: toTime(publishedAt), counts: { ...counts } };
}

export function toRollbackResponse(result: RollbackResult): z.output<typeof RollbackResponse> {
  return { ...result, left: [...result.left] };
}
