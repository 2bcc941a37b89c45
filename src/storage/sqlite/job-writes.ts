import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { Job } from '../../domain/job.js';
import type { JobEnding, JobWrites } from '../../domain/ports/jobs.js';
import { jobOf, type JobRecords, type JobRow } from './job-records.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { jsonOrNull } from './present-fields.js';

const START = `UPDATE job SET status = 'running', attempts = attempts + 1, started_at = @at WHERE id = @id`;
const PROGRESS = `
  UPDATE job SET progress_done = @done, progress_total = @total, progress_unit = @unit
  WHERE id = @id AND status IN ('queued', 'running')`;
const END = `
  UPDATE job SET status = @status, result = @result, document_result = @documentResult, problems = @problems,
    problem_count = @problemCount, ended_at = @at
  WHERE id = @id`;
const REQUEUE = `UPDATE job SET status = 'queued', progress_done = 0, started_at = NULL WHERE id = @id`;

const KEPT_PROBLEMS = 1000;

export interface JobWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
  readonly jobs: JobRecords;
}

export function createJobWrites(db: Database, { clock, onceOnly, jobs }: JobWriteParts): Synchronous<JobWrites> {
  const start = db.prepare(START);
  const progress = db.prepare(PROGRESS);
  const end = db.prepare(END);
  const requeue = db.prepare(REQUEUE);
  const read = (jobId: string): Job => jobOf(jobs.require(jobId));
  return {
    create(kind, order, write) {
      const { result, repeated } = onceOnly(write, () => jobs.insertQueued(kind, order, write.actor));
      return { job: result, repeated };
    },
    createForDocument(kind, order, write) {
      const { result, repeated } = onceOnly(write, () => jobs.insertQueuedForDocument(kind, order, write.actor));
      return { job: result, repeated };
    },
    start(jobId) {
      const { id } = requireStatus(jobs.require(jobId), jobId, ['queued']);
      start.run({ id, at: clock() });
      return read(jobId);
    },
    progress(jobId, { done, total = null, unit }: { done: number; total?: number | null; unit: string }) {
      progress.run({ id: jobs.require(jobId).id, done, total, unit });
    },
    end(jobId, ending) {
      const { id } = requireStatus(jobs.require(jobId), jobId, ['queued', 'running']);
      end.run({ id, ...endingColumns(ending), at: clock() });
      return read(jobId);
    },
    requeue(jobId) {
      const { id } = requireStatus(jobs.require(jobId), jobId, ['running']);
      requeue.run({ id });
      return read(jobId);
    },
  };
}

function endingColumns(ending: JobEnding): object {
  const { status } = ending;
  const none = { status, result: null, documentResult: null, problems: '[]', problemCount: 0 };
  if (status === 'cancelled') return none;
  const problems = JSON.stringify(ending.problems.slice(0, KEPT_PROBLEMS));
  const told = { ...none, problems, problemCount: ending.problemCount };
  if (status === 'failed') return told;
  return { ...told, result: jsonOrNull(ending.result), documentResult: jsonOrNull(ending.documentResult) };
}

function requireStatus(row: JobRow, jobId: string, allowed: readonly JobRow['status'][]): JobRow {
  if (allowed.includes(row.status)) return row;
  throw new ConcordError({ kind: 'conflict', reason: `The job ${jobId} is ${row.status}.` });
}
