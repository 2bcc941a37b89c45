import type { QualityIssue } from '../domain/quality-issue.js';

/** What was found in a document. Plain data. */
export interface DocumentIssues {
  /** By the number of the segment. */
  readonly bySegment: ReadonlyMap<number, readonly QualityIssue[]>;
  /** The id of the profile that was checked by. */
  readonly profile: string;
}
