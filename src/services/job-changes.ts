import { EventEmitter, on } from 'node:events';

import type { Job } from '../domain/job.js';
import type { JobReads } from '../domain/ports/jobs.js';

/** Tells those who watch a job that it changed. */
export interface JobChanges {
  tell(jobId: string): void;
  /** The job now and after each change, until it has ended or the signal aborts. Fails with `not-found`. */
  watch(jobId: string, signal: AbortSignal): AsyncIterable<Job>;
  /** Ends every watch. */
  close(): void;
}

export function hasEnded(job: Job): boolean {
  return job.status !== 'queued' && job.status !== 'running';
}

export function createJobChanges(jobs: JobReads): JobChanges {
  const changes = new EventEmitter().setMaxListeners(0);
  const closing = new AbortController();

  async function* watch(jobId: string, signal: AbortSignal): AsyncGenerator<Job> {
    const until = AbortSignal.any([signal, closing.signal]);
    const isOver = () => until.aborted;
    if (isOver()) return;
    // Listening begins before the first reading, so that no change falls between the two.
    const told = on(changes, jobId, { signal: until });
    try {
      let job = await jobs.get(jobId);
      yield job;
      while (!hasEnded(job)) {
        await told.next();
        job = await jobs.get(jobId);
        yield job;
      }
    } catch (error) {
      if (!isOver()) throw error;
    } finally {
      await told.return?.();
    }
  }

  return {
    tell: (jobId) => changes.emit(jobId),
    watch,
    close: () => {
      closing.abort();
    },
  };
}
