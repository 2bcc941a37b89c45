import type { ReviewColumn } from '../../formats/findings/review-columns.js';

/** What is wrong with a row of a reviewer's table, and in which column. */
export class ReviewFault extends Error {
  constructor(
    readonly column: ReviewColumn,
    message: string,
    /** Whether the texts are no longer those that were reviewed. */
    readonly isLapsed = false,
  ) {
    super(message);
  }
}
