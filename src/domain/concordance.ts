import type { LanguageTag } from './language-tag.js';
import type { MatchSide } from './match.js';

export type ConcordanceSide = 'source' | 'target' | 'both';

export interface ConcordanceQuery {
  /** A phrase: one Chinese character or two letters at least. */
  readonly text: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly side: ConcordanceSide;
  /** Absent: every memory. */
  readonly memories?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
}

/** Where the phrase stands, in UTF-16 units of that side's text. */
export interface ConcordanceRange {
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
}

export interface ConcordanceItem {
  readonly unitId: string;
  readonly memoryId: string;
  readonly source: MatchSide;
  readonly target: MatchSide;
  readonly ranges: readonly ConcordanceRange[];
}

/** Where a phrase occurs in the memories. */
export interface ConcordanceAnswer {
  readonly items: readonly ConcordanceItem[];
  /** The texts of the other side, with how many units say each; most frequent first, at most 50. */
  readonly renderings: readonly { readonly text: string; readonly count: number }[];
  readonly nextCursor?: string;
  /** There may be more items or higher counts: the time budget ended, or more units contain the phrase than are counted. */
  readonly partial?: boolean;
}
