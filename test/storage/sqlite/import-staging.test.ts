import { describe, expect, test } from '@jest/globals';
import {
  allPairs,
  allUnits,
  beginImport,
  BY_ANNA,
  concept,
  exportedUnits,
  failureOf,
  newGlossary,
  newMemory,
  pair,
  type StoreUnderTest,
  term,
  withStore,
} from './store-under-test.js';

/** Of the published changes. */
function newTexts(store: StoreUnderTest): string[] {
  const known = { languageScript: 'zh-Hans', changeNumber: -1, version: 0 };
  return store.matching.textsPublishedSince(known, 99).map(({ text }) => text);
}

const NOTHING = { added: 0, merged: 0, updated: 0, unchanged: 0 };

describe('an import', () => {
  test('is seen by nobody before it is published, and whole after', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const before = { number: store.matching.changeNumber(), newest: newTexts(store) };
      const set = await beginImport(store);
      await store.writes.staging.stageUnits(set, id, [pair('甲', 'A', { client: 'C' }), pair('乙', 'B')], 'merge');
      await store.writes.staging.stageUnits(set, id, [pair('丙', 'C')], 'merge');
      const [staged] = store.matching.textsEqualTo('zh-Hans', '乙');

      expect(await allPairs(store, id)).toEqual(['甲 = A']);
      expect((await allUnits(store, id))[0]!.client).toBeUndefined();
      expect(await store.reads.memories.get(id)).toMatchObject({ units: 1 });
      expect(store.matching.unitsWithTexts([staged!.id])).toEqual([]);
      expect(exportedUnits(store, id)).toHaveLength(1);
      expect({ number: store.matching.changeNumber(), newest: newTexts(store) }).toEqual(before);
      expect((await store.reads.units.changeSets({ limit: 9 })).items.map((one) => one.id)).not.toContain(set);

      expect(await store.writes.staging.publish(set)).toEqual({ ...NOTHING, added: 2, merged: 1 });
      expect(await allPairs(store, id)).toEqual(['甲 = A', '乙 = B', '丙 = C']);
      expect((await allUnits(store, id))[0]).toMatchObject({ client: 'C', revision: 2, changeSetId: set });
      expect(await store.reads.memories.get(id)).toMatchObject({ units: 3 });
      expect(store.matching.unitsWithTexts([staged!.id])).toHaveLength(1);
      expect(store.matching.changeNumber()).toBe(before.number + 1);
      expect(newTexts(store)).toContain(staged!.text);
    }));

  test('merges what it says twice, in one batch and over batches', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const set = await beginImport(store);
      const { staging } = store.writes;
      const twice = [pair('甲', 'A'), pair('甲', 'A')];
      expect(await staging.stageUnits(set, id, twice, 'merge')).toEqual({ ...NOTHING, added: 1, unchanged: 1 });
      expect(await staging.stageUnits(set, id, [pair('甲', 'A', { client: 'C' })], 'merge')).toEqual({
        ...NOTHING,
        merged: 1,
      });
      expect(await staging.publish(set)).toEqual({ ...NOTHING, added: 1, merged: 1, unchanged: 1 });
      expect(await allUnits(store, id)).toMatchObject([{ client: 'C', revision: 1 }]);
    }));

  test('of the same file a second time changes nothing', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const file = [
        pair('甲', 'A', { createdAt: 5, tuid: '1', notes: [] }),
        pair('甲', 'B'),
        pair('乙', 'B', { context: {} }),
      ];
      const counts = [];
      for (let round = 0; round < 2; round += 1) {
        const set = await beginImport(store);
        await store.writes.staging.stageUnits(set, id, file, 'merge');
        counts.push(await store.writes.staging.publish(set));
      }
      expect(counts).toEqual([
        { ...NOTHING, added: 3 },
        { ...NOTHING, unchanged: 3 },
      ]);
    }));

  test('goes into one memory by one policy', () =>
    withStore(async (store) => {
      const [first, second] = [await newMemory(store, 'a'), await newMemory(store, 'b')];
      const set = await beginImport(store);
      const { staging } = store.writes;
      await staging.stageUnits(set, first.id, [pair('甲', 'A')], 'merge');
      expect(await failureOf(staging.stageUnits(set, second.id, [pair('甲', 'A')], 'merge'))).toMatchObject({
        kind: 'conflict',
      });
      expect(await failureOf(staging.stageUnits(set, first.id, [pair('甲', 'A')], 'keep'))).toMatchObject({
        kind: 'conflict',
      });
      expect(await failureOf(staging.stageUnits(set, 'm99', [pair('甲', 'A')], 'merge'))).toMatchObject({
        kind: 'not-found',
      });
    }));

  test('is not published twice, nor discarded or added to afterwards', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const set = await beginImport(store);
      const { staging } = store.writes;
      expect(await staging.publish(set)).toEqual(NOTHING);
      const published = { kind: 'conflict', reason: `The change set ${set} is published already.` };
      expect(await failureOf(staging.publish(set))).toEqual(published);
      expect(await failureOf(staging.discard(set))).toEqual(published);
      expect(await failureOf(staging.stageUnits(set, id, [pair('甲', 'A')], 'merge'))).toEqual(published);
    }));

  test('is not published into a memory that was removed meanwhile', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const set = await beginImport(store);
      await store.writes.staging.stageUnits(set, id, [pair('甲', 'A')], 'merge');
      await store.writes.memories.remove(id, BY_ANNA);
      expect(await failureOf(store.writes.staging.publish(set))).toEqual({ kind: 'not-found', what: 'memory', id });
      expect(await store.writes.staging.discard(set)).toBe(true);
    }));
});

