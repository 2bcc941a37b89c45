import type { Content } from './content.js';
import type { SizeLimit } from './document.js';
import type { FindingSeverity } from './finding.js';
import type { CalendarDate } from './glossary.js';
import type { LanguageTag } from './language-tag.js';
import type { SegmentState } from './unit.js';

export type { Finding, FindingRange, FindingSeverity, PairSide } from './finding.js';

/** A segment with its translation, as checks see it. */
export interface CheckedPair {
  readonly source: Content;
  /** null: not translated yet. */
  readonly target: Content | null;
  readonly state?: SegmentState;
  /** The score (0 to 102) of the match that filled the target, where nobody has changed it since. */
  readonly matchScore?: number;
  readonly sizeLimit?: SizeLimit;
}

/** Pairs that are read as one document, in order. */
export interface CheckedDocument {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly pairs: readonly CheckedPair[];
  /** The day, month or year that the text speaks from; terms must be valid then. */
  readonly date?: CalendarDate;
}

/** What a check can be told, and what it is told unless somebody says otherwise. */
export type CheckParameter = { readonly description: string } & (
  | { readonly type: 'number'; readonly default: number; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean'; readonly default: boolean }
  | { readonly type: 'texts'; readonly default: readonly string[] }
);

export type CheckParameterValue = number | boolean | readonly string[];

/** A check as it describes itself. */
export interface CheckDescription {
  readonly id: string;
  /** What it flags, a sentence. */
  readonly flags: string;
  /** What a finding of it is unless a profile, or the evidence, says otherwise. */
  readonly severity: FindingSeverity;
  /** Where it can be wrong, a sentence. */
  readonly doubts: string;
  readonly parameters: Readonly<Record<string, CheckParameter>>;
}

/** What a profile says about one check. */
export interface RuleSetting {
  /** Absent: as the check says. */
  readonly severity?: FindingSeverity | 'off';
  readonly parameters?: Readonly<Record<string, CheckParameterValue>>;
}
