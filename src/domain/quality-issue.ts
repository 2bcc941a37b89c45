import type { FindingRange, FindingSeverity } from './check.js';

/** A finding as it is written into a copy of a document. */
export interface QualityIssue {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly ranges: readonly FindingRange[];
  /** The texts that the ranges are of. */
  readonly source: string;
  readonly target: string | null;
}
