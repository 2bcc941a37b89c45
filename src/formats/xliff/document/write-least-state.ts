import type { SegmentState } from '../../../domain/unit.js';
import type { SegmentEdit } from './write-changes.js';

const ORDER: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

/** Of the segments that share a target or a tag. */
export function leastState(edits: readonly SegmentEdit[]): SegmentState {
  return ORDER[Math.min(...edits.map(({ segment }) => ORDER.indexOf(segment.state)))]!;
}
