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
        'The spreadsheet of GET /v1/documents/{documentId}/findings?format=xlsx with its columns Decision, Reason, Scope and ' +
        'Until filled in, or the same columns as CSV or TSV. The table taken again changes nothing.',
      fileLimit: 'tableBytes',
      body: ReviewImportForm,
      answers: { 200: { description: 'What was decided', schema: ReviewImportResponse } },
      handle: async ({ body, file, write }) =>
        ok(toReviewImportResponse(await importReviews({ file: file!, ...body }, write))),
    }),
  ];
}
