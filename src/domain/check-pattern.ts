import type { FindingSeverity } from './check.js';
import type { LanguageTag } from './language-tag.js';

/** What a text must hold, or must not hold. */
export interface PatternCondition {
  /** A regular expression in the syntax of RE2; that of a target may name groups of the source's match: \1 to \9. */
  readonly pattern: string;
  /** Absent: capitals and small letters are the same. */
  readonly caseSensitive?: boolean;
  /** The condition is met where the expression is found nowhere. */
  readonly absent?: boolean;
}

/** A rule that somebody wrote: what meets each of its conditions is a finding. It has one condition or both. */
export interface CheckPattern {
  /** Unique within its profile. */
  readonly id: string;
  readonly name: string;
  /** A sentence for an editor; absent: the name. */
  readonly message?: string;
  readonly severity: FindingSeverity;
  readonly source?: PatternCondition;
  readonly target?: PatternCondition;
  /** Absent: every language. */
  readonly sourceLanguages?: readonly LanguageTag[];
  readonly targetLanguages?: readonly LanguageTag[];
}
