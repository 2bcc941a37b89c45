import { describe, expect, test } from '@jest/globals';
import type { NewUnit } from '../../../src/domain/unit.js';
import { contentOfUnit } from '../../../src/domain/contents.js';
import {
  allPairs,
  allUnits,
  BY_ANNA,
  exportedUnits,
  failureOf,
  newMemory,
  pair,
  tag,
  variant,
  withStore,
  type StoreUnderTest,
} from './store-under-test.js';

/** A unit with a value in every field, and texts that are hard to keep. */
const FULL: NewUnit = {
  sourceLanguage: tag('zh-Hans'),
  variants: [
    {
      language: tag('zh-Hans'),
      spelling: 'ZH-hans',
      text: '𠀀学院\u0000 \u202Eabc',
      codes: [
        { id: '1', kind: 'open', at: 0, pair: '1', type: 'bold', display: '<b>', canDelete: false, data: '<b a="1">' },
        { id: '1', kind: 'close', at: 2, pair: '1', element: 'ept', attributes: { x: '1', __proto__x: 'y' } },
      ],
      metadata: { notes: [{ text: 'n', attributes: { lang: 'en' } }], properties: [{ type: 'p', value: '' }] },
    },
    { language: tag('en'), text: '', codes: [] },
    { language: tag('ar'), text: 'أكاديمية', codes: [], metadata: { attributes: { creationid: 'z' } } },
  ],
  tuid: 't"1',
  state: 'translated',
  createdAt: 1,
  createdBy: 'bo',
  changedAt: 2_000_000_000_000,
  changedBy: 'li',
  document: 'd.docx',
  project: 'P',
  domain: 'D',
  client: 'C',
  context: { previous: '', next: '下一句', key: 'title' },
  usageCount: 3,
  lastUsedAt: 4,
  notes: [{ text: 'note' }, { text: 'second', attributes: { from: 'bo' } }],
  properties: [{ type: 'x-a', value: '1', attributes: { 'xml:lang': 'en' } }],
  attributes: JSON.parse('{"__proto__": "kept", "datatype": "html"}') as Record<string, string>,
};

async function addOne(store: StoreUnderTest, unit: NewUnit) {
  const memory = await newMemory(store);
  const { unitIds, changeSetId } = await store.writes.units.add(memory.id, [unit], 'merge', BY_ANNA);
  return { memoryId: memory.id, unitId: unitIds[0]!, changeSetId };
}

