import type { ProblemAnswer, SegmentContentAnswer } from './api-answers.js';

/** What the editor's desk reads from the answers of the public API (v1). */

export type SeverityAnswer = 'error' | 'warning' | 'hint';

export interface SidedRangeAnswer {
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
}

export type ScopeAnswer = 'segment' | 'document' | 'memory' | 'concept';

/** A decision that a finding is to be left alone. */
export interface SuppressionAnswer {
  readonly id: string;
  readonly scope: ScopeAnswer;
  readonly reason: string;
  /** ISO 8601. */
  readonly expiresAt?: string | undefined;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** A decision that a finding is right. */
export interface AcceptanceAnswer {
  readonly id: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly createdBy: string;
}

export interface FindingAnswer {
  readonly id: string;
  readonly rule: string;
  readonly severity: SeverityAnswer;
  readonly message: string;
  readonly source: SegmentContentAnswer;
  readonly target: SegmentContentAnswer | null;
  readonly ranges: readonly SidedRangeAnswer[];
  /** What to write in place of the first range of the target. */
  readonly suggestion?: string | undefined;
  readonly conceptId?: string | undefined;
  readonly suppressed?: SuppressionAnswer | undefined;
  readonly accepted?: AcceptanceAnswer | undefined;
  readonly documentId?: string | undefined;
  readonly memoryId?: string | undefined;
  readonly segmentId?: string | undefined;
  /** From 1, in the order of the file. */
  readonly segmentNumber?: number | undefined;
  readonly unitId?: string | undefined;
  /** The index of the pair, where pairs were sent. */
  readonly pair?: number | undefined;
}

export type SeverityCounts = Readonly<Record<SeverityAnswer, number>>;

export interface DocumentFindingsAnswer {
  readonly items: readonly FindingAnswer[];
  readonly nextCursor?: string | undefined;
  /** How many segments were checked. */
  readonly segments: number;
  readonly counts: SeverityCounts;
  /** Open findings by rule. */
  readonly rules: Readonly<Record<string, number>>;
  readonly suppressed: number;
  readonly inapplicable: readonly string[];
}

export interface CheckRunAnswer {
  readonly findings: readonly FindingAnswer[];
  readonly inapplicable: readonly string[];
}

/** A check as it describes itself, as far as the desk shows it. */
export interface CheckAnswer {
  readonly id: string;
  readonly flags: string;
  readonly doubts: string;
}

/** What a change of a concept makes wrong about a unit. */
export interface ImpactFindingAnswer {
  readonly rule: string;
  readonly severity: SeverityAnswer;
  readonly message: string;
}

export interface ImpactItemAnswer {
  readonly unitId: string;
  readonly memoryId: string;
  readonly source: SegmentContentAnswer & { readonly language: string };
  readonly target: SegmentContentAnswer & { readonly language: string };
  readonly ranges: readonly SidedRangeAnswer[];
  readonly findings: readonly ImpactFindingAnswer[];
  /** Whether it is right by the terms as they are. */
  readonly new: boolean;
  /** The target with the new term; absent: nothing tells what to replace. */
  readonly replacement?: SegmentContentAnswer | undefined;
  /** Whether nobody needs to look at the replacement. */
  readonly certain: boolean;
}

export interface ImpactAnswer {
  readonly items: readonly ImpactItemAnswer[];
  readonly nextCursor?: string | undefined;
  /** With the first page. */
  readonly total?: { readonly units: number; readonly new: number } | undefined;
  readonly partial?: boolean | undefined;
}

/** What making a rendering the standard, or edits at once, did. */
export interface StandardisationAnswer {
  /** Takes it back when it is rolled back; absent where no unit was changed. */
  readonly changeSetId?: string | undefined;
  readonly updated: number;
  readonly unchanged: number;
  /** What was left as it is. */
  readonly left: readonly { readonly unitId?: string; readonly segmentId?: string; readonly reason: string }[];
  /** What stood in segments of documents. */
  readonly before?:
    | readonly {
        readonly documentId: string;
        readonly segmentId: string;
        readonly target: SegmentContentAnswer | null;
      }[]
    | undefined;
}

export type GroupKindAnswer = 'source' | 'target' | 'numbers';

/** A run of the checks whose findings are kept. */
export interface InspectionAnswer {
  readonly id: string;
  /** Of a memory, with its languages. */
  readonly memoryId?: string | undefined;
  readonly source?: string | undefined;
  readonly target?: string | undefined;
  /** Units with both languages, or segments that are to be translated. */
  readonly checked: number;
  readonly counts: SeverityCounts;
  /** Findings by rule. */
  readonly rules: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<GroupKindAnswer, number>>;
  /** Findings that are counted and cannot be listed. */
  readonly notKept: number;
  readonly inapplicable: readonly string[];
  /** ISO 8601. */
  readonly finishedAt: string;
  readonly createdBy: string;
}

/** One of the ways in which a group says the same. */
export interface RenderingAnswer extends SegmentContentAnswer {
  readonly count: number;
  /** The first of them. */
  readonly members: readonly MemberAnswer[];
  readonly authors: readonly string[];
  /** ISO 8601. */
  readonly firstAt?: string | undefined;
  readonly lastAt?: string | undefined;
  /** In groups of sources that differ in their numbers: one of those that it translates. */
  readonly source?: SegmentContentAnswer | undefined;
}

export interface MemberAnswer {
  readonly unitId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly segmentId?: string | undefined;
}

/** Pairs that do not say the same. */
export interface GroupAnswer {
  readonly id: string;
  readonly kind: GroupKindAnswer;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** What all have in common; of kind target, that is the target. */
  readonly source?: SegmentContentAnswer | undefined;
  readonly target?: SegmentContentAnswer | undefined;
  /** The most frequent first; of kind target, these are the sources. */
  readonly renderings: readonly RenderingAnswer[];
  readonly members: number;
}

/** What a reviewer's table came to. */
export interface ReviewAnswer {
  readonly accepted: number;
  readonly suppressed: number;
  /** Rows that say what was decided already. */
  readonly unchanged: number;
  /** Rows whose texts have changed since. */
  readonly lapsed: number;
  readonly rejected: number;
  readonly problems: readonly ProblemAnswer[];
}
