import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import { ReviewImportForm, ReviewImportResponse, toReviewImportResponse } from '../schemas/review-import.js';

/** Decisions that somebody made in a spreadsheet. */
export function suppressionImportRoutes({ importReviews }: Services): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/suppressions/imports',
      role: 'editor',
      work: 'upload',
      tag: 'Checks',
      summary: 'Takes the decisions of a reviewer’s table',
      description:
        'The spreadsheet of the findings of a document, an inspection or a memory (format=xlsx) with its columns Decision, Reason, Scope and ' +
        'Until filled in, or the same columns as CSV or TSV. The table taken again changes nothing.',
      fileLimit: 'tableBytes',
      body: ReviewImportForm,
      creates: true,
      answers: {
        200: { description: 'What was decided', schema: ReviewImportResponse, headers: ['Idempotency-Replayed'] },
      },
      handle: async ({ body, file, write }) => {
        const { report, repeated } = await importReviews({ file: file!, ...body }, write);
        const headers = repeated ? { 'Idempotency-Replayed': 'true' } : {};
        return { ...ok(toReviewImportResponse(report)), headers };
      },
    }),
  ];
}
