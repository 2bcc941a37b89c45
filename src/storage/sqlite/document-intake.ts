import type { Database } from 'better-sqlite3';
import type { DocumentFrame, FileSegment } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type { DocumentWrites } from '../../domain/ports/documents.js';
import { countText } from '../../text/counts.js';
import { countSegment, createAddCounts, noCounts } from './document-counts.js';
import { createRequireDocument, documentOf } from './document-rows.js';
import type { Synchronous } from './port-call.js';
import { notFound, publicId, requireRowId } from './public-ids.js';
import { contentOrNull, FILE_COLUMNS, fileValuesOf } from './segment-rows.js';

/** Segments removed in one call: a few tens of milliseconds. */
const SLICE = 2000;

const BEGIN = `
  INSERT INTO document (status, name, file, bytes, sha256, job_id, created_at, created_by)
  VALUES ('begun', @name, @file, @bytes, @sha256, @jobId, @at, @actor)`;
const INSERT_SEGMENT = `
  INSERT INTO document_segment (${FILE_COLUMNS.join(', ')}) VALUES (${FILE_COLUMNS.map(() => '?').join(', ')})`;
const FINISH = `
  UPDATE document SET status = 'finished', format = @format, version = @version, source_language = @sourceLanguage,
    file_target_language = @targetLanguage, target_language = @targetLanguage, place = @place, warnings = @warnings
  WHERE id = @id`;
const STATUS = `SELECT status FROM document WHERE id = ?`;
const UNFINISHED = `SELECT id FROM document WHERE status <> 'finished' ORDER BY id`;
const SLICE_OF_SEGMENTS = `SELECT id FROM document_segment WHERE document_id = ? ORDER BY number LIMIT ${SLICE}`;
const DELETE_EDITS = `DELETE FROM segment_edit WHERE segment_id IN (SELECT value FROM json_each(?))`;
const DELETE_SEGMENTS = `DELETE FROM document_segment WHERE id IN (SELECT value FROM json_each(?))`;
const DELETE_DOCUMENT = `DELETE FROM document WHERE id = ?`;

type Status = 'begun' | 'finished' | 'removed';

type Intake = Pick<Synchronous<DocumentWrites>, 'begin' | 'addSegments' | 'finish' | 'discard' | 'unfinished'>;

/** How a document comes in, and what a crash left goes away. These are parts of a job's work: a once-key is the job's. */
export function createDocumentIntake(db: Database, clock: () => number): Intake {
  const begin = db.prepare(BEGIN);
  const finish = db.prepare(FINISH);
  const unfinished = db.prepare<[], number>(UNFINISHED).pluck();
  const status = db.prepare<[number], Status>(STATUS).pluck();
  const addSegments = createSegmentIntake(db);
  const discardSlice = createDiscardSlice(db);
  const requireDocument = createRequireDocument(db);

  const requireBegun = (documentId: string): number => {
    const id = requireRowId('document', documentId);
    const found = status.get(id);
    if (found === 'begun') return id;
    if (found === 'finished') throw alreadyFinished(documentId);
    throw notFound('document', documentId);
  };
  return {
    begin({ name, file, bytes, sha256, jobId }, { actor }) {
      const job = jobId === undefined ? null : requireRowId('job', jobId);
      const row = { name, file, bytes, sha256, jobId: job, at: clock(), actor };
      return publicId('document', Number(begin.run(row).lastInsertRowid));
    },
    addSegments(documentId, segments) {
      addSegments(requireBegun(documentId), segments);
    },
    finish(documentId, frame: DocumentFrame, warnings) {
      finish.run({ ...frame, warnings: JSON.stringify(warnings), id: requireBegun(documentId) });
      return documentOf(requireDocument(documentId));
    },
    discard(documentId) {
      const id = requireRowId('document', documentId);
      if (status.get(id) === 'finished') throw alreadyFinished(documentId);
      return discardSlice(id);
    },
    unfinished: () => unfinished.all().map((id) => publicId('document', id)),
  };
}

function createSegmentIntake(db: Database): (documentId: number, segments: readonly FileSegment[]) => void {
  const insert = db.prepare(INSERT_SEGMENT);
  const addCounts = createAddCounts(db);
  return (documentId, segments) => {
    const added = noCounts();
    for (const segment of segments) {
      insert.run(...fileValuesOf(documentId, segment));
      countSegment(added, segment.state, contentOrNull(segment.target), 1);
      const { words, characters } = countText(segment.source.text);
      added.segments += 1;
      added.words += words;
      added.characters += characters;
    }
    addCounts(documentId, added);
  };
}

/** Takes a slice of the segments away, at last the document itself. Returns true when nothing is left of it. */
function createDiscardSlice(db: Database): (documentId: number) => boolean {
  const slice = db.prepare<[number], number>(SLICE_OF_SEGMENTS).pluck();
  const deletions = [DELETE_EDITS, DELETE_SEGMENTS].map((sql) => db.prepare<[string]>(sql));
  const deleteDocument = db.prepare<[number]>(DELETE_DOCUMENT);
  return (documentId) => {
    const segments = slice.all(documentId);
    for (const deletion of deletions) deletion.run(JSON.stringify(segments));
    if (segments.length === SLICE) return false;
    deleteDocument.run(documentId);
    return true;
  };
}

function alreadyFinished(documentId: string): ConcordError {
  return new ConcordError({ kind: 'conflict', reason: `The document ${documentId} was read whole already.` });
}
