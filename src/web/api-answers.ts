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
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface PretranslationAnswer {
  readonly segments: number;
  readonly filled: number;
  readonly confirmed: number;
  readonly suggested: number;
  readonly withTerms: number;
  readonly skipped: number;
  readonly changedMeanwhile: number;
  readonly withoutMatch: number;
  readonly partial: number;
}

export interface CountsAnswer {
  readonly segments: number;
  readonly words: number;
  readonly characters: number;
}

export interface AnalysisRowAnswer extends CountsAnswer {
  readonly band: string;
  readonly internal: CountsAnswer;
  /** What part of a word is counted, 0 to 1. */
  readonly weight: number;
  readonly weightedWords: number;
}

export interface AnalysisAnswer {
  readonly documentId: string;
  readonly minScore: number;
  readonly rows: readonly AnalysisRowAnswer[];
  readonly total: CountsAnswer & { readonly weightedWords: number };
  /** Segments whose look-up ended before everything was seen. */
  readonly partial: number;
  /** Ids of the documents that were read before. */
  readonly with: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

export interface CommitAnswer extends ChangeAnswer {
  /** Segments that were not committed, with the reason. */
  readonly left: readonly ProblemAnswer[];
}

export interface PageAnswer<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
}
