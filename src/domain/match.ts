import type { Content } from './content.js';
import type { Finding } from './finding.js';
import type { LanguageTag } from './language-tag.js';
import type { SegmentState, Unit, UnitContext } from './unit.js';

export type MatchKind = 'context' | 'exact' | 'fuzzy' | 'fragment' | 'pivot';

export type PenaltyReason =
  'numbers' | 'whitespace' | 'codes' | 'region' | 'reversed' | 'state' | 'memory' | 'script' | 'pivot';

/** Named points taken from a score. Points are never negative. */
export interface Penalty {
  readonly reason: PenaltyReason;
  readonly points: number;
}

/** A step from the memory's source to the query, in matching tokens with the space that follows them. */
export interface DiffStep {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** A segment to find matches for. */
export interface QuerySegment extends Content {
  readonly context?: UnitContext;
}

/** A memory to search, with the request's own penalty in points (it replaces the memory's). */
export interface MemoryChoice {
  readonly id: string;
  readonly penalty?: number;
}

export interface MatchQuery {
  readonly segment: QuerySegment;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Absent: every memory. At most 32. */
  readonly memories?: readonly MemoryChoice[];
  /** 0 to 102; applies to the score after penalties. */
  readonly minScore: number;
  readonly limit: number;
  /** Look across scripts too (zh-Hans for zh-Hant): marked and heavily penalised. */
  readonly acrossScripts?: boolean;
  /** Only units of this state or a better one. A unit without a state counts as reviewed. */
  readonly state?: SegmentState;
  /** Only units changed at or after this time, in milliseconds since 1970 UTC. */
  readonly changedSince?: number;
  /** Also units of two memories that meet in a third language; always marked. */
  readonly pivot?: boolean;
  /** Where nothing reaches `minScore`: the longest parts of the segment that the memories hold; always marked. */
  readonly fragments?: boolean;
  /** Matches whose targets break one of these say so, and stand behind the others of their score. Absent: none is asked. */
  readonly glossaries?: readonly string[] | 'every';
}

/** A text of a unit with its language. */
export interface MatchSide extends Content {
  readonly language: LanguageTag;
}

/** Where a pivot match changes from one unit to the other: source -> pivot in `unit`, pivot -> target in this one. */
export interface PivotStep extends MatchSide {
  readonly unit: Unit;
}

/** A part of a text, in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What a fragment match rests on. Its source and target are those of a unit that holds the part. */
export interface FragmentEvidence {
  /** The part of the query. */
  readonly query: TextRange;
  /** Where the part stands in the match's source. */
  readonly source: TextRange;
  /** Where its translation stands in the match's target; absent: nothing makes one certain enough. */
  readonly target?: TextRange;
  /** How many units hold the part. */
  readonly units: number;
  /** How many of them have the translation. */
  readonly agreeing?: number;
}

/** How a target breaks a glossary; its ranges are those of the match's own source and target. */
export type GlossaryConflict = Omit<Finding, 'pair'>;

/** A unit offered for a segment. */
export interface Match {
  /** What to show and sort by: base less penalties, an integer of 0 to 102. */
  readonly score: number;
  /** 0 to 102: the score before penalties. */
  readonly base: number;
  /** 0 to 100 with one decimal, cut. */
  readonly similarity: number;
  readonly kind: MatchKind;
  readonly penalties: readonly Penalty[];
  readonly source: MatchSide;
  readonly target: MatchSide;
  /** The target with the query's numbers in place of the memory's. */
  readonly adapted?: Content;
  readonly diff: readonly DiffStep[];
  readonly ambiguous?: boolean;
  readonly reversed?: boolean;
  /** How many units say the same. */
  readonly occurrences: number;
  /** The unit that represents them. */
  readonly unit: Unit;
  /** With the kind `pivot`. */
  readonly pivot?: PivotStep;
  /** With the kind `fragment`. */
  readonly fragment?: FragmentEvidence;
  /** How the target breaks the glossaries that were asked; absent: it does not. */
  readonly findings?: readonly GlossaryConflict[];
}

export interface MatchAnswer {
  readonly matches: readonly Match[];
  /** The time budget ended, or the index was not ready: there may be more. */
  readonly partial?: boolean;
  /** false: the segment was too long for fuzzy search; only equal texts were looked for. */
  readonly fuzzy?: boolean;
}
