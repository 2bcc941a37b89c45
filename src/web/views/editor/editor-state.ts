import type { DocumentAnswer, SegmentAnswer, SegmentContentAnswer, SegmentStateAnswer } from '../../api-answers.js';
import type { FindingAnswer } from '../../desk-answers.js';
import type { Named } from '../../documents-state.js';
import type { Answer } from '../../look-up-state.js';

/** Which segments are listed. */
export const FILTERS = ['all', 'empty', 'fuzzy', 'unconfirmed', 'confirmed', 'locked', 'findings'] as const;
export type FilterName = (typeof FILTERS)[number];

/** What the editor begins with. */
export interface EditorStart {
  readonly document: DocumentAnswer;
  /** Memories that a commit can go into. */
  readonly memories: readonly Named[];
  readonly glossaries: readonly Named[];
}

/** What has become of the edits of this page. */
export interface SavingState {
  /** Edits that the server has not acknowledged. */
  readonly waiting: number;
  readonly isOffline: boolean;
  /** false: the browser has no room, so the edits live only as long as the page. */
  readonly isKept: boolean;
  /** Numbers of segments whose edit the server refused. */
  readonly refused: readonly number[];
  /** Why, of the first of them. */
  readonly refusal?: string | undefined;
  /** Numbers of segments that somebody else changed meanwhile. */
  readonly conflicts: readonly number[];
}

/** An edit that the server has not acknowledged. */
export interface PendingEdit {
  readonly phase: 'waiting' | 'sending' | 'refused' | 'conflict';
  readonly edit: { readonly target: SegmentContentAnswer | null; readonly state: SegmentStateAnswer };
}

/** Everything that the editor shows besides the rows. */
export interface EditorState {
  /** Its states as they will be once every edit has arrived. */
  readonly document: DocumentAnswer;
  /** Absent until the outline is here. */
  readonly counts?: Readonly<Record<FilterName, number>>;
  readonly filter: FilterName;
  /** Numbers of the segments that the filter let through when it was chosen. */
  readonly listed: readonly number[];
  /** The number of the active segment, from 1. */
  readonly active?: number | undefined;
  readonly saving: SavingState;
  /** The active segment with its matches and terms. */
  readonly detail: Answer<SegmentAnswer>;
  /** What the checks report about the active segment. */
  readonly findings: readonly FindingAnswer[];
  /** Why that cannot be told; empty otherwise. */
  readonly findingsFailure: string;
  /** Why something could not be done. */
  readonly message: string;
  /** Grows when the text in the active field was changed from elsewhere, so that a new field is needed. */
  readonly fieldRound: number;
}

/** Before anything of the document's content is here; on the server too. */
export function firstState({ document }: EditorStart): EditorState {
  return {
    document,
    filter: 'all',
    listed: [],
    saving: { waiting: 0, isOffline: false, isKept: true, refused: [], conflicts: [] },
    detail: { state: 'none' },
    findings: [],
    findingsFailure: '',
    message: '',
    fieldRound: 0,
  };
}

/** Nobody can edit it, whatever the document says. */
export function isLockedInFile({ locked, translatable }: Pick<SegmentAnswer, 'locked' | 'translatable'>): boolean {
  return locked || !translatable;
}

/** Why nobody can edit a segment here; undefined when somebody can. */
export function lockReason(
  { locked, translatable }: Pick<SegmentAnswer, 'locked' | 'translatable'>,
  targetLanguage: string | null,
): string | undefined {
  if (!translatable) return 'The file says that this is not to be translated.';
  if (locked) return 'Locked in the file.';
  return targetLanguage === null
    ? 'The document has no target language yet; name one in the list of documents.'
    : undefined;
}

export const STATE_NAMES: Readonly<Record<SegmentStateAnswer, string>> = {
  initial: 'not confirmed',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'final',
};