describe('a discarded import', () => {
  test('leaves nothing, however large, but what others use', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const set = await beginImport(store);
      const units = Array.from({ length: 4500 }, (_, index) => pair(`第${index}条`, `Record ${index}`));
      for (let at = 0; at < units.length; at += 1000) {
        await store.writes.staging.stageUnits(set, id, units.slice(at, at + 1000), 'merge');
      }
      await store.writes.units.add(id, [pair('第7条', 'Record 8')], 'merge', BY_ANNA);
      const answers = [];
      do answers.push(await store.writes.staging.discard(set));
      while (!answers.at(-1));
      expect(answers).toEqual([false, false, true]);
      expect(await allPairs(store, id)).toEqual(['第7条 = Record 8']);
      expect(store.matching.textsAfter('zh-Hans', 0, 10).map(({ text }) => text)).toEqual(['第7条']);
      expect(store.db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(1);
      expect(await store.writes.staging.discard(set)).toBe(true);
    }));

  test('never gives its text ids to other texts', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const set = await beginImport(store);
      await store.writes.staging.stageUnits(set, id, [pair('甲', 'A')], 'merge');
      const [before] = store.matching.textsAfter('zh-Hans', 0, 10);
      await store.writes.staging.discard(set);
      await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const [after] = store.matching.textsAfter('zh-Hans', 0, 10);
      expect(after!.id).toBeGreaterThan(before!.id);
    }));

  test('is among the unfinished until then', () =>
    withStore(async (store) => {
      const { staging } = store.writes;
      const [first, second, third] = [await beginImport(store), await beginImport(store), await beginImport(store)];
      await staging.publish(second);
      const jobs = (await store.reads.jobs.list({ limit: 5 })).items.map(({ id }) => id).reverse();
      expect(await staging.unfinished()).toEqual([
        { changeSetId: first, jobId: jobs[0] },
        { changeSetId: third, jobId: jobs[2] },
      ]);
      await staging.discard(first);
      await staging.discard(third);
      expect(await staging.unfinished()).toEqual([]);
    }));
});

