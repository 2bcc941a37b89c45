import { z } from 'zod';
import type { CommitReport } from '../../services/document-services.js';
import { JobProblem, JobResult } from './job.js';
import { Id } from './values.js';

export const CommitRequest = z
  .strictObject({ memory: Id.describe('The memory that receives the confirmed segments') })
  .meta({ id: 'CommitRequest', description: 'Where confirmed segments go' });

export const CommitResponse = JobResult.extend({
  left: z.array(JobProblem).describe('Segments that were not committed and why; the first 1,000'),
  leftCount: z.int().describe('How many were not committed in all'),
}).meta({ id: 'Commit', description: 'What a commit did' });

export function toCommitResponse({ result, left }: CommitReport): z.output<typeof CommitResponse> {
  return { ...result, left: [...left], leftCount: result.rejected };
}
