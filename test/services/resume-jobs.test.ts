import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { resumeJobs } from '../../src/services/resume-jobs.js';
import { generatedTmx } from '../support/generated-tmx.js';
import { createMemory, endOf, importOf, readForEver, startOf, wireJobs, WRITE } from './job-parts.js';
import { openStore, type OpenStore } from './open-store.js';

let store: OpenStore;
let memoryId: string;

beforeEach(async () => {
  store = await openStore();
  memoryId = await createMemory(store);
});

afterEach(() => {
  store.close();
});

const spooled = () => readdirSync(store.spoolFolder);

/** A job that runs, as a kill would leave it: nothing that follows comes from its process. */
async function leaveRunning(units = 5): Promise<string> {
  const { startImport } = wireJobs(store, { readImport: readForEver });
  const { job } = await startImport(importOf(store, memoryId, generatedTmx(units)), WRITE);
  await startOf(store, job.id);
  while ((await store.writes.staging.unfinished()).length === 0) await new Promise((resolve) => setImmediate(resolve));
  return job.id;
}

async function resume() {
  const parts = wireJobs(store);
  await resumeJobs({ ...store, ...parts });
  return parts;
}

describe('the next start after a kill', () => {
  test('discards what was staged and runs the job again', async () => {
    const jobId = await leaveRunning(5);
    const [left] = await store.writes.staging.unfinished();
    await resume();
    expect(await endOf(store, jobId)).toMatchObject({ status: 'succeeded', result: { added: 5 }, attempts: 2 });
    expect((await store.reads.units.changeSets({ limit: 50 })).items.map(({ id }) => id)).not.toContain(
      left!.changeSetId,
    );
    expect(await store.writes.staging.unfinished()).toEqual([]);
  });

  test('shows the job as waiting, not as running', async () => {
    const jobId = await leaveRunning();
    const { lanes, log } = wireJobs(store);
    await resumeJobs({ ...store, lanes: { ...lanes, all: [{ ...lanes.all[0], addWork: () => undefined }] }, log });
    expect((await store.reads.jobs.get(jobId)).status).toBe('queued');
  });

  test('fails a job whose file is missing', async () => {
    const jobId = await leaveRunning();
    await store.spool.sweep(new Set());
    await resume();
    const job = await endOf(store, jobId);
    expect(job).toMatchObject({ status: 'failed' });
    expect(job.problems[0]?.message).toContain('not whole');
  });

  test('fails a job that has ended its server three times', async () => {
    const jobId = await leaveRunning();
    for (let attempt = 2; attempt <= 3; attempt += 1) {
      await store.writes.jobs.requeue(jobId);
      await store.writes.jobs.start(jobId);
    }
    await resume();
    const job = await endOf(store, jobId);
    expect(job.status).toBe('failed');
    expect(job.problems[0]?.message).toContain('3 times');
  });

  test('says succeeded for a job that had published and could not say so', async () => {
    const jobId = await leaveRunning();
    const [left] = await store.writes.staging.unfinished();
    await store.writes.staging.publish(left!.changeSetId);
    await resume();
    expect(await endOf(store, jobId)).toMatchObject({
      status: 'succeeded',
      result: { added: 0, changeSetId: left!.changeSetId },
    });
  });

  test('sweeps the files that no job waits for before the server takes uploads', async () => {
    const jobId = await leaveRunning();
    writeFileSync(join(store.spoolFolder, 'half.upload'), 'half');
    await resume();
    expect(spooled()).not.toContain('half.upload');
    expect((await endOf(store, jobId)).status).toBe('succeeded');
  });

  test('runs the jobs that were waiting, in their order', async () => {
    const { startImport, queue } = wireJobs(store, { readImport: readForEver });
    await queue.stop();
    const ids: string[] = [];
    for (const first of [1, 101, 201]) {
      ids.push((await startImport(importOf(store, memoryId, generatedTmx(3, first)), WRITE)).job.id);
    }
    await resume();
    const ended = await Promise.all(ids.map((id) => endOf(store, id)));
    expect(ended.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    const starts = ended.map(({ startedAt }) => startedAt!);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });
});
