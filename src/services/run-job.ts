import { ConcordError } from '../domain/failure.js';
import type { Job, JobProgress } from '../domain/job.js';
import type { JobEnding, JobWrites } from '../domain/ports/jobs.js';
import type { JobChanges } from './job-changes.js';
import type { Log } from './log.js';
import type { ImportJob, RunImport, StopReason } from './run-import.js';
import type { SpoolFolder } from './spool-folder.js';

interface Dependencies {
  readonly jobs: JobWrites;
  readonly spool: SpoolFolder;
  readonly changes: JobChanges;
  readonly runImport: RunImport;
  readonly log: Log;
}

/** Runs a queued job until it has ended, or was put back into the queue because the server shuts down. */
export type RunJob = (jobId: string, signal: AbortSignal) => Promise<void>;

export function createRunJob({ jobs, spool, changes, runImport, log }: Dependencies): RunJob {
  return async function runJob(jobId, signal) {
    const job = await jobs.start(jobId);
    changes.tell(jobId);
    const ending = await endingOf(job, signal);
    if (ending === 'interrupted') {
      await jobs.requeue(jobId);
    } else {
      await jobs.end(jobId, ending);
      if (job.order) await spool.remove(job.order.spool);
      log.info({ jobId, kind: job.kind, status: ending.status }, 'A job has ended');
    }
    changes.tell(jobId);
  };

  async function endingOf(job: Job, signal: AbortSignal): Promise<JobEnding | 'interrupted'> {
    if (!isImport(job)) return failedBecause('This kind of job does not wait in the queue.');
    const onProgress = (progress: JobProgress) => void tellProgress(job.id, progress);
    try {
      return await runImport(job, { signal, onProgress });
    } catch (error) {
      if (signal.aborted) return endingWhenStopped(signal.reason as StopReason);
      if (error instanceof ConcordError) return failedBecause(error.message);
      log.error({ err: error, jobId: job.id }, 'An import failed');
      return failedBecause('The import failed for a reason that lies in Concord; the log of the server says more.');
    }
  }

  async function tellProgress(jobId: string, progress: JobProgress): Promise<void> {
    try {
      await jobs.progress(jobId, progress);
      changes.tell(jobId);
    } catch (error) {
      log.warn({ err: error, jobId }, 'The progress of a job could not be noted');
    }
  }
}

function endingWhenStopped(reason: StopReason): JobEnding | 'interrupted' {
  switch (reason) {
    case 'cancelled':
      return { status: 'cancelled' };
    case 'shutdown':
      return 'interrupted';
    case 'time':
      return failedBecause('The import took longer than an import may.');
  }
}

export function isImport(job: Job): job is ImportJob {
  return job.order !== undefined && (job.kind === 'memory-import' || job.kind === 'glossary-import');
}

export function failedBecause(message: string): JobEnding {
  return { status: 'failed', problems: [{ message }], problemCount: 1 };
}
