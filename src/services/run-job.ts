import { ConcordError } from '../domain/failure.js';
import type { Job, JobKind, JobProgress } from '../domain/job.js';
import type { JobEnding, JobWrites } from '../domain/ports/jobs.js';
import { problemOf, type ReadingOptions } from './import-reading.js';
import type { JobChanges, JobOutcome } from './job-changes.js';
import { fileOfJob } from './job-file.js';
import type { Log } from './log.js';
import type { StopReason } from './publish-or-discard.js';
import type { ImportJob, RunImport } from './run-import.js';
import type { SpoolFolder } from './spool-folder.js';

/** Does the work of a job of a document. Rejects as `RunImport` does, and with a ConcordError that ends the job. */
export type RunDocumentJob = (job: Job, options: ReadingOptions) => Promise<JobEnding>;

interface Dependencies {
  readonly jobs: JobWrites;
  readonly spool: SpoolFolder;
  readonly changes: JobChanges;
  readonly runImport: RunImport;
  readonly runDocumentJob: RunDocumentJob;
  readonly log: Log;
}

/** Runs a queued job until it has ended, or was put back into the queue because the server shuts down. */
export type RunJob = (jobId: string, signal: AbortSignal) => Promise<void>;

export function createRunJob({ jobs, spool, changes, log, ...work }: Dependencies): RunJob {
  return async function runJob(jobId, signal) {
    let outcome: JobOutcome = 'interrupted';
    try {
      outcome = await runToEnd(jobId, signal);
    } finally {
      changes.tell(jobId, outcome);
    }
  };

  async function runToEnd(jobId: string, signal: AbortSignal): Promise<JobOutcome> {
    const job = await jobs.start(jobId);
    changes.tell(jobId);
    const outcome = await outcomeOf(job, signal);
    if (outcome === 'interrupted') {
      await jobs.requeue(jobId);
      return outcome;
    }
    await jobs.end(jobId, outcome);
    const file = fileOfJob(job);
    if (file) await spool.remove(file.spool);
    log.info({ jobId, kind: job.kind, status: outcome.status }, 'A job has ended');
    return outcome;
  }

  async function outcomeOf(job: Job, signal: AbortSignal): Promise<JobOutcome> {
    const onProgress = (progress: JobProgress) => void tellProgress(job.id, progress);
    try {
      return await workOf(job, work, { signal, onProgress });
    } catch (error) {
      if (signal.aborted) return outcomeWhenStopped(signal.reason as StopReason, job.kind);
      if (error instanceof ConcordError) return failedBy(error);
      const what = `${NAMES[job.kind]} failed`;
      log.error({ err: error, jobId: job.id }, what);
      return failedBecause(`${what} for a reason that lies in Concord; the log of the server says more.`);
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

type Work = Pick<Dependencies, 'runImport' | 'runDocumentJob'>;

async function workOf(job: Job, { runImport, runDocumentJob }: Work, options: ReadingOptions): Promise<JobEnding> {
  if (isImport(job)) return runImport(job, options);
  if (isDocumentJob(job)) return runDocumentJob(job, options);
  return failedBecause('This kind of job does not wait in the queue.');
}

const NAMES: Readonly<Record<JobKind, string>> = {
  'memory-import': 'An import',
  'glossary-import': 'An import',
  'memory-deletion': 'A deletion',
  'document-upload': 'An upload',
  'document-pretranslation': 'A pretranslation',
  'document-analysis': 'An analysis',
  'document-commit': 'A commit',
  inspection: 'An inspection',
};

function outcomeWhenStopped(reason: StopReason, kind: JobKind): JobOutcome {
  switch (reason) {
    case 'cancelled':
      return { status: 'cancelled' };
    case 'shutdown':
      return 'interrupted';
    case 'time':
      return failedBecause(`${NAMES[kind]} may not take longer than this one took.`);
  }
}

export function isImport(job: Job): job is ImportJob {
  return job.order !== undefined && (job.kind === 'memory-import' || job.kind === 'glossary-import');
}

export function isDocumentJob(job: Job): boolean {
  return job.documentOrder !== undefined;
}

export function failedBecause(message: string): JobEnding {
  return { status: 'failed', problems: [{ message }], problemCount: 1 };
}

function failedBy({ failure, message }: ConcordError): JobEnding {
  return { status: 'failed', problems: [problemOf(failure, message)], problemCount: 1, failure };
}
