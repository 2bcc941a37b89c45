import { describe, expect, test } from '@jest/globals';

import { ConcordError } from '../../src/domain/failure.js';
import type { Job, JobStatus } from '../../src/domain/job.js';
import type { JobReads } from '../../src/domain/ports/jobs.js';
import { createJobChanges } from '../../src/services/job-changes.js';

function jobNow(status: JobStatus): Job {
  return {
    ...{ id: 'j1', kind: 'memory-import', status, progress: { done: 0, unit: 'bytes' } },
    ...{ problems: [], problemCount: 0, actor: 'local', attempts: 1, createdAt: 0 },
  };
}

/** A job whose status the test sets. */
function watched(status: JobStatus = 'queued') {
  const state = { status };
  const get = (id: string) =>
    id === 'j1'
      ? Promise.resolve(jobNow(state.status))
      : Promise.reject(new ConcordError({ kind: 'not-found', what: 'job', id }));
  const changes = createJobChanges({ get } as unknown as JobReads);
  const change = (next: JobStatus) => {
    state.status = next;
    changes.tell('j1');
  };
  return { changes, change };
}

async function statusesOf(jobs: AsyncIterable<Job>, onEach: (job: Job) => void = () => undefined) {
  const statuses: JobStatus[] = [];
  for await (const job of jobs) {
    statuses.push(job.status);
    onEach(job);
  }
  return statuses;
}

const never = new AbortController().signal;

describe('watching a job', () => {
  test('gives its state now and after each change, and ends with the job', async () => {
    const { changes, change } = watched();
    const next: Partial<Record<JobStatus, JobStatus>> = { queued: 'running', running: 'succeeded' };
    const statuses = await statusesOf(changes.watch('j1', never), ({ status }) => {
      if (next[status]) change(next[status]);
    });
    expect(statuses).toEqual(['queued', 'running', 'succeeded']);
  });

  test('of a job that has ended gives it once', async () => {
    const { changes } = watched('failed');
    await expect(statusesOf(changes.watch('j1', never))).resolves.toEqual(['failed']);
  });

  test('misses no change that comes while the first state is read', async () => {
    const { changes, change } = watched('running');
    const statuses = statusesOf(changes.watch('j1', never));
    change('cancelled');
    expect((await statuses).at(-1)).toBe('cancelled');
  });

  test('ends when the watcher goes away', async () => {
    const { changes } = watched('running');
    const leaving = new AbortController();
    const statuses = await statusesOf(changes.watch('j1', leaving.signal), () => {
      leaving.abort();
    });
    expect(statuses).toEqual(['running']);
  });

  test('ends for everybody when the server stops', async () => {
    const { changes } = watched('running');
    const watches = [statusesOf(changes.watch('j1', never)), statusesOf(changes.watch('j1', never))];
    await new Promise((resolve) => setImmediate(resolve));
    changes.close();
    await expect(Promise.all(watches)).resolves.toEqual([['running'], ['running']]);
    await expect(statusesOf(changes.watch('j1', never))).resolves.toEqual([]);
  });

  test('of a job that does not exist fails', async () => {
    const { changes } = watched();
    await expect(statusesOf(changes.watch('j2', never))).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });
});
