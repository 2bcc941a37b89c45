import type { Job } from '../domain/job.js';
import type { JobEnding } from '../domain/ports/jobs.js';
import type { StoreReads, StoreWrites } from '../domain/ports/store.js';
import type { ChangeSet } from '../domain/change-set.js';
import type { JobQueue } from './job-queue.js';
import type { Log } from './log.js';
import { discardWhole } from './run-import.js';
import { failedBecause, isImport } from './run-job.js';
import type { SpoolFolder } from './spool-folder.js';

interface Dependencies {
  readonly reads: Pick<StoreReads, 'jobs' | 'units'>;
  readonly writes: Pick<StoreWrites, 'jobs' | 'staging'>;
  readonly spool: SpoolFolder;
  readonly queue: JobQueue;
  readonly log: Log;
}

/** An import that ended its process so often would do it again. */
const MOST_ATTEMPTS = 3;
const PAGE = 200;

/**
 * Takes up what an earlier run left: discards what it had staged, runs again what can be run, fails the rest.
 * Resolves when the server may accept uploads; the work itself goes on as the first of the queue.
 */
export async function resumeJobs({ reads, writes, spool, queue, log }: Dependencies): Promise<void> {
  const open = await reads.jobs.open();
  await spool.sweep(new Set(open.flatMap((job) => (job.order ? [job.order.spool] : []))));
  for (const { id, status } of open) if (status === 'running') await writes.jobs.requeue(id);

  queue.addWork(async () => {
    for (const { changeSetId } of await writes.staging.unfinished()) {
      await discardWhole(writes.staging, changeSetId);
    }
    for (const job of open) await takeUp(job);
  });

  async function takeUp(job: Job): Promise<void> {
    const ending = await endingOf(job);
    if (ending) {
      await writes.jobs.end(job.id, ending);
      if (job.order) await spool.remove(job.order.spool);
      log.warn({ jobId: job.id, status: ending.status }, 'An interrupted job was ended');
      return;
    }
    queue.add(job.id);
    log.info({ jobId: job.id }, 'An interrupted job waits to be run again');
  }

  /**
   * undefined: the job can be run again.
   * @param job as the earlier run left it
   */
  async function endingOf(job: Job): Promise<JobEnding | undefined> {
    if (!isImport(job)) return failedBecause('The server stopped while this was done.');
    const published = job.attempts > 0 ? await publishedBy(job) : undefined;
    if (published) return succeededBefore(published);
    if (job.status === 'running' && job.attempts >= MOST_ATTEMPTS) {
      return failedBecause(`The server stopped ${job.attempts} times during this import.`);
    }
    const whole = (await spool.sha256(job.order.spool)) === job.order.sha256;
    return whole ? undefined : failedBecause('The server stopped and the uploaded file is not whole any more.');
  }

  /** The change set of a job that was killed after it had published and before it could say so. */
  async function publishedBy(job: Job): Promise<ChangeSet | undefined> {
    let cursor: string | undefined;
    do {
      const page = await reads.units.changeSets({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
      const found = page.items.find((changeSet) => changeSet.jobId === job.id);
      if (found) return found;
      const older = page.items.some((changeSet) => changeSet.publishedAt < job.createdAt);
      cursor = older ? undefined : page.nextCursor;
    } while (cursor !== undefined);
    return undefined;
  }
}

function succeededBefore({ id, counts }: ChangeSet): JobEnding {
  const { added, merged, updated, unchanged } = counts;
  return {
    status: 'succeeded',
    result: { added, merged, updated, unchanged, rejected: 0, changeSetId: id },
    problems: [{ message: 'The server stopped just after the import; what it had rejected is not known any more.' }],
    problemCount: 1,
  };
}
