import type { AnalysisCounts } from '../domain/analysis.js';
import type { InlineCode } from '../domain/content.js';

/**
 * What the pages read from the answers of the public API (v1). The answers hold more; what is not shown is not listed.
 * Texts are without inline codes; offsets are UTF-16 units.
 */

export interface CodeAnswer {
  readonly at: number;
  readonly id: string;
  readonly kind: string;
  readonly display?: string | undefined;
}

export interface ContentAnswer {
  readonly text: string;
  readonly codes?: readonly CodeAnswer[] | undefined;
}

export interface SideAnswer extends ContentAnswer {
  readonly language: string;
}

export interface DiffStepAnswer {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

export interface PenaltyAnswer {
  readonly reason: string;
  readonly points: number;
}

export interface RangeAnswer {
  readonly start: number;
  readonly end: number;
}

/** Which part of the query a match stands for, and why. */
export interface FragmentAnswer {
  readonly query: RangeAnswer;
  readonly source: RangeAnswer;
  readonly target?: RangeAnswer | undefined;
  readonly units: number;
  readonly agreeing?: number | undefined;
}

/** The text of a third language in which two units meet, and the second of them. */
export interface PivotAnswer extends SideAnswer {
  readonly unitId: string;
  readonly memoryId: string;
}

/** How a translation breaks a glossary. */
export interface ConflictAnswer {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

export interface MatchAnswer {
  readonly score: number;
  readonly base: number;
  readonly similarity: number;
  readonly kind: string;
  readonly penalties: readonly PenaltyAnswer[];
  readonly source: SideAnswer;
  readonly target: SideAnswer;
  readonly adapted?: ContentAnswer | undefined;
  /** From the memory's source to the query. */
  readonly diff: readonly DiffStepAnswer[];
  readonly ambiguous?: boolean | undefined;
  readonly reversed?: boolean | undefined;
  readonly occurrences: number;
  readonly unitId: string;
  readonly memoryId: string;
  /** With the kind `pivot`. */
  readonly pivot?: PivotAnswer | undefined;
  /** With the kind `fragment`. */
  readonly fragment?: FragmentAnswer | undefined;
  /** How the target breaks the glossaries that were asked. */
  readonly findings?: readonly ConflictAnswer[] | undefined;
  readonly state?: string | undefined;
  readonly document?: string | undefined;
  readonly project?: string | undefined;
  readonly domain?: string | undefined;
  readonly client?: string | undefined;
  readonly changedAt?: string | number | undefined;
  readonly changedBy?: string | undefined;
}

export interface MatchesAnswer {
  readonly matches: readonly MatchAnswer[];
  readonly partial?: boolean | undefined;
  readonly fuzzy?: boolean | undefined;
}

export interface ExplainedTokenAnswer {
  readonly text: string;
  readonly weight: number;
}

export interface ExplainedTextAnswer extends SideAnswer {
  /** Absent when one of the texts is too long to be compared token by token; `alignment` is then absent too. */
  readonly tokens?: readonly ExplainedTokenAnswer[] | undefined;
  readonly weight: number;
}

export interface AlignedStepAnswer {
  readonly op: 'equal' | 'number' | 'case' | 'substitute' | 'insert' | 'delete';
  /** Indexes into the tokens of the two texts. */
  readonly source?: number | undefined;
  readonly query?: number | undefined;
  readonly cost: number;
}

/** A score step by step. */
export interface ExplanationAnswer {
  readonly score: number;
  readonly base: number;
  readonly similarity: number;
  readonly query: ExplainedTextAnswer;
  readonly source: ExplainedTextAnswer;
  readonly alignment?: readonly AlignedStepAnswer[] | undefined;
  readonly distance: number;
  readonly weight: number;
  readonly baseWhy: string;
  readonly codeDifferences: readonly { readonly why: string }[];
  readonly penalties: readonly (PenaltyAnswer & { readonly why: string })[];
  readonly calculation: {
    readonly from: number;
    readonly points: number;
    readonly left: number;
    readonly most: number;
  };
}

export type TermStatusAnswer = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

export interface TermAnswer {
  readonly text: string;
  readonly language: string;
  readonly status: TermStatusAnswer;
}

export interface TermHitAnswer {
  readonly term: TermAnswer;
  readonly translations: readonly TermAnswer[];
  readonly matchedBy: string;
  readonly range: { readonly start: number; readonly end: number };
  readonly conceptId: string;
  readonly glossaryId: string;
  readonly definition?: string | undefined;
}

export interface TermsAnswer {
  readonly query: string;
  readonly hits: readonly TermHitAnswer[];
}

export interface MemoryAnswer {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly units: number;
  readonly languages: readonly string[];
}

export interface GlossaryAnswer {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly concepts: number;
  readonly languages: readonly string[];
}

export interface ProblemAnswer {
  /** Of a spreadsheet; `line` is then its row. */
  readonly sheet?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly unit?: string | undefined;
  readonly message: string;
}

/** What a change did to a memory. */
export interface ChangeAnswer {
  readonly added: number;
  readonly merged: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** A concept of a file that meets one of the glossary. */
export interface CollisionAnswer {
  readonly line?: number | undefined;
  readonly language: string;
  readonly text: string;
  /** The one that is there. */
  readonly conceptId: string;
  /** Both stay, whatever the policy. */
  readonly caseDiffers?: boolean | undefined;
}

/** What an import did; of a dry run, with what it met in a glossary. */
export interface ImportAnswer extends ChangeAnswer {
  readonly collisions?: readonly CollisionAnswer[] | undefined;
  /** All of them; `collisions` holds the first. */
  readonly collisionCount?: number | undefined;
}

/** @typeParam Result what the job did; known by its kind */
export interface JobAnswer<Result = unknown> {
  readonly id: string;
  readonly kind?: string;
  readonly status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  readonly progress: { readonly done: number; readonly total?: number | undefined; readonly unit: string };
  readonly result?: Result | undefined;
  /** The document that it works on. */
  readonly documentId?: string | undefined;
  readonly problems: readonly ProblemAnswer[];
  /** All of them; `problems` holds the first. */
  readonly problemCount?: number | undefined;
}

export type SegmentStateAnswer = 'initial' | 'translated' | 'reviewed' | 'final';

export interface DocumentAnswer {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly version: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string | null;
  readonly segments: number;
  readonly words: number;
  readonly states: Readonly<Record<SegmentStateAnswer, number>>;
  /** Segments without a target. */
  readonly empty: number;
  readonly warnings: readonly string[];
  /** The ETag. */
  readonly revision: number;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface AnalysisBandAnswer extends AnalysisCounts {
  readonly band: string;
  readonly internal: AnalysisCounts;
  /** What part of a word is counted, 0 to 1. */
  readonly weight: number;
  readonly weightedWords: number;
}

export interface AnalysisAnswer {
  readonly documentId: string;
  readonly minScore: number;
  readonly bands: readonly AnalysisBandAnswer[];
  readonly total: AnalysisCounts & { readonly weightedWords: number };
  /** Segments whose look-up ended before everything was seen. */
  readonly partial: number;
  /** Ids of the documents that were read before. */
  readonly with: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

export interface CommitAnswer extends ChangeAnswer {
  /** Segments that were not committed, with the reason; the first of them. */
  readonly left: readonly ProblemAnswer[];
  readonly leftCount: number;
}

export interface PageAnswer<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
}

/** A text of a segment; codes are as the domain has them. */
export interface SegmentContentAnswer {
  readonly text: string;
  readonly codes?: readonly InlineCode[] | undefined;
}

/** A term of a glossary in a source; offsets are UTF-16 units of its text. */
export interface TermInTextAnswer {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly conceptId: string;
  readonly definition?: string | undefined;
  readonly translations: readonly TermAnswer[];
}

/** A match with what it would put into the segment: null where its codes do not fit. */
export interface SegmentMatchAnswer extends MatchAnswer {
  readonly fitted: SegmentContentAnswer | null;
}

/** What a pretranslation left beside a segment. */
export interface SuggestionAnswer {
  readonly score: number;
  readonly similarity: number;
  readonly memoryName: string;
  readonly source: SegmentContentAnswer;
  readonly target: SegmentContentAnswer;
}

export interface SegmentAnswer {
  readonly id: string;
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly fileUnitId: string;
  readonly source: SegmentContentAnswer;
  readonly target: SegmentContentAnswer | null;
  readonly state: SegmentStateAnswer;
  readonly locked: boolean;
  readonly translatable: boolean;
  readonly revision: number;
  readonly notes?: readonly { readonly text: string }[] | undefined;
  readonly sizeLimit?: { readonly most: number; readonly unit: string } | undefined;
  readonly sourceDirection?: 'ltr' | 'rtl' | 'auto' | undefined;
  readonly targetDirection?: 'ltr' | 'rtl' | 'auto' | undefined;
  /** Of the match that filled the target. */
  readonly origin?: { readonly score: number; readonly kind: string; readonly memoryName: string } | undefined;
  readonly suggestions?: readonly SuggestionAnswer[] | undefined;
  readonly matches?: readonly SegmentMatchAnswer[] | undefined;
  readonly terms?: readonly TermInTextAnswer[] | undefined;
}

/** All segments of a document in short, one letter or number each; see DocumentOutline. */
export interface OutlineAnswer {
  readonly documentId: string;
  readonly states: string;
  readonly targets: string;
  readonly scores: readonly number[];
  readonly revisions: readonly number[];
}

export interface ConcordanceAnswer {
  readonly items: readonly {
    readonly unitId: string;
    readonly memoryId: string;
    readonly source: SideAnswer;
    readonly target: SideAnswer;
    readonly ranges: readonly { readonly side: 'source' | 'target'; readonly start: number; readonly end: number }[];
  }[];
  readonly renderings: readonly { readonly text: string; readonly count: number }[];
  readonly partial?: boolean | undefined;
}
