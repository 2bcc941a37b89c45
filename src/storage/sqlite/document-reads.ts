import type { Database } from 'better-sqlite3';
import type { Analysis } from '../../domain/analysis.js';
import type { DocumentSegment } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type { DocumentReads, StoredFile } from '../../domain/ports/documents.js';
import { createOutline } from './document-outline.js';
import { createRequireDocument, documentOf, SELECT_DOCUMENTS, type DocumentRow } from './document-rows.js';
import { keyOfCursor, pageOf } from './paging.js';
import type { Synchronous } from './port-call.js';
import { segmentOf, SELECT_SEGMENTS, type SegmentRow } from './segment-rows.js';
import { createRequireSegment } from './segment-loading.js';

const LIST = `${SELECT_DOCUMENTS} AND id < @before ORDER BY id DESC LIMIT @limit`;
const SEGMENTS = `${SELECT_SEGMENTS} AND s.number >= @from ORDER BY s.number LIMIT @limit`;
const STORED_FILE = `SELECT file, bytes, sha256, place AS framePlace FROM document WHERE id = ?`;
const ANALYSIS = `SELECT analysis FROM document WHERE id = ?`;
const FILES = `SELECT file FROM document WHERE status <> 'removed' ORDER BY id`;
const CHANGED_UNITS = `
  SELECT c.unit_number AS number, (
    SELECT count(*) FROM document_segment s
    WHERE s.document_id = @documentId AND s.unit_number = c.unit_number) AS segments
  FROM (
    SELECT DISTINCT unit_number FROM segment_edit
    WHERE differs = 1 AND document_id = @documentId AND unit_number > @afterUnit
    ORDER BY unit_number LIMIT @limit) c`;
const SEGMENTS_OF_UNITS = `
  ${SELECT_SEGMENTS} AND s.unit_number IN (SELECT value FROM json_each(@units)) ORDER BY s.unit_number, s.number`;

interface ChangedUnit {
  readonly number: number;
  readonly segments: number;
}

export function createDocumentReads(db: Database): Synchronous<DocumentReads> {
  const require = createRequireDocument(db);
  const requireSegment = createRequireSegment(db);
  const list = db.prepare<[object], DocumentRow>(LIST);
  const segments = db.prepare<[object], SegmentRow>(SEGMENTS);
  const storedFile = db.prepare<[number], StoredFile>(STORED_FILE);
  const analysis = db.prepare<[number], string | null>(ANALYSIS).pluck();
  const files = db.prepare<[], string>(FILES).pluck();
  const outline = createOutline(db);
  const changedUnits = createChangedUnits(db);
  return {
    list({ limit, cursor }) {
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : keyOfCursor(cursor);
      return pageOf(list.all({ before, limit: limit + 1 }), limit, (row) => row.id, documentOf);
    },
    get: (documentId) => documentOf(require(documentId)),
    segments: (documentId, range) => segments.all({ documentId: require(documentId).id, ...range }).map(segmentOf),
    segment: (documentId, segmentId) => requireSegment(require(documentId).id, segmentId),
    outline: (documentId) => outline(require(documentId).id),
    storedFile: (documentId) => storedFile.get(require(documentId).id)!,
    changedUnits: (documentId, afterUnit, limit) => changedUnits(require(documentId).id, afterUnit, limit),
    analysis(documentId) {
      const json = analysis.get(require(documentId).id);
      if (typeof json === 'string') return JSON.parse(json) as Analysis;
      throw new ConcordError({ kind: 'not-found', what: 'analysis of the document', id: documentId });
    },
    files: () => files.all(),
  };
}

function createChangedUnits(db: Database) {
  const changed = db.prepare<[object], ChangedUnit>(CHANGED_UNITS);
  const segmentsOf = db.prepare<[object], SegmentRow>(SEGMENTS_OF_UNITS);
  return (documentId: number, afterUnit: number, limit: number): readonly DocumentSegment[] => {
    const units: number[] = [];
    let count = 0;
    for (const { number, segments } of changed.all({ documentId, afterUnit, limit })) {
      if (count >= limit) break;
      units.push(number);
      count += segments;
    }
    return segmentsOf.all({ documentId, units: JSON.stringify(units) }).map(segmentOf);
  };
}
