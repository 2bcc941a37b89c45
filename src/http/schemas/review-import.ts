import { z } from 'zod';
import type { ReviewReport } from '../../services/checks/import-reviews.js';
import { JobProblem } from './job.js';
import { Flag, Id } from './values.js';

export const ReviewImportForm = z.strictObject({
  documentId: Id.exactOptional().describe('The document that the table is about; absent: as the table says'),
  dryRun: Flag.describe('Says what would be decided, and stores nothing'),
});

export const ReviewImportResponse = z
  .object({
    accepted: z.int().describe('Findings that are right'),
    suppressed: z.int().describe('Findings that are left alone from now on'),
    unchanged: z.int().describe('Rows that say what was decided already'),
    undecided: z.int().describe('Rows without a decision'),
    lapsed: z.int().describe('Rows whose texts have changed since; nothing is decided about them'),
    rejected: z.int().describe('Rows that cannot be understood'),
    problems: z.array(JobProblem).describe('Why rows lapsed or were rejected, by sheet, row and column; at most 1,000'),
  })
  .meta({ id: 'ReviewImport', description: 'What a table of decisions came to' });

export function toReviewImportResponse({ problems, ...counts }: ReviewReport): z.input<typeof ReviewImportResponse> {
  return { ...counts, problems: [...problems] };
}
