import { expect, test } from '@jest/globals';
import { BY_ANNA, newMemory, pair, tag, variant, withStore } from './store-under-test.js';

test('texts come by language and script in the order of their ids, a slice at a time', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const mixed = {
      sourceLanguage: null,
      variants: [variant('zh-TW', '學院'), variant('zh-Hans', '学院'), variant('en-GB', 'Academy')],
    };
    await store.writes.units.add(id, [pair('甲', 'A'), mixed, pair('乙', 'A')], 'merge', BY_ANNA);
    const first = store.matching.textsAfter('zh-Hans', 0, 2);
    const second = store.matching.textsAfter('zh-Hans', first[1]!.id, 2);
    expect([...first, ...second].map(({ text }) => text)).toEqual(['甲', '学院', '乙']);
    expect(store.matching.textsAfter('zh-Hant', 0, 9).map(({ text }) => text)).toEqual(['學院']);
    expect(store.matching.textsAfter('en-Latn', 0, 9).map(({ text }) => text)).toEqual(['A', 'Academy']);
    expect(store.matching.textsAfter('zh-Hans', second[0]!.id, 2)).toEqual([]);
    const since = { languageScript: 'zh-Hans', changeNumber: -1, version: 0 };
    const published = store.matching.textsPublishedSince(since, 9);
    expect(published.map(({ text }) => text)).toEqual(['甲', '学院', '乙']);
    const later = { ...since, version: published[0]!.versionId };
    expect(store.matching.textsPublishedSince(later, 9).map(({ text }) => text)).toEqual(['学院', '乙']);
    expect(store.matching.textsPublishedSince({ ...since, changeNumber: store.matching.changeNumber() }, 9)).toEqual(
      [],
    );
    expect(store.matching.languages()).toEqual(['en', 'en-GB', 'zh-CN', 'zh-Hans', 'zh-TW'].map(tag));
  }));

test('texts are read by their ids, in the order asked for; others are left out', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    await store.writes.units.add(id, [pair('甲', 'A'), pair('乙', 'B')], 'merge', BY_ANNA);
    const [first, second] = store.matching.textsAfter('zh-Hans', 0, 2);
    expect(store.matching.textsWithIds([second!.id, 999, first!.id])).toEqual([second, first]);
    expect(store.matching.textWithId(first!.id)).toBe('甲');
    expect(store.matching.textWithId(999)).toBeUndefined();
  }));

test('texts are equal after NFC and width folding, in their language and script alone', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const units = [pair('甲', 'ＡＢＣ１'), pair('乙', 'ABC1'), pair('丙', 'abc1'), pair('丁', 'cafe\u0301')];
    await store.writes.units.add(id, units, 'merge', BY_ANNA);
    const texts = (text: string, script = 'en-Latn') =>
      store.matching.textsEqualTo(script, text).map((one) => one.text);
    expect(texts('ABC1')).toEqual(['ＡＢＣ１', 'ABC1']);
    expect(texts('abc1')).toEqual(['abc1']);
    expect(texts('caf\u00e9')).toEqual(['cafe\u0301']);
    expect(texts('ABC1', 'fr-Latn')).toEqual([]);
    expect(texts('ABC1 ')).toEqual([]);
  }));

test('units are found by any of their texts, in the memories that were asked for', () =>
  withStore(async (store) => {
    const [first, second] = [await newMemory(store, 'a'), await newMemory(store, 'b')];
    await store.writes.units.add(first.id, [pair('甲', 'A'), pair('乙', 'A')], 'merge', BY_ANNA);
    await store.writes.units.add(second.id, [pair('甲', 'A')], 'merge', BY_ANNA);
    const ids = ['甲', '乙'].map((text) => store.matching.textsEqualTo('zh-Hans', text)[0]!.id);
    const [english] = store.matching.textsEqualTo('en-Latn', 'A');
    const found = (textIds: readonly number[], memoryIds?: readonly string[]) =>
      store.matching.unitsWithTexts(textIds, memoryIds).map((unit) => unit.id);
    expect(found([ids[0]!])).toEqual(['u1', 'u3']);
    expect(found([...ids, english!.id])).toEqual(['u1', 'u2', 'u3']);
    expect(found([english!.id], [second.id, 'm99', 'nonsense'])).toEqual(['u3']);
    expect(found([english!.id], [])).toEqual([]);
    expect(found([])).toEqual([]);
    expect(found([999])).toEqual([]);
  }));

test('the units of a much used text come in slices, of the languages and memories that were asked for', () =>
  withStore(async (store) => {
    const [first, second] = [await newMemory(store, 'a'), await newMemory(store, 'b')];
    const french = { sourceLanguage: null, variants: [variant('en', 'OK'), variant('fr', 'D’accord')] };
    await store.writes.units.add(first.id, [pair('甲', 'OK'), pair('乙', 'OK'), french], 'merge', BY_ANNA);
    await store.writes.units.add(second.id, [french], 'merge', BY_ANNA);
    const [text] = store.matching.textsEqualTo('en-Latn', 'OK');
    const slices = (limit: number, more: object = {}) => {
      const found: string[][] = [];
      for (let after: number | undefined = 0; after !== undefined;) {
        const { units, next } = store.matching.unitsInSlice({ textId: text!.id, after, limit, ...more });
        found.push(units.map((unit) => unit.id));
        after = next;
      }
      return found;
    };
    expect(slices(3)).toEqual([['u1', 'u2', 'u3'], ['u4']]);
    expect(slices(2, { languageScripts: ['fr-Latn', 'de-Latn'] })).toEqual([[], ['u3', 'u4'], []]);
    expect(slices(9, { memoryIds: [second.id, 'm99'], languageScripts: ['fr-Latn'] })).toEqual([['u4']]);
    expect(slices(9, { memoryIds: [] })).toEqual([[]]);
    await store.writes.units.remove('u3', BY_ANNA);
    expect(slices(9, { languageScripts: ['fr-Latn'] })).toEqual([['u4']]);
  }));

test('a text is looked up in the units as they are now', () =>
  withStore(async (store) => {
    const { id } = await newMemory(store);
    const { unitIds } = await store.writes.units.add(id, [pair('甲', 'A')], 'merge', BY_ANNA);
    const [old] = store.matching.textsEqualTo('en-Latn', 'A');
    await store.writes.units.change(unitIds[0]!, pair('甲', 'B'), BY_ANNA);
    const [current] = store.matching.textsEqualTo('en-Latn', 'B');
    expect(store.matching.unitsWithTexts([old!.id])).toEqual([]);
    expect(store.matching.unitsWithTexts([current!.id]).map((unit) => unit.revision)).toEqual([2]);
  }));
