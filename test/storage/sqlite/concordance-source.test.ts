import { expect, test } from '@jest/globals';
import type { TextUse } from '../../../src/domain/ports/concordance-source.js';
import { BY_ANNA, newMemory, pair, tag, variant, withStore } from './store-under-test.js';

/** All uses of the texts, from the first on. */
function from(textIds: readonly number[]) {
  return { textIds, after: { textId: 0, version: 0 }, limit: 100 };
}

test('units are read with the variants of the languages asked for, from the memories asked for', () =>
  withStore(async (store) => {
    const [first, second] = [await newMemory(store, 'a'), await newMemory(store, 'b')];
    const three = { sourceLanguage: null, variants: [variant('fr', 'Un'), variant('en', 'A'), variant('zh-CN', '甲')] };
    await store.writes.units.add(first.id, [pair('甲', 'A'), three], 'merge', BY_ANNA);
    await store.writes.units.add(second.id, [pair('甲', 'B')], 'merge', BY_ANNA);
    const textIds = store.matching.textsAfter('zh-Hans', 0, 9).map(({ id }) => id);
    const units = (memories?: readonly string[]) =>
      store.concordance
        .concordanceUnits({ ...from(textIds), languageScripts: ['zh-Hans', 'en-Latn'], ...(memories && { memories }) })
        .units.map(({ id, memoryId, variants }) => [id, memoryId, ...variants.map(({ text }) => text)]);
    expect(units()).toEqual([
      ['u1', first.id, '甲', 'A'],
      ['u2', first.id, 'A', '甲'],
      ['u3', second.id, '甲', 'B'],
    ]);
    expect(units([second.id, 'nonsense'])).toEqual([['u3', second.id, '甲', 'B']]);
    expect(units([])).toEqual([]);
    const { units: found } = store.concordance.concordanceUnits({ ...from(textIds), languageScripts: ['zh-Hans'] });
    expect(found[0]!.variants).toEqual([
      { textId: textIds[0], languageScript: 'zh-Hans', language: tag('zh-CN'), text: '甲', codes: [] },
    ]);
  }));

test('only the newest published versions are read; deleted units and removed memories are gone', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const { unitIds } = await store.writes.units.add(id, [pair('甲', 'A'), pair('甲', 'B')], 'merge', BY_ANNA);
    const textIds = store.matching.textsAfter('zh-Hans', 0, 9).map((text) => text.id);
    const targets = () => {
      const { units } = store.concordance.concordanceUnits({ ...from(textIds), languageScripts: ['en-Latn'] });
      return units.flatMap(({ variants }) => variants.map(({ text }) => text));
    };
    await store.writes.units.change(unitIds[0]!, pair('甲', 'C'), BY_ANNA);
    expect(targets()).toEqual(['B', 'C']);
    await store.writes.units.remove(unitIds[1]!, BY_ANNA);
    expect(targets()).toEqual(['C']);
    await store.writes.memories.remove(id, BY_ANNA);
    expect(targets()).toEqual([]);
  }));

test('the texts of memories come by language and script, ascending, each once', () =>
  withStore(async (store) => {
    const [first, second] = [await newMemory(store, 'a'), await newMemory(store, 'b')];
    await store.writes.units.add(first.id, [pair('甲', 'A'), pair('乙', 'B')], 'merge', BY_ANNA);
    await store.writes.units.add(second.id, [pair('乙', 'A'), pair('丙', 'A')], 'merge', BY_ANNA);
    const texts = (memories: readonly string[], script: string) =>
      store.matching.textsWithIds(store.concordance.textIdsIn(memories, script)).map(({ text }) => text);
    expect(texts([second.id], 'zh-Hans')).toEqual(['乙', '丙']);
    expect(texts([second.id], 'en-Latn')).toEqual(['A']);
    expect(texts([first.id, second.id], 'zh-Hans')).toEqual(['甲', '乙', '丙']);
    expect(texts([], 'zh-Hans')).toEqual([]);
  }));

test('the uses of texts come in slices that can be gone on from', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const pairs = ['A', 'B', 'C', 'D', 'E'].map((target, at) => pair(at % 2 === 0 ? '甲' : '乙', target));
    await store.writes.units.add(id, pairs, 'merge', BY_ANNA);
    const textIds = store.matching.textsAfter('zh-Hans', 0, 9).map((text) => text.id);
    const slices: (readonly string[])[] = [];
    let after: TextUse | undefined = { textId: 0, version: 0 };
    while (after) {
      const query = { textIds, after, limit: 2, languageScripts: ['en-Latn'] };
      const { units, next } = store.concordance.concordanceUnits(query);
      slices.push(units.flatMap(({ variants }) => variants.map(({ text }) => text)));
      after = next;
    }
    expect(slices).toEqual([['A', 'C'], ['B', 'E'], ['D']]);
  }));
