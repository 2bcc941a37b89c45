import { expect, test } from '@jest/globals';
import { beginImport, BY_ANNA, exportedUnits, failureOf, newMemory, pair, withStore } from './store-under-test.js';

test('an export reads a memory slice by slice', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const units = Array.from({ length: 5 }, (_, index) => pair(`第${index}条`, `Record ${index}`));
    const { unitIds } = await store.writes.units.add(id, units, 'merge', BY_ANNA);
    await store.writes.units.remove(unitIds[2]!, BY_ANNA);
    const first = exportedUnits(store, id, 3);
    const second = exportedUnits(store, id, 3, first[2]!.id);
    expect([...first, ...second].map((unit) => unit.id)).toEqual([0, 1, 3, 4].map((index) => unitIds[index]));
    expect(await failureOf(() => exportedUnits(store, 'm9'))).toMatchObject({ kind: 'not-found' });
  }));

test('an export is of one state, whatever is published between its slices', () =>
  withStore(async (store) => {
    const { exports, writes } = store;
    const { id } = await newMemory(store);
    const units = ['甲', '乙', '丙'].map((text) => pair(text, `before ${text}`));
    const { unitIds } = await writes.units.add(id, units, 'merge', BY_ANNA);
    const staged = await beginImport(store);
    await writes.staging.stageUnits(staged, id, [pair('丁', 'staged before'), pair('丙', 'before 丙')], 'merge');

    const asOf = exports.changeNumber();
    const first = exports.units(id, { asOf, limit: 1 });
    await writes.staging.publish(staged);
    await writes.units.change(unitIds[1]!, pair('乙', 'after'), BY_ANNA);
    await writes.units.remove(unitIds[2]!, BY_ANNA);
    const rest = exports.units(id, { asOf, after: first[0]!.id, limit: 10 });

    expect([...first, ...rest].map((unit) => unit.variants[1]!.text)).toEqual(['before 甲', 'before 乙', 'before 丙']);
    expect(exportedUnits(store, id).map((unit) => unit.variants[1]!.text)).toEqual([
      'before 甲',
      'after',
      'staged before',
    ]);
  }));
