import type { Database } from 'better-sqlite3';
import type { Content } from '../../domain/content.js';
import type { SegmentState } from '../../domain/unit.js';

const ADD = `
  UPDATE document SET segments = segments + @segments, words = words + @words, characters = characters + @characters,
    initial = initial + @initial, translated = translated + @translated, reviewed = reviewed + @reviewed,
    final = final + @final, empty = empty + @empty
  WHERE id = @documentId`;

/** What a transaction adds to the figures of a document; less than 0 where it takes away. */
export interface DocumentCounts extends Record<SegmentState, number> {
  segments: number;
  words: number;
  characters: number;
  empty: number;
}

export function noCounts(): DocumentCounts {
  return { segments: 0, words: 0, characters: 0, initial: 0, translated: 0, reviewed: 0, final: 0, empty: 0 };
}

/** One more (1) or one fewer (-1) segment in this state with this target. */
export function countSegment(counts: DocumentCounts, state: SegmentState, target: Content | null, by: 1 | -1): void {
  counts[state] += by;
  if (target === null) counts.empty += by;
}

/** Adds to the figures of a document, within the caller's transaction. */
export type AddCounts = (documentId: number, counts: DocumentCounts) => void;

export function createAddCounts(db: Database): AddCounts {
  const add = db.prepare(ADD);
  return (documentId, counts) => {
    add.run({ documentId, ...counts });
  };
}
