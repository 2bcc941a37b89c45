import type { Database } from 'better-sqlite3';
import type {
  DocumentJobResult,
  DocumentOrder,
  ImportOrder,
  Job,
  JobKind,
  JobProgress,
  JobResult,
  JobStatus,
  Problem,
} from '../../domain/job.js';
import { presentFields } from './present-fields.js';
import { notFound, publicId, requireRowId } from './public-ids.js';

/** Ends where conditions go on. */
export const SELECT_JOBS = `
  SELECT id, kind, status, progress_done, progress_total, progress_unit, result, problems, problem_count, import_order,
    document_order, document_result, subject, actor, attempts, created_at, started_at, ended_at
  FROM job`;

const SELECT_ONE = `${SELECT_JOBS} WHERE id = ?`;
const INSERT_QUEUED = `
  INSERT INTO job (kind, status, progress_total, progress_unit, import_order, actor, created_at)
  VALUES (@kind, 'queued', @total, 'bytes', @order, @actor, @at)`;
const INSERT_QUEUED_FOR_DOCUMENT = `
  INSERT INTO job (kind, status, progress_total, progress_unit, document_order, actor, created_at)
  VALUES (@kind, 'queued', @total, @unit, @order, @actor, @at)`;
const INSERT_ENDED = `
  INSERT INTO job (kind, status, progress_done, progress_total, progress_unit, result, subject, actor, attempts,
    created_at, started_at, ended_at)
  VALUES (@kind, 'succeeded', @done, @total, @unit, @result, @subject, @actor, 1, @at, @at, @at)`;

export interface JobRow {
  readonly id: number;
  readonly kind: JobKind;
  readonly status: JobStatus;
  readonly progress_done: number;
  readonly progress_total: number | null;
  readonly progress_unit: string;
  readonly result: string | null;
  readonly problems: string;
  readonly problem_count: number;
  readonly import_order: string | null;
  readonly document_order: string | null;
  readonly document_result: string | null;
  readonly subject: string | null;
  readonly actor: string;
  readonly attempts: number;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly ended_at: number | null;
}

/** A job whose work is done in the transaction that records it. */
export interface EndedJob {
  readonly kind: JobKind;
  readonly subject: string;
  readonly actor: string;
  readonly progress: Required<JobProgress>;
  readonly result: JobResult;
}

export interface JobRecords {
  insertQueued(kind: JobKind, order: ImportOrder, actor: string): Job;
  insertQueuedForDocument(kind: JobKind, order: DocumentOrder, actor: string): Job;
  insertEnded(job: EndedJob): Job;
  /** @throws ConcordError `not-found` */
  require(jobId: string): JobRow;
}

export function createJobRecords(db: Database, clock: () => number): JobRecords {
  const selectOne = db.prepare<[number], JobRow>(SELECT_ONE);
  const insertQueued = db.prepare(INSERT_QUEUED);
  const insertQueuedForDocument = db.prepare(INSERT_QUEUED_FOR_DOCUMENT);
  const insertEnded = db.prepare(INSERT_ENDED);
  const inserted = (id: number | bigint) => jobOf(selectOne.get(Number(id))!);
  return {
    insertQueued(kind, order, actor) {
      const row = { kind, total: order.bytes, order: JSON.stringify(order), actor, at: clock() };
      return inserted(insertQueued.run(row).lastInsertRowid);
    },
    insertQueuedForDocument(kind, order, actor) {
      const unit = order.upload === undefined ? 'segments' : 'bytes';
      const row = { kind, total: order.upload?.bytes ?? null, unit, order: JSON.stringify(order), actor, at: clock() };
      return inserted(insertQueuedForDocument.run(row).lastInsertRowid);
    },
    insertEnded({ kind, subject, actor, progress, result }) {
      const row = { kind, subject, actor, ...progress, result: JSON.stringify(result), at: clock() };
      return inserted(insertEnded.run(row).lastInsertRowid);
    },
    require(jobId) {
      const row = selectOne.get(requireRowId('job', jobId));
      if (row === undefined) throw notFound('job', jobId);
      return row;
    },
  };
}

export function jobOf(row: JobRow): Job {
  return {
    id: publicId('job', row.id),
    kind: row.kind,
    status: row.status,
    progress: {
      done: row.progress_done,
      ...(row.progress_total !== null && { total: row.progress_total }),
      unit: row.progress_unit,
    },
    problems: JSON.parse(row.problems) as Problem[],
    problemCount: row.problem_count,
    actor: row.actor,
    attempts: row.attempts,
    createdAt: row.created_at,
    ...presentFields<WhatAJobMayHave>({
      result: row.result === null ? null : (JSON.parse(row.result) as JobResult),
      order: row.import_order === null ? null : (JSON.parse(row.import_order) as ImportOrder),
      documentOrder: row.document_order === null ? null : (JSON.parse(row.document_order) as DocumentOrder),
      documentResult: row.document_result === null ? null : (JSON.parse(row.document_result) as DocumentJobResult),
      subject: row.subject,
      startedAt: row.started_at,
      endedAt: row.ended_at,
    }),
  };
}

type WhatAJobMayHave = Pick<
  Job,
  'result' | 'order' | 'documentOrder' | 'documentResult' | 'subject' | 'startedAt' | 'endedAt'
>;
