import type { Database } from 'better-sqlite3';
import type { JobReads } from '../../domain/ports/jobs.js';
import { jobOf, SELECT_JOBS, type JobRow } from './job-records.js';
import { keyOfCursor, pageOf } from './paging.js';
import type { Synchronous } from './port-call.js';
import { notFound, requireRowId } from './public-ids.js';

const LIST = `${SELECT_JOBS} WHERE id < @before ORDER BY id DESC LIMIT @limit`;
const ONE = `${SELECT_JOBS} WHERE id = ?`;
const OPEN = `${SELECT_JOBS} WHERE status IN ('queued', 'running') ORDER BY id`;

export function createJobReads(db: Database): Synchronous<JobReads> {
  const list = db.prepare<[object], JobRow>(LIST);
  const one = db.prepare<[number], JobRow>(ONE);
  const open = db.prepare<[], JobRow>(OPEN);
  return {
    list({ limit, cursor }) {
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : keyOfCursor(cursor);
      return pageOf(list.all({ before, limit: limit + 1 }), limit, (row) => row.id, jobOf);
    },
    get(jobId) {
      const row = one.get(requireRowId('job', jobId));
      if (row === undefined) throw notFound('job', jobId);
      return jobOf(row);
    },
    open: () => open.all().map(jobOf),
  };
}
