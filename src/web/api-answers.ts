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

export interface JobAnswer {
  readonly id: string;
  readonly status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  readonly progress: { readonly done: number; readonly total?: number | undefined; readonly unit: string };
  readonly result?:
    | {
        readonly added: number;
        readonly merged: number;
        readonly updated: number;
        readonly unchanged: number;
        readonly rejected: number;
      }
    | undefined;
  readonly problems: readonly ProblemAnswer[];
  /** All of them; `problems` holds the first. */
  readonly problemCount?: number | undefined;
}