describe('a unit', () => {
  test('is given back with everything that was put in', () =>
    withStore(async (store) => {
      const { memoryId, unitId, changeSetId } = await addOne(store, FULL);
      const unit = await store.reads.units.get(unitId);
      expect(unit).toEqual({ ...FULL, id: unitId, memoryId, revision: 1, changeSetId });
      expect(Object.keys(unit.attributes!)).toEqual(['__proto__', 'datatype']);
      expect(exportedUnits(store, memoryId)).toEqual([unit]);
    }));

  test('that comes without dates is of the day and of who added it', () =>
    withStore(async (store) => {
      const { memoryId, unitId } = await addOne(store, pair('学院', 'Academy'));
      const unit = await store.reads.units.get(unitId);
      expect(unit).toMatchObject({ createdBy: 'anna' });
      expect(unit.createdAt).toBeGreaterThan(0);
      const again = await store.writes.units.add(memoryId, [pair('学院', 'Academy')], 'merge', BY_ANNA);
      expect(again).toMatchObject({ added: 0, unchanged: 1, unitIds: [unitId] });
    }));

  test.each<[string, NewUnit]>([
    ['with one variant', { sourceLanguage: null, variants: [variant('en', 'a')] }],
    ['with two variants of one language', { sourceLanguage: null, variants: [variant('en', 'a'), variant('en', 'b')] }],
  ])('%s is refused, and with it all that came with it', (_, unit) =>
    withStore(async (store) => {
      const memory = await newMemory(store);
      const failure = await failureOf(
        store.writes.units.add(memory.id, [pair('学院', 'Academy'), unit], 'merge', BY_ANNA),
      );
      expect(failure?.kind).toBe('invalid');
      expect(await allUnits(store, memory.id)).toEqual([]);
      expect((await store.reads.memories.get(memory.id)).units).toBe(0);
    }),
  );

  test('is not changed by what it says already: no revision, no change set', () =>
    withStore(async (store) => {
      const { unitId } = await addOne(store, FULL);
      const before = await store.reads.units.get(unitId);
      const number = store.matching.changeNumber();
      expect(await store.writes.units.change(unitId, contentOfUnit(before), { actor: 'li' }, 1)).toEqual(before);
      expect(await store.reads.units.history(unitId)).toHaveLength(1);
      expect(store.matching.changeNumber()).toBe(number);
    }));

  test('is changed under a new revision that says who did it', () =>
    withStore(async (store) => {
      const { unitId } = await addOne(store, FULL);
      const changed = await store.writes.units.change(unitId, pair('研究院', 'Institute'), { actor: 'li' }, 1);
      expect(changed).toMatchObject({
        id: unitId,
        revision: 2,
        changedBy: 'li',
        variants: pair('研究院', 'Institute').variants,
      });
      expect(changed.notes).toBeUndefined();
      expect(await store.reads.units.get(unitId)).toEqual(changed);
      expect(await failureOf(store.writes.units.change(unitId, FULL, BY_ANNA, 1))).toEqual({
        kind: 'changed-meanwhile',
        what: 'unit',
        id: unitId,
        revision: 2,
      });
    }));

  test('is gone when it was removed, and its history tells it all', () =>
    withStore(async (store) => {
      const { unitId, memoryId } = await addOne(store, pair('学院', 'Academy'));
      await store.writes.units.change(unitId, pair('学院', 'The academy'), { actor: 'li' });
      const removal = await store.writes.units.remove(unitId, { actor: 'bo' }, 2);
      expect(removal).toMatchObject({ kind: 'deletion', actor: 'bo', memoryId });
      expect(await failureOf(store.reads.units.get(unitId))).toEqual({ kind: 'not-found', what: 'unit', id: unitId });
      expect(await failureOf(store.writes.units.remove(unitId, BY_ANNA))).toMatchObject({ kind: 'not-found' });
      const history = await store.reads.units.history(unitId);
      expect(
        history.map(({ revision, deleted, actor, unit }) => [revision, deleted, actor, unit.variants[1]!.text]),
      ).toEqual([
        [3, true, 'bo', 'The academy'],
        [2, false, 'li', 'The academy'],
        [1, false, 'anna', 'Academy'],
      ]);
      expect(history[0]).toMatchObject({ changeSetId: removal.id, at: removal.publishedAt });
      expect(await failureOf(store.reads.units.history('u77'))).toMatchObject({ kind: 'not-found' });
    }));
});

describe('the list of units', () => {
  const UNITS = [
    pair('学院', 'Academy'),
    pair('100%的报告', '100% of the report'),
    { ...pair('研究', 'x'), variants: [variant('zh-TW', '研究'), variant('en-GB', 'Research_paper')] },
    pair('报告', 'report\\final'),
  ];

  test.each([
    [{}, [0, 1, 2, 3]],
    [{ q: 'REPORT' }, [1, 3]],
    [{ q: '报告' }, [1, 3]],
    [{ q: '0%' }, [1]],
    [{ q: '_' }, [2]],
    [{ q: '\\' }, [3]],
    [{ q: 'nothing' }, []],
    [{ language: tag('zh-Hans') }, [0, 1, 3]],
    [{ language: tag('zh-HK') }, [2]],
    [{ language: tag('en-US') }, [0, 1, 2, 3]],
    [{ language: tag('zh-TW'), q: 'research' }, [2]],
    [{ language: tag('zh-TW'), q: 'report' }, []],
    [{ language: tag('fr') }, []],
  ])('with %j holds the units %j', (filter, expected) =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { unitIds } = await store.writes.units.add(id, UNITS, 'merge', BY_ANNA);
      const page = await store.reads.units.list(id, filter, { limit: 10 });
      expect(page.items.map((unit) => unit.id)).toEqual(expected.map((index) => unitIds[index]));
      expect(page.nextCursor).toBeUndefined();
    }),
  );

  test('goes on where the page before ended, whatever was added or removed meanwhile', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const units = Array.from({ length: 7 }, (_, index) => pair(`第${index}条`, `Record ${index}`));
      const { unitIds } = await store.writes.units.add(id, units, 'merge', BY_ANNA);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.reads.units.list(id, { q: 'record' }, { limit: 2, ...(cursor && { cursor }) });
        seen.push(...page.items.map((unit) => unit.id));
        cursor = page.nextCursor;
        if (seen.length === 2) await store.writes.units.remove(unitIds[0]!, BY_ANNA);
      } while (cursor !== undefined);
      expect(seen).toEqual(unitIds);
    }));

  test('looks at so many units at a time when few pass the filter, and goes on', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const units = Array.from({ length: 11_000 }, (_, index) => pair(`第${index}条`, `Record ${index}`));
      for (let at = 0; at < units.length; at += 1000) {
        await store.writes.units.add(id, units.slice(at, at + 1000), 'merge', BY_ANNA);
      }
      const first = await store.reads.units.list(id, { q: 'record 10999' }, { limit: 5 });
      expect(first.items).toEqual([]);
      const second = await store.reads.units.list(id, { q: 'record 10999' }, { limit: 5, cursor: first.nextCursor! });
      expect(second.items.map(({ variants }) => variants[1]!.text)).toEqual(['Record 10999']);
      expect(second.nextCursor).toBeUndefined();
    }));
});

