import type { Content } from '../../../domain/content.js';
import type { DeskFinding } from '../../desk/desk-finding.js';

/** A pair of texts as it is now, to be edited. */
export interface EditedPlace {
  readonly finding: DeskFinding;
  readonly source: Content;
  readonly target: Content | null;
  /** Why it may not be edited; absent: it may. */
  readonly refusal?: string | undefined;
  /** Puts another target there, unless somebody else did meanwhile. Throws ApiError. */
  readonly save: (target: Content | null) => Promise<SavedEdit>;
}

export interface SavedEdit {
  /** Puts back what was there before. Throws ApiError. */
  readonly undo: () => Promise<void>;
}

/** What is found at a place now. */
export interface PlaceFindings {
  readonly findings: readonly DeskFinding[];
  /** Open findings of the whole part by rule, where they are known: an edit can mend or break other places. */
  readonly rules?: Readonly<Record<string, number>> | undefined;
}

/** A part of what findings said about themselves. */
export interface PartSummary {
  /** Checks without rules for the languages. */
  readonly inapplicable: readonly string[];
  /** Of the job or the list: said above the findings. */
  readonly note?: string | undefined;
}

/**
 * Where findings come from, and how what they are about is changed. It has parts (documents, a memory, a pasted text), each of
 * which is checked by itself.
 */
export interface FindingSource {
  readonly parts: readonly string[];
  /** Reads the findings of a part; `take` gets them as they come. Throws ApiError. */
  readonly read: (
    part: string,
    take: (findings: readonly DeskFinding[]) => void,
    signal: AbortSignal,
  ) => Promise<PartSummary>;
  /** Throws ApiError. */
  readonly readPlace: (finding: DeskFinding) => Promise<PlaceFindings>;
  /** Absent: nothing here can be edited. */
  readonly open?: ((finding: DeskFinding) => Promise<EditedPlace>) | undefined;
}
