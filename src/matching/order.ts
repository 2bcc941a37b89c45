import type { SegmentState } from '../domain/unit.js';

/** What the order of matches looks at. */
export interface Rank {
  /** 0 to 102, after penalties. */
  readonly score: number;
  /** 0 to 100 with one decimal. */
  readonly similarity: number;
  /** 0 to 1. */
  readonly characterSimilarity: number;
  readonly state: SegmentState | undefined;
  /** Milliseconds since 1970 UTC; undefined where nothing records a change: older than all. */
  readonly changedAt: number | undefined;
  readonly id: string;
}

const CONFIDENCE: Readonly<Record<SegmentState, number>> = { initial: 0, translated: 1, reviewed: 2, final: 3 };

/** How far a state has come, for comparison. A unit for which nothing records one counts as reviewed. */
export function confidenceOf(state: SegmentState | undefined): number {
  return CONFIDENCE[state ?? 'reviewed'];
}

/** Better first, for `sort`. Total: two ranks with different ids are never equal. */
export function compareRanks(a: Rank, b: Rank): number {
  return (
    b.score - a.score ||
    b.similarity - a.similarity ||
    b.characterSimilarity - a.characterSimilarity ||
    confidenceOf(b.state) - confidenceOf(a.state) ||
    (b.changedAt ?? -Infinity) - (a.changedAt ?? -Infinity) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/**
 * Matches in the order of their ranks with those whose targets break a glossary behind the others of their score. Glossaries are
 * not known here: whoever asks them sorts what was found once more.
 */
export function conflictsLast<Found extends Pick<Rank, 'score'>>(
  inOrder: readonly Found[],
  hasConflict: (found: Found) => boolean,
): readonly Found[] {
  return inOrder.toSorted((a, b) => b.score - a.score || Number(hasConflict(a)) - Number(hasConflict(b)));
}
