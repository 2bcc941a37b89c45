import type { ReviewScope } from '../../formats/findings/review-columns.js';

/** What a row of a reviewer's table is about, as it stands now. */
export interface ReviewedPair {
  readonly source: string;
  readonly target: string;
  /** Where a decision about it can hold, the narrowest first; a concept is the finding's own. */
  readonly places: ReadonlyMap<Exclude<ReviewScope, 'concept'>, string>;
}

export const TEXT_CHANGED = 'The text has changed since it was reviewed.';
