import { expect, test } from '@jest/globals';
import type { DocumentOrder, JobKind } from '../../../src/domain/job.js';
import type { JobEnding } from '../../../src/domain/ports/jobs.js';
import { BY_ANNA, failureOf, newJob, START, withStore } from './store-under-test.js';

const RESULT = { added: 1, merged: 2, updated: 3, unchanged: 4, rejected: 5, changeSetId: 's1' };
const PROBLEM = { line: 3, column: 4, unit: '17', message: 'has one variant' };

test('a job begins queued with its order', () =>
  withStore(async (store) => {
    const order = {
      into: 'm1',
      spool: 'upload',
      fileName: '记忆.tmx',
      bytes: 10,
      sha256: 'ab',
      policy: 'merge',
      dryRun: true,
      sourceLanguage: 'zh-CN',
    };
    const { job } = await store.writes.jobs.create('memory-import', order, BY_ANNA);
    expect(job).toEqual({
      id: job.id,
      kind: 'memory-import',
      status: 'queued',
      progress: { done: 0, total: 10, unit: 'bytes' },
      problems: [],
      problemCount: 0,
      order,
      actor: 'anna',
      attempts: 0,
      createdAt: START + 1,
    });
    expect(await store.reads.jobs.get(job.id)).toEqual(job);
  }));

const UPLOAD = { spool: 'upload', fileName: '年报.xlf', bytes: 10, sha256: 'ab' };

test.each<[string, DocumentOrder, object]>([
  ['document-upload', { upload: UPLOAD }, { done: 0, total: 10, unit: 'bytes' }],
  ['document-commit', { documentId: 'd1', commit: { memory: 'm1' } }, { done: 0, unit: 'segments' }],
])('a job of the kind %s begins queued with what it was asked', (kind, documentOrder, progress) =>
  withStore(async (store) => {
    const { job } = await store.writes.jobs.createForDocument(kind as JobKind, documentOrder, BY_ANNA);
    expect(job).toMatchObject({ kind, status: 'queued', progress, documentOrder, actor: 'anna' });
    expect(job).not.toHaveProperty('order');
    expect(await store.reads.jobs.get(job.id)).toEqual(job);
  }),
);

test('a job of a document is created once for its key', () =>
  withStore(async ({ writes, reads }) => {
    const once = { key: 'k', fingerprint: 'f' };
    const create = () => writes.jobs.createForDocument('document-upload', { upload: UPLOAD }, { ...BY_ANNA, once });
    const first = await create();
    expect([first.repeated, await create()]).toEqual([false, { job: first.job, repeated: true }]);
    expect((await reads.jobs.list({ limit: 5 })).items).toHaveLength(1);
  }));

test('a job runs, reports, is stopped in the middle, and runs again', () =>
  withStore(async ({ writes, reads, ...store }) => {
    const { id } = await newJob({ writes, reads, ...store });
    expect(await writes.jobs.start(id)).toMatchObject({ status: 'running', attempts: 1, startedAt: START + 2 });
    await writes.jobs.progress(id, { done: 7, total: 9, unit: 'units' });
    expect((await reads.jobs.get(id)).progress).toEqual({ done: 7, total: 9, unit: 'units' });
    expect(await writes.jobs.requeue(id)).toMatchObject({ status: 'queued', progress: { done: 0 } });
    expect(await writes.jobs.start(id)).toMatchObject({ status: 'running', attempts: 2 });
  }));

test.each<[JobEnding, object]>([
  [
    { status: 'succeeded', result: RESULT, problems: [PROBLEM], problemCount: 5 },
    { result: RESULT, problems: [PROBLEM] },
  ],
  [
    { status: 'succeeded', documentResult: { commit: RESULT }, problems: [], problemCount: 0 },
    { documentResult: { commit: RESULT } },
  ],
  [
    { status: 'failed', problems: [PROBLEM], problemCount: 1 },
    { problems: [PROBLEM], problemCount: 1 },
  ],
  [{ status: 'cancelled' }, { problems: [], problemCount: 0 }],
])('a job ends as %j, once', (ending, seen) =>
  withStore(async (store) => {
    const { id } = await newJob(store);
    await store.writes.jobs.start(id);
    const ended = await store.writes.jobs.end(id, ending);
    expect(ended).toMatchObject({ ...seen, status: ending.status, endedAt: START + 3 });
    expect(await failureOf(store.writes.jobs.end(id, ending))).toEqual({
      kind: 'conflict',
      reason: `The job ${id} is ${ending.status}.`,
    });
    await store.writes.jobs.progress(id, { done: 1, unit: 'units' });
    expect(await store.reads.jobs.get(id)).toEqual(ended);
  }),
);

test('a failed job keeps its problems, not the failure that its caller waits for', () =>
  withStore(async (store) => {
    const { id } = await newJob(store);
    const failure = { kind: 'unsupported-file', reason: 'no XLIFF' } as const;
    const ended = await store.writes.jobs.end(id, { status: 'failed', problems: [PROBLEM], problemCount: 1, failure });
    expect(ended.problems).toEqual([PROBLEM]);
    expect(JSON.stringify(ended)).not.toContain('no XLIFF');
  }));

test('a job keeps a thousand problems and counts all', () =>
  withStore(async (store) => {
    const { id } = await newJob(store);
    const problems = Array.from({ length: 1200 }, (_, line) => ({ line, message: 'no' }));
    const ended = await store.writes.jobs.end(id, { status: 'failed', problems, problemCount: 5000 });
    expect([ended.problems.length, ended.problemCount]).toEqual([1000, 5000]);
  }));

test('a job is started from the queue alone, and requeued from running alone', () =>
  withStore(async (store) => {
    const { id } = await newJob(store);
    expect(await failureOf(store.writes.jobs.requeue(id))).toMatchObject({ kind: 'conflict' });
    await store.writes.jobs.start(id);
    expect(await failureOf(store.writes.jobs.start(id))).toMatchObject({ kind: 'conflict' });
    expect(await failureOf(store.writes.jobs.start('j99'))).toEqual({ kind: 'not-found', what: 'job', id: 'j99' });
    expect(await failureOf(store.reads.jobs.get('x'))).toMatchObject({ kind: 'not-found' });
  }));

test('jobs are listed newest first, open ones oldest first', () =>
  withStore(async (store) => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.push((await newJob(store)).id);
    await store.writes.jobs.start(ids[2]!);
    await store.writes.jobs.end(ids[1]!, { status: 'cancelled' });
    const first = await store.reads.jobs.list({ limit: 2 });
    const second = await store.reads.jobs.list({ limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed());
    expect((await store.reads.jobs.open()).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  }));
