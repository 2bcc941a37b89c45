import type { Content } from '../../../domain/content.js';
import type { DocumentSegment, Suggestion, TermInText } from '../../../domain/document.js';

/** What is to be written of a segment. */
export interface SegmentEdit {
  readonly segment: DocumentSegment;
  /** Absent: the file's stays; null: the target is emptied. */
  readonly target?: Content | null;
  readonly stateChanged: boolean;
  /** For a target that a pretranslation wrote: how good its match was. */
  readonly match?: 'exact-match' | 'fuzzy-match';
  readonly suggestions: readonly Suggestion[];
  readonly terms: readonly TermInText[];
}

const EXACT = 100;

/** What of the segment differs from its file. Nothing is ever written to one that may not be edited. */
export function editOf(segment: DocumentSegment): SegmentEdit {
  if (!segment.translatable || segment.locked) return { segment, stateChanged: false, suggestions: [], terms: [] };
  const { target, fileTarget, origin, suggestions, terms } = segment;
  const targetChanged = !isSameContent(target, fileTarget);
  const stateChanged = segment.state !== segment.fileTargetState;
  const isFilled = origin !== undefined && target !== null && (targetChanged || stateChanged);
  return {
    segment,
    ...(targetChanged ? { target } : {}),
    stateChanged,
    ...(isFilled ? { match: origin.score >= EXACT ? 'exact-match' : 'fuzzy-match' } : {}),
    suggestions,
    terms,
  };
}

export function isEdited({ target, stateChanged, suggestions, terms }: SegmentEdit): boolean {
  return target !== undefined || stateChanged || suggestions.length > 0 || terms.length > 0;
}

/** Whether the file needs a target language for it. */
export function writesTarget({ target, stateChanged }: SegmentEdit): boolean {
  return (target !== undefined && target !== null) || stateChanged;
}

/** An empty content says as much as none. */
function isSameContent(one: Content | null, other: Content | null): boolean {
  const [a, b] = [one ?? EMPTY, other ?? EMPTY];
  if (a.text !== b.text || a.codes.length !== b.codes.length) return false;
  return a.codes.every(({ id, kind, at }, index) => {
    const code = b.codes[index]!;
    return code.id === id && code.kind === kind && code.at === at;
  });
}

const EMPTY: Content = { text: '', codes: [] };
