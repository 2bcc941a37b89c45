import type { OutlineAnswer, SegmentAnswer, SegmentStateAnswer } from '../../api-answers.js';

const STATES = { i: 'initial', t: 'translated', r: 'reviewed', f: 'final' } as const;

/** What is known of every segment of a document at once. */
export interface SegmentOutline {
  readonly state: SegmentStateAnswer;
  readonly isEmpty: boolean;
  readonly isEditable: boolean;
  /** Of the match that filled it, or of its best suggestion; -1 for none. */
  readonly score: number;
  readonly revision: number;
}

/** @returns one entry a segment; the one of segment n has index n - 1 */
export function readOutline({ states, targets, scores, revisions }: OutlineAnswer): SegmentOutline[] {
  return Array.from(states, (state, index) => ({
    state: STATES[state as keyof typeof STATES],
    isEmpty: targets[index]!.toLowerCase() === 'e',
    isEditable: targets[index]! === targets[index]!.toLowerCase(),
    score: scores[index]!,
    revision: revisions[index]!,
  }));
}

/** The entry of a segment that the server has just sent. @param before keeps the score of a suggestion */
export function outlineOf(segment: SegmentAnswer, before: SegmentOutline): SegmentOutline {
  return {
    ...before,
    state: segment.state,
    isEmpty: segment.target === null,
    score: segment.origin?.score ?? before.score,
    revision: segment.revision,
  };
}
