import { EventEmitter, on, once } from 'node:events';

import type { Job } from '../domain/job.js';
import type { JobEnding, JobReads } from '../domain/ports/jobs.js';

/** How a job left its queue; interrupted: the server stops, or could not write the end, and the next start takes it up. */
export type JobOutcome = JobEnding | 'interrupted';

/** Tells those who watch a job that it changed. */
export interface JobChanges {
  /** @param outcome where the change is that it left its queue */
  tell(jobId: string, outcome?: JobOutcome): void;
  /** What is told next of how this job left its queue: ask before the job can run. Never rejects. */
  outcome(jobId: string): Promise<JobOutcome>;
  /** The job now and after each change, until it has ended or the signal aborts. Fails with `not-found`. */
  watch(jobId: string, signal: AbortSignal): AsyncIterable<Job>;
  /** Ends every watch; who waits for an outcome hears that the job was interrupted. */
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
    tell(jobId, outcome) {
      changes.emit(jobId);
      if (outcome !== undefined) changes.emit(outcomeOf(jobId), outcome);
    },
    async outcome(jobId) {
      try {
        const [outcome] = (await once(changes, outcomeOf(jobId), { signal: closing.signal })) as [JobOutcome];
        return outcome;
      } catch {
        return 'interrupted';
      }
    },
    watch,
    close: () => {
      closing.abort();
    },
  };
}

function outcomeOf(jobId: string): string {
  return `outcome of ${jobId}`;
}
