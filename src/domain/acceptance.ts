import type { DecidedFinding } from './suppression.js';

/** A decision that a finding is right. It counts for its check, also when the text is mended afterwards. */
export interface Acceptance extends DecidedFinding {
  readonly id: string;
  /** As that of a suppression. */
  readonly key: string;
  readonly createdAt: number;
  readonly createdBy: string;
}

/** How the findings of one check were decided. */
export interface RuleDecisions {
  readonly rule: string;
  /** Findings that somebody called right. */
  readonly accepted: number;
  /** Findings that somebody decided to leave alone, wherever and however long. */
  readonly suppressed: number;
}
