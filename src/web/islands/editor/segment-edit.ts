import type { Content } from '../../../domain/content.js';
import { writeInlineNotation } from '../../../text/inline-notation.js';
import type { SegmentAnswer, SegmentContentAnswer, SegmentStateAnswer } from '../../api-answers.js';

/** What a person made of a target. */
export interface TargetVersion {
  readonly target: Content | null;
  readonly state: SegmentStateAnswer;
}

/** A change that the server has not acknowledged yet. Plain data: it outlives the page. */
export interface SegmentEdit extends TargetVersion {
  readonly segmentId: string;
  /** From 1. */
  readonly number: number;
  /** The revision that was changed. */
  readonly baseRevision: number;
  /** What was sent and perhaps has arrived, oldest first: an answer may get lost. */
  readonly sent?: readonly TargetVersion[];
}

/** Absent codes are none. */
export function toContent({ text, codes = [] }: SegmentContentAnswer): Content {
  return { text, codes };
}

export function versionOf({ target, state }: Pick<SegmentAnswer, 'target' | 'state'>): TargetVersion {
  return { target: target && toContent(target), state };
}

/** Equal text with equal codes at equal places, and the same state. */
export function isSameVersion(one: TargetVersion, another: TargetVersion): boolean {
  return one.state === another.state && isSameTarget(one.target, another.target);
}

export function isSameTarget(one: Content | null, another: Content | null): boolean {
  return notation(one) === notation(another);
}

/** As the API takes a target. */
export function notation(content: Content | null): string | null {
  return content && writeInlineNotation(content);
}