describe('what was published while an import was staged', () => {
  test('an edit is not overwritten by a staged merge: the unit of the file is added beside it', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { unitIds } = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const set = await beginImport(store);
      await store.writes.staging.stageUnits(set, id, [pair('甲', 'A', { client: 'C' })], 'merge');
      await store.writes.units.change(unitIds[0]!, pair('甲', 'A edited'), BY_ANNA);
      expect(await store.writes.staging.publish(set)).toEqual({ ...NOTHING, added: 1 });
      expect(await allPairs(store, id)).toEqual(['甲 = A edited', '甲 = A']);
      expect(await store.reads.memories.get(id)).toMatchObject({ units: 2 });
    }));

  test('an edit of the metadata takes part in the merge', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { unitIds } = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const set = await beginImport(store);
      await store.writes.staging.stageUnits(set, id, [pair('甲', 'A', { client: 'C', project: 'P' })], 'merge');
      await store.writes.units.change(unitIds[0]!, pair('甲', 'A', { client: 'edited' }), BY_ANNA);
      expect(await store.writes.staging.publish(set)).toEqual({ ...NOTHING, merged: 1 });
      expect(await allUnits(store, id)).toMatchObject([{ client: 'edited', project: 'P', revision: 3 }]);
    }));

  test.each([
    ['equal', { target: 'A', metadata: {}, counts: { ...NOTHING, unchanged: 1 }, pairs: ['甲 = A'] }],
    [
      'equal with less metadata',
      { target: 'A', metadata: { client: 'C' }, counts: { ...NOTHING, merged: 1 }, pairs: ['甲 = A'] },
    ],
    ['of another target', { target: 'B', metadata: {}, counts: { ...NOTHING, added: 1 }, pairs: ['甲 = A', '甲 = B'] }],
  ])('a unit that is %s is met by a staged one', (_, { target, metadata, counts, pairs }) =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const set = await beginImport(store);
      await store.writes.staging.stageUnits(set, id, [pair('甲', target, metadata)], 'merge');
      await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      expect(await store.writes.staging.publish(set)).toEqual(counts);
      expect(await allPairs(store, id)).toEqual(pairs);
    }),
  );

  test('another import of the same file leaves the second nothing to add', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const sets = [await beginImport(store), await beginImport(store)];
      const file = Array.from({ length: 50 }, (_, index) => pair(`第${index}条`, `Record ${index}`));
      for (const set of sets) await store.writes.staging.stageUnits(set, id, file, 'merge');
      expect(await store.writes.staging.publish(sets[0]!)).toEqual({ ...NOTHING, added: 50 });
      expect(await store.writes.staging.publish(sets[1]!)).toEqual({ ...NOTHING, unchanged: 50 });
      expect(await store.reads.memories.get(id)).toMatchObject({ units: 50 });
    }));

  test('an edit in another language survives a staged overwrite', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const french = (text: string) => ({ ...pair('甲', 'A').variants[1]!, language: 'fr' as never, text });
      const wide = (en: string, fr: string) => ({
        ...pair('甲', en),
        variants: [...pair('甲', en).variants, french(fr)],
      });
      const { unitIds } = await store.writes.units.add(id, [wide('A', 'F')], 'merge', BY_ANNA);
      const set = await beginImport(store);
      await store.writes.staging.stageUnits(set, id, [pair('甲', 'A2')], 'overwrite');
      await store.writes.units.change(unitIds[0]!, wide('A', 'F edited'), BY_ANNA);
      expect(await store.writes.staging.publish(set)).toEqual({ ...NOTHING, updated: 1 });
      expect(await allPairs(store, id)).toEqual(['甲 = A2 = F edited']);
    }));

  test('a removed unit that the file changes is added again', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { unitIds } = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const set = await beginImport(store);
      await store.writes.staging.stageUnits(set, id, [pair('甲', 'A', { client: 'C' })], 'merge');
      await store.writes.units.remove(unitIds[0]!, BY_ANNA);
      expect(await store.writes.staging.publish(set)).toEqual({ ...NOTHING, added: 1 });
      expect(await store.reads.memories.get(id)).toMatchObject({ units: 1, languages: ['en', 'zh-CN'] });
    }));

  test('a concept is met by a staged one too', () =>
    withStore(async (store) => {
      const { id } = await newGlossary(store);
      const set = await beginImport(store);
      const staged = [
        concept([term('zh-CN', '科学院'), term('en', 'academy')]),
        concept([term('zh-CN', '报告')], { externalId: 'r' }),
      ];
      await store.writes.staging.stageConcepts(set, id, staged, 'merge');
      await store.writes.glossaries.addConcept(id, concept([term('en', 'academy')]), BY_ANNA);
      await store.writes.glossaries.addConcept(id, concept([term('en', 'report')], { externalId: 'r' }), BY_ANNA);
      expect(await store.writes.staging.publish(set)).toEqual({ ...NOTHING, merged: 2 });
      const { items } = await store.reads.glossaries.concepts(id, { limit: 9 });
      expect(items.map(({ terms }) => terms.map(({ text }) => text))).toEqual([
        ['academy', '科学院'],
        ['report', '报告'],
      ]);
      expect(await store.reads.glossaries.get(id)).toMatchObject({ concepts: 2, languages: ['en', 'zh-CN'] });
    }));
});
