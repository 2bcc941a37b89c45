import type { Database } from 'better-sqlite3';
import type { DocumentSegment } from '../../domain/document.js';
import { notFound, requireRowId } from './public-ids.js';
import { segmentOf, SELECT_SEGMENTS, type SegmentRow } from './segment-rows.js';

/** Finds a segment of this document; fails with `not-found`. */
export type RequireSegment = (documentId: number, segmentId: string) => DocumentSegment;

export function createRequireSegment(db: Database): RequireSegment {
  const select = db.prepare<[object], SegmentRow>(`${SELECT_SEGMENTS} AND s.id = @id`);
  return (documentId, segmentId) => {
    const row = select.get({ documentId, id: requireRowId('segment', segmentId) });
    if (row === undefined) throw notFound('segment', segmentId);
    return segmentOf(row);
  };
}
