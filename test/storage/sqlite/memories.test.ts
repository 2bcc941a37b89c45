import { describe, expect, test } from '@jest/globals';
import { allPairs, BY_ANNA, failureOf, newMemory, pair, withStore } from './store-under-test.js';

const SETTINGS = { name: 'Releases', description: 'zh-en', penalty: 2.5, reversedPenalty: 1 };

describe('memories', () => {
  test('are given back as they were made', () =>
    withStore(async ({ reads, writes }) => {
      const made = await writes.memories.create(SETTINGS, BY_ANNA);
      expect(made).toEqual({
        ...SETTINGS,
        id: made.id,
        units: 0,
        languages: [],
        revision: 1,
        createdAt: made.createdAt,
      });
      expect(await reads.memories.get(made.id)).toEqual(made);
      expect(await reads.memories.findByName('Releases')).toEqual(made);
      expect(await reads.memories.findByName('releases')).toBeUndefined();
    }));

  test('have names of their own', () =>
    withStore(async (store) => {
      await newMemory(store, 'Releases');
      const other = await newMemory(store, 'Speeches');
      const taken = { kind: 'conflict', reason: 'There is a memory named Releases already.' };
      expect(await failureOf(newMemory(store, 'Releases'))).toEqual(taken);
      expect(await failureOf(store.writes.memories.change(other.id, { name: 'Releases' }, BY_ANNA))).toEqual(taken);
      expect((await store.writes.memories.change(other.id, { name: 'Speeches' }, BY_ANNA)).name).toBe('Speeches');
    }));

  test('change only at the revision that was expected', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const changed = await store.writes.memories.change(id, { penalty: 3 }, BY_ANNA, 1);
      expect(changed).toMatchObject({ name: 'Releases', penalty: 3, revision: 2 });
      expect(await failureOf(store.writes.memories.change(id, { penalty: 4 }, BY_ANNA, 1))).toEqual({
        kind: 'changed-meanwhile',
        what: 'memory',
        id,
        revision: 2,
      });
      expect((await store.reads.memories.get(id)).penalty).toBe(3);
    }));

  test('are listed in pages that new ones do not shift', () =>
    withStore(async (store) => {
      for (const name of ['a', 'b', 'c']) await newMemory(store, name);
      const first = await store.reads.memories.list({ limit: 2 });
      await newMemory(store, 'd');
      const second = await store.reads.memories.list({ limit: 2, cursor: first.nextCursor! });
      expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
      expect(second.nextCursor).toBeUndefined();
      expect((await failureOf(store.reads.memories.list({ limit: 2, cursor: '!' })))?.kind).toBe('invalid');
    }));

  test.each(['m99', 'u1', 'm01', 'm', '', 'm1; DROP TABLE memory', 'm99999999999999999999'])(
    'there is none with the id %j',
    (id) =>
      withStore(async (store) => {
        await newMemory(store);
        expect(await failureOf(store.reads.memories.get(id))).toEqual({ kind: 'not-found', what: 'memory', id });
      }),
  );
});

describe('a removed memory', () => {
  test('is out of sight with its units, and its name is free', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const added = await store.writes.units.add(id, [pair('学院', 'Academy')], 'merge', BY_ANNA);
      const job = await store.writes.memories.remove(id, BY_ANNA);
      expect(job).toMatchObject({ kind: 'memory-deletion', status: 'succeeded', subject: id, actor: 'anna' });
      expect(job.progress).toEqual({ done: 1, total: 1, unit: 'units' });
      expect(await failureOf(store.reads.memories.get(id))).toMatchObject({ kind: 'not-found' });
      expect(await failureOf(store.reads.units.get(added.unitIds[0]!))).toMatchObject({ kind: 'not-found' });
      expect(await failureOf(store.reads.units.list(id, {}, { limit: 5 }))).toMatchObject({ kind: 'not-found' });
      const [text] = store.matching.textsEqualTo('zh-Hans', '学院');
      expect(store.matching.unitsWithTexts([text!.id])).toEqual([]);
      expect(store.matching.languages()).toEqual([]);
      expect((await newMemory(store, 'Releases')).id).not.toBe(id);
    }));

  test('comes back whole when its removal is rolled back', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      await store.writes.units.add(id, [pair('学院', 'Academy')], 'merge', BY_ANNA);
      const { result } = await store.writes.memories.remove(id, BY_ANNA);
      expect(await store.writes.units.rollBack(result!.changeSetId!, BY_ANNA)).toMatchObject({
        removed: 0,
        restored: 1,
        left: [],
      });
      expect(await allPairs(store, id)).toEqual(['学院 = Academy']);
      expect(await store.reads.memories.get(id)).toMatchObject({ units: 1, languages: ['en', 'zh-CN'] });
    }));

  test('does not come back over another of the same name, nor after 30 days', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { result } = await store.writes.memories.remove(id, BY_ANNA);
      const other = await newMemory(store, 'Releases');
      const rollBack = () => failureOf(store.writes.units.rollBack(result!.changeSetId!, BY_ANNA));
      expect(await rollBack()).toEqual({ kind: 'conflict', reason: 'The name Releases is in use again.' });
      await store.writes.memories.change(other.id, { name: 'Others' }, BY_ANNA);
      store.pass(31 * 24 * 60 * 60 * 1000);
      expect(await rollBack()).toMatchObject({ kind: 'conflict' });
      expect(await failureOf(store.reads.memories.get(id))).toMatchObject({ kind: 'not-found' });
    }));

  test('takes no units', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      await store.writes.memories.remove(id, BY_ANNA);
      expect(await failureOf(store.writes.units.add(id, [pair('学院', 'Academy')], 'merge', BY_ANNA))).toEqual({
        kind: 'not-found',
        what: 'memory',
        id,
      });
    }));

  test('keeps the rollback of what it held for later', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { changeSetId } = await store.writes.units.add(id, [pair('学院', 'Academy')], 'merge', BY_ANNA);
      await store.writes.memories.remove(id, BY_ANNA);
      expect(await failureOf(store.writes.units.rollBack(changeSetId, BY_ANNA))).toMatchObject({ kind: 'conflict' });
    }));
});

test('a change of a memory moves the change number on, so that look-ups notice it', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const before = store.matching.changeNumber();
    await store.writes.memories.change(id, { penalty: 9 }, BY_ANNA);
    expect(store.matching.changeNumber()).toBeGreaterThan(before);
    expect(store.matching.memories()).toMatchObject([{ id, penalty: 9 }]);
  }));