describe('rolling back', () => {
  test('removes what was added, restores what was changed, leaves and lists what was changed since', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const before = await store.writes.units.add(
        id,
        [pair('甲', 'A'), pair('乙', 'B'), pair('丁', 'D')],
        'merge',
        BY_ANNA,
      );
      const overwritten = [pair('甲', 'A2'), pair('乙', 'B2'), pair('丙', 'C2')];
      const after = await store.writes.units.add(id, overwritten, 'overwrite', BY_ANNA);
      await store.writes.units.change(before.unitIds[1]!, pair('乙', 'B3'), BY_ANNA);
      const result = await store.writes.units.rollBack(after.changeSetId, { actor: 'li' });
      expect(result).toMatchObject({ removed: 1, restored: 1, left: [before.unitIds[1]] });
      expect(await allPairs(store, id)).toEqual(['甲 = A', '乙 = B3', '丁 = D']);
      expect(await store.reads.memories.get(id)).toMatchObject({ units: 3 });
      expect((await store.reads.units.get(before.unitIds[0]!)).revision).toBe(3);
    }));

  test('in reverse order undoes one import after the other', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const first = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const second = await store.writes.units.add(id, [pair('甲', 'A2')], 'overwrite', BY_ANNA);
      await store.writes.units.rollBack(second.changeSetId, BY_ANNA);
      expect(await store.writes.units.rollBack(first.changeSetId, BY_ANNA)).toMatchObject({ removed: 1, left: [] });
      expect(await allPairs(store, id)).toEqual([]);
    }));

  test('a rollback brings back what it took', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { changeSetId } = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const undone = await store.writes.units.rollBack(changeSetId, BY_ANNA);
      await store.writes.units.rollBack(undone.changeSetId, BY_ANNA);
      expect(await allPairs(store, id)).toEqual(['甲 = A']);
    }));

  test('is done once, and only with what exists', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { changeSetId } = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const rollback = await store.writes.units.rollBack(changeSetId, BY_ANNA);
      expect(await failureOf(store.writes.units.rollBack(changeSetId, BY_ANNA))).toEqual({
        kind: 'conflict',
        reason: `The change set ${changeSetId} was rolled back by ${rollback.changeSetId}.`,
      });
      expect(await failureOf(store.writes.units.rollBack('s99', BY_ANNA))).toMatchObject({ kind: 'not-found' });
    }));

  test('shows in the list of change sets, newest first', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const { changeSetId } = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
      const rollback = await store.writes.units.rollBack(changeSetId, { actor: 'li' });
      const first = await store.reads.units.changeSets({ limit: 1 });
      const second = await store.reads.units.changeSets({ limit: 1, cursor: first.nextCursor! });
      expect(first.items).toMatchObject([
        { id: rollback.changeSetId, kind: 'rollback', actor: 'li', rollsBack: changeSetId },
      ]);
      expect(second.items).toMatchObject([
        { id: changeSetId, kind: 'edit', memoryId: id, counts: { added: 1 }, rolledBackBy: rollback.changeSetId },
      ]);
      expect(second.nextCursor).toBeUndefined();
    }));
});

describe('codes', () => {
  test('are equal in whatever order a reader names their fields', () =>
    withStore(async (store) => {
      const { id } = await newMemory(store);
      const written = { id: '1', kind: 'standalone', at: 1, type: 'br', attributes: { x: '1', y: '2' } } as const;
      const reordered = { attributes: { y: '2', x: '1' }, type: 'br', at: 1, kind: 'standalone', id: '1' } as const;
      const unitWith = (code: typeof written): NewUnit => ({
        sourceLanguage: tag('zh-CN'),
        variants: [variant('zh-CN', '学院', { codes: [code] }), variant('en', 'Academy', { codes: [code] })],
      });
      await store.writes.units.add(id, [unitWith(written)], 'merge', BY_ANNA);
      const again = await store.writes.units.add(id, [unitWith(reordered)], 'merge', BY_ANNA);
      expect(again).toMatchObject({ added: 0, merged: 0, updated: 0, unchanged: 1 });
    }));
});
