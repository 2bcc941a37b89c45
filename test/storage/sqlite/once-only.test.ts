import { expect, test } from '@jest/globals';
import { allPairs, failureOf, newMemory, pair, temporaryFolder, withStore } from './store-under-test.js';
import { openDataFolder } from '../../../src/storage/sqlite/data-folder.js';
import { openDatabase } from '../../../src/storage/sqlite/open-database.js';
import { createStoreWrites } from '../../../src/storage/sqlite/store-writes.js';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const ONCE = { actor: 'anna', once: { key: 'k1', fingerprint: 'f1' } };
const ORDER = { into: 'm1', spool: 's', fileName: 'f', bytes: 1, sha256: '', policy: 'merge', dryRun: false };

test('a repeated request does its work once and gets the first answer again', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const first = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', ONCE);
    const second = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', ONCE);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ added: 1, unchanged: 0 });
  }));

test('a job that was created before is said to be repeated, as it was then', () =>
  withStore(async (store) => {
    const first = await store.writes.jobs.create('memory-import', ORDER, ONCE);
    await store.writes.jobs.start(first.job.id);
    expect(first.repeated).toBe(false);
    expect(await store.writes.jobs.create('memory-import', ORDER, ONCE)).toEqual({ job: first.job, repeated: true });
    expect((await store.reads.jobs.list({ limit: 5 })).items).toHaveLength(1);
  }));

test('the same key with another request is a mismatch and changes nothing', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    await store.writes.units.add(id, [pair('甲', 'A')], 'merge', ONCE);
    const other = { actor: 'anna', once: { key: 'k1', fingerprint: 'f2' } };
    const failure = await failureOf(store.writes.units.add(id, [pair('乙', 'B')], 'merge', other));
    expect(failure).toEqual({ kind: 'idempotency-mismatch', key: 'k1' });
    expect(await allPairs(store, id)).toEqual(['甲 = A']);
  }));

test('keys belong to their actor, and a work without an answer is remembered too', () =>
  withStore(async (store) => {
    const { id } = await store.writes.glossaries.create({ name: 'a', description: '' }, { ...ONCE, actor: 'bo' });
    await store.writes.glossaries.remove(id, ONCE);
    expect(await failureOf(store.writes.glossaries.remove(id, ONCE))).toBeUndefined();
  }));

test('a failed request leaves its key free', () =>
  withStore(async (store) => {
    expect((await failureOf(store.writes.units.add('m1', [pair('甲', 'A')], 'merge', ONCE)))?.kind).toBe('not-found');
    const { id } = await newMemory(store);
    expect(await store.writes.units.add(id, [pair('甲', 'A')], 'merge', ONCE)).toMatchObject({ added: 1 });
  }));

test('a key is forgotten after a day', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const first = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', ONCE);
    store.pass(23 * 60 * 60 * 1000);
    expect(await store.writes.units.add(id, [pair('甲', 'A')], 'merge', ONCE)).toEqual(first);
    store.pass(2 * 60 * 60 * 1000);
    expect(await store.writes.units.add(id, [pair('甲', 'A')], 'merge', ONCE)).toMatchObject({ unchanged: 1 });
  }));

test('a key is remembered over a restart', async () => {
  const parent = temporaryFolder();
  const answers = [];
  for (let start = 0; start < 2; start += 1) {
    const opened = openDataFolder(join(parent, 'data'));
    const db = openDatabase(opened.databaseFile, 'write');
    const writes = createStoreWrites(db, () => 1000 + start);
    answers.push(await writes.memories.create({ name: 'a', description: '', penalty: 0, reversedPenalty: 0 }, ONCE));
    db.close();
    opened.release();
  }
  rmSync(parent, { recursive: true });
  expect(answers[1]).toEqual(answers[0]);
});
