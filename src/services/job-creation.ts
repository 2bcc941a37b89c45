import { createHash } from 'node:crypto';

import { ConcordError } from '../domain/failure.js';
import type { JobKind } from '../domain/job.js';
import type { JobReads } from '../domain/ports/jobs.js';
import type { WriteContext } from '../domain/ports/write-context.js';

const MOST_OPEN_JOBS = 100;
const RETRY_AFTER_SECONDS = 60;

/** Fails with `busy` when too much waits already. */
export async function checkOpenJobs(jobs: Pick<JobReads, 'open'>): Promise<void> {
  const open = await jobs.open();
  if (open.length < MOST_OPEN_JOBS) return;
  const reason = `${open.length} jobs are waiting.`;
  throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
}

/**
 * Who writes, with the fingerprint of what is asked for: what makes two requests the same is known only to the service.
 * @param sameness what counts: the content of a file does, its name in the spool does not
 */
export function writeOnce(
  { actor, once }: WriteContext,
  kind: JobKind | 'review-import',
  sameness: object,
): WriteContext {
  if (!once) return { actor };
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([kind, sameness]))
    .digest('hex');
  return { actor, once: { key: once.key, fingerprint } };
}
