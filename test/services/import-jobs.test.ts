import { readdirSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { ConcordError } from '../../src/domain/failure.js';
import type { ReadImport } from '../../src/services/import-reading.js';
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
const unitsThere = async () => (await store.reads.memories.get(memoryId)).units;
const unfinished = () => store.writes.staging.unfinished();

describe('starting an import', () => {
  test('keeps the file by its SHA-256 and answers with a queued job', async () => {
    const { startImport, queue } = wireJobs(store);
    const request = importOf(store, memoryId, generatedTmx(2));
    const { job, repeated } = await startImport(request, WRITE);
    expect(repeated).toBe(false);
    expect(job).toMatchObject({ kind: 'memory-import', status: 'queued', actor: 'tester' });
    expect(job.order).toMatchObject({
      into: memoryId,
      fileName: 'memory.tmx',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await queue.stop();
  });

  test('refuses a policy that this kind of import does not have', async () => {
    const { startImport } = wireJobs(store);
    const request = { ...importOf(store, memoryId, generatedTmx(1)), policy: 'keep-both' };
    await expect(startImport(request, WRITE)).rejects.toMatchObject({
      failure: { kind: 'invalid', pointer: '/policy' },
    });
    expect(spooled()).toEqual([]);
  });

  test('refuses a TMX for a glossary', async () => {
    const { startImport } = wireJobs(store);
    const glossary = await store.writes.glossaries.create({ name: 'Terms', description: '' }, WRITE);
    const request = { ...importOf(store, glossary.id, generatedTmx(1)), kind: 'glossary-import' as const };
    await expect(startImport(request, WRITE)).rejects.toMatchObject({ failure: { kind: 'unsupported-file' } });
    expect(spooled()).toEqual([]);
  });

  test('refuses more when too many jobs wait', async () => {
    const { startImport, queue } = wireJobs(store, { readImport: readForEver });
    for (let count = 0; count < 100; count += 1) {
      await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    }
    await expect(startImport(importOf(store, memoryId, generatedTmx(1)), WRITE)).rejects.toMatchObject({
      failure: { kind: 'busy' },
    });
    expect(spooled()).toHaveLength(100);
    await queue.stop();
  });

  test('answers a repeated key with the first job and does not need the second file', async () => {
    const { startImport } = wireJobs(store);
    const write = { ...WRITE, once: { key: 'k', fingerprint: 'made by the caller' } };
    const first = await startImport(importOf(store, memoryId, generatedTmx(3)), write);
    const second = await startImport(importOf(store, memoryId, generatedTmx(3)), write);
    expect(second).toMatchObject({ repeated: true, job: { id: first.job.id } });
    await endOf(store, first.job.id);
    const other = startImport(importOf(store, memoryId, generatedTmx(4)), write);
    await expect(other).rejects.toMatchObject({ failure: { kind: 'idempotency-mismatch' } });
    const elsewhere = await createMemory(store, 'Other');
    const moved = startImport(importOf(store, elsewhere, generatedTmx(3)), write);
    await expect(moved).rejects.toMatchObject({ failure: { kind: 'idempotency-mismatch' } });
  });
});

describe('an import', () => {
  test('publishes everything and leaves no file', async () => {
    const { startImport } = wireJobs(store);
    const { job } = await startImport(importOf(store, memoryId, generatedTmx(1_234)), WRITE);
    expect(await endOf(store, job.id)).toMatchObject({ status: 'succeeded', result: { added: 1_234 }, attempts: 1 });
    expect(await unitsThere()).toBe(1_234);
    expect(await unfinished()).toEqual([]);
  });

  test('tells all problems up to a thousand, and how many there are', async () => {
    const { startImport } = wireJobs(store);
    const lone = '<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>\n';
    const file = generatedTmx(1).replace('</body>', `${lone.repeat(1_100)}</body>`);
    const { job } = await startImport(importOf(store, memoryId, file), WRITE);
    const ended = await endOf(store, job.id);
    expect(ended).toMatchObject({ status: 'succeeded', problemCount: 1_100, result: { added: 1, rejected: 1_100 } });
    expect(ended.problems).toHaveLength(1_000);
    expect(ended.problems[0]?.line).toBe(6);
  });

  test('of a file with more units than a file may have fails and discards what was staged', async () => {
    const { startImport } = wireJobs(store, { limits: { unitsPerFile: 1_500 } });
    const { job } = await startImport(importOf(store, memoryId, generatedTmx(1_600)), WRITE);
    const ended = await endOf(store, job.id);
    expect(ended.status).toBe('failed');
    expect(ended.problems[0]?.message).toContain('1500');
    expect(await unitsThere()).toBe(0);
    expect(await unfinished()).toEqual([]);
  });

  test('that a full disk ends fails with that reason', async () => {
    const readImport: ReadImport = () => Promise.reject(new ConcordError({ kind: 'storage-full' }));
    const { startImport } = wireJobs(store, { readImport });
    const { job } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    const ended = await endOf(store, job.id);
    expect(ended).toMatchObject({
      status: 'failed',
      problems: [{ message: 'The disk is full; nothing was changed.' }],
    });
    expect(await unfinished()).toEqual([]);
  });

  test('that a defect ends tells users nothing of the inside, and the log everything', async () => {
    const readImport: ReadImport = () => Promise.reject(new TypeError('x.y is undefined at /srv/app.js'));
    const { startImport, logged } = wireJobs(store, { readImport });
    const { job } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    const ended = await endOf(store, job.id);
    expect(ended.status).toBe('failed');
    expect(ended.problems[0]?.message).not.toContain('x.y');
    expect(logged).toContain('An import failed');
  });

  test('that takes longer than it may is stopped and fails', async () => {
    const { startImport } = wireJobs(store, { readImport: readForEver, jobMinutes: 0.0005 });
    const { job } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    const ended = await endOf(store, job.id);
    expect(ended.status).toBe('failed');
    expect(ended.problems[0]?.message).toContain('longer');
  });
});

describe('the queue', () => {
  test('goes on after a cancelled job, whose staged units are discarded', async () => {
    const { startImport, queue } = wireJobs(store, {
      readImport: async (task, options) => {
        await store.writes.staging.stageUnits(task.changeSetId, memoryId, [], 'merge');
        return readForEver(task, options);
      },
    });
    const { job: first } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    const { job: second } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    await startOf(store, first.id);
    await queue.cancel(first.id);
    expect((await endOf(store, first.id)).status).toBe('cancelled');
    await startOf(store, second.id);
    await queue.cancel(second.id);
    expect((await endOf(store, second.id)).status).toBe('cancelled');
    await queue.stop();
    expect(await unfinished()).toEqual([]);
    expect(spooled()).toEqual([]);
  });

  test('never starts a job that was cancelled before its turn', async () => {
    const { startImport, queue } = wireJobs(store, { readImport: readForEver });
    const { job: first } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    const { job: second } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    await startOf(store, first.id);
    const cancelled = await queue.cancel(second.id);
    expect(cancelled.status).toBe('cancelled');
    await queue.cancel(first.id);
    await endOf(store, first.id);
    await queue.stop();
    expect(await store.reads.jobs.get(second.id)).toMatchObject({ status: 'cancelled', attempts: 0 });
    expect(spooled()).toEqual([]);
  });

  test('puts the running job back when it stops, and starts no other', async () => {
    const { startImport, queue } = wireJobs(store, { readImport: readForEver });
    const { job: first } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    const { job: second } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    await startOf(store, first.id);
    await queue.stop();
    expect(await store.reads.jobs.get(first.id)).toMatchObject({ status: 'queued', attempts: 1 });
    expect(await store.reads.jobs.get(second.id)).toMatchObject({ status: 'queued', attempts: 0 });
    expect(spooled()).toHaveLength(2);
  });

  test('does not cancel a job whose end is written, though its file is not removed yet', async () => {
    let goOn = () => {};
    const remove = () => new Promise<void>((resolve) => (goOn = resolve));
    const { startImport, queue } = wireJobs({ ...store, spool: { ...store.spool, remove } });
    const { job } = await startImport(importOf(store, memoryId, generatedTmx(1)), WRITE);
    await endOf(store, job.id);
    await expect(queue.cancel(job.id)).rejects.toMatchObject({ failure: { kind: 'conflict' } });
    goOn();
    await queue.stop();
  });

  test('says that there is no such job to cancel', async () => {
    const { queue } = wireJobs(store);
    await expect(queue.cancel('j77')).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });
});
