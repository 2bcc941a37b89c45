import { ConcordError } from '../domain/failure.js';
import type { Job } from '../domain/job.js';
import type { JobReads, JobWrites } from '../domain/ports/jobs.js';
import type { JobChanges } from './job-changes.js';
import { fileOfJob } from './job-file.js';
import type { Log } from './log.js';
import type { StopReason } from './publish-or-discard.js';
import type { RunJob } from './run-job.js';
import type { SpoolFolder } from './spool-folder.js';

interface Dependencies {
  readonly jobs: JobReads & Pick<JobWrites, 'end'>;
  readonly spool: SpoolFolder;
  readonly changes: JobChanges;
  readonly runJob: RunJob;
  /** Wall time that one job may take. */
  readonly jobMinutes: number;
  readonly log: Log;
}

/** Runs jobs in the order in which they come, one at a time. */
export interface JobQueue {
  add(jobId: string): void;
  /** Something that has its turn before the jobs that are added later. */
  addWork(work: () => Promise<void>): void;
  /** The job as it is now; it ends as `cancelled` soon. Fails with `not-found`, and with `conflict` when it has ended. */
  cancel(jobId: string): Promise<Job>;
  /** Stops the running job and starts no other one. */
  stop(): Promise<void>;
}

interface RunningJob {
  readonly jobId: string;
  readonly stop: (reason: StopReason) => void;
}

const MINUTE = 60_000;

export function createJobQueue({ jobs, spool, changes, runJob, jobMinutes, log }: Dependencies): JobQueue {
  let queue: Promise<void> = Promise.resolve();
  let current: RunningJob | undefined;
  let stopping = false;
  /** Jobs that are being cancelled before their turn. */
  const cancelled = new Set<string>();

  function addWork(work: () => Promise<void>): void {
    queue = queue.then(work).catch((error: unknown) => {
      log.error({ err: error }, 'A job could not be brought to its end; the next start takes it up');
    });
  }

  async function run(jobId: string): Promise<void> {
    if (stopping || cancelled.delete(jobId)) return;
    const { signal, stop, release } = stopSignal(jobMinutes);
    current = { jobId, stop };
    try {
      await runJob(jobId, signal);
    } finally {
      release();
      current = undefined;
    }
  }

  /** Marked before the first await, so that its turn cannot come while its end is being written. */
  async function cancelWaiting(jobId: string): Promise<Job> {
    cancelled.add(jobId);
    try {
      const job = await jobs.end(jobId, { status: 'cancelled' });
      const file = fileOfJob(job);
      if (file) await spool.remove(file.spool);
      changes.tell(jobId, { status: 'cancelled' });
      return job;
    } catch (error) {
      cancelled.delete(jobId);
      throw error;
    }
  }

  return {
    add: (jobId) => {
      addWork(() => run(jobId));
    },
    addWork,
    cancel: (jobId) => (current?.jobId === jobId ? cancelRunning(jobs, current) : cancelWaiting(jobId)),
    async stop() {
      stopping = true;
      current?.stop('shutdown');
      await queue;
    },
  };
}

/** The end of a job may be written already, though the queue has not heard of it. */
async function cancelRunning(jobs: Pick<JobReads, 'get'>, { jobId, stop }: RunningJob): Promise<Job> {
  const job = await jobs.get(jobId);
  if (job.endedAt !== undefined) {
    throw new ConcordError({ kind: 'conflict', reason: `The job ${jobId} is ${job.status}.` });
  }
  stop('cancelled');
  return job;
}

/** Aborts when it is told to, or when the time is over, with the reason. */
function stopSignal(minutes: number) {
  const controller = new AbortController();
  const stop = (reason: StopReason) => {
    controller.abort(reason);
  };
  const timer = setTimeout(stop, minutes * MINUTE, 'time').unref();
  const release = () => {
    clearTimeout(timer);
  };
  return { signal: controller.signal, stop, release };
}
