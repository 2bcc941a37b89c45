import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ConcordanceItem, ConcordanceQuery } from '../../src/domain/concordance.js';
import { ConcordError } from '../../src/domain/failure.js';
import type { Memory } from '../../src/domain/memory.js';
import type { ConcordanceSource, ConcordanceVariant, TextUse } from '../../src/domain/ports/concordance-source.js';
import type { IndexSnapshot } from '../../src/domain/index-snapshot.js';
import type { IndexSnapshots } from '../../src/domain/ports/index-snapshots.js';
import type { InternedText } from '../../src/domain/ports/matching-source.js';
import type { Unit, Variant } from '../../src/domain/unit.js';
import { createConcordanceFinder } from '../../src/services/find-concordance.js';
import { fold } from '../../src/text/fold.js';
import { languageScriptOf, parseLanguageTag } from '../../src/text/language-tags.js';

const ZH = parseLanguageTag('zh-CN')!;
const EN = parseLanguageTag('en')!;

type Texts = Readonly<Record<string, string>>;

/** Published units in the order of their ids, texts interned in the order in which they first appear. */
function store() {
  const units: Unit[] = [];
  let newest = 0;
  const texts: (InternedText & { readonly language: string })[] = [];

  /** Ids of texts by language and text. */
  const ids = new Map<string, number>();

  function intern(language: string, text: string): void {
    const key = `${language} ${text}`;
    if (ids.has(key)) return;
    ids.set(key, texts.length + 1);
    texts.push({ id: texts.length + 1, language, text });
  }
  const stored = (variant: Variant): ConcordanceVariant => ({
    ...variant,
    textId: ids.get(`${variant.language} ${variant.text}`)!,
    languageScript: languageScriptOf(variant.language),
  });
  const memoryWith = (id: string): Memory => ({
    ...{ id, name: id, description: '', penalty: 0, reversedPenalty: 0, languages: [], revision: 1, createdAt: 0 },
    units: units.filter(({ memoryId }) => memoryId === id).length,
  });
  const source: ConcordanceSource = {
    textsAfter: (languageScript, after, limit) =>
      texts
        .filter(({ id, language }) => id > after && languageScriptOf(parseLanguageTag(language)!) === languageScript)
        .slice(0, limit),
    textsWithIds: (textIds) => textIds.flatMap((id) => texts[id - 1] ?? []),
    memories: () => [...new Set(units.map(({ memoryId }) => memoryId))].map(memoryWith),
    concordanceUnits({ textIds, after, limit, languageScripts, memories }) {
      const all = units.map(({ id, memoryId, variants }) => ({
        ...{ id, memoryId, version: Number(id.slice(1)) },
        variants: variants.map(stored),
      }));
      const uses = all
        .flatMap((unit) => unit.variants.map(({ textId }) => ({ textId, version: unit.version, unit })))
        .filter((use) => textIds.includes(use.textId) && order(use, after) > 0)
        .sort(order)
        .slice(0, limit);
      const found = [...new Set(uses.map(({ unit }) => unit))]
        .filter(({ memoryId }) => memories?.includes(memoryId) !== false)
        .map((unit) => ({
          ...unit,
          variants: unit.variants.filter(({ languageScript }) => languageScripts.includes(languageScript)),
        }));
      return { units: found, ...(uses.length < limit ? {} : { next: uses.at(-1)! }) };
    },
    textIdsIn: (memoryIds, languageScript) =>
      [
        ...new Set(
          units.filter(({ memoryId }) => memoryIds.includes(memoryId)).flatMap(({ variants }) => variants.map(stored)),
        ),
      ]
        .filter((variant) => variant.languageScript === languageScript)
        .map(({ textId }) => textId)
        .sort((a, b) => a - b),
  };
  return {
    source,
    remove: (unitId: string) =>
      units.splice(
        units.findIndex(({ id }) => id === unitId),
        1,
      ),
    add(variants: Texts, memoryId = 'm1') {
      const written = Object.entries(variants);
      for (const [language, text] of written) intern(parseLanguageTag(language)!, text);
      newest += 1;
      units.push({
        id: `u${newest}`,
        memoryId,
        revision: 1,
        changeSetId: 's1',
        sourceLanguage: null,
        variants: written.map(([language, text]) => ({ language: parseLanguageTag(language)!, text, codes: [] })),
      });
    },
  };
}

function order(a: TextUse, b: TextUse): number {
  return a.textId - b.textId || a.version - b.version;
}

function finderOver(...units: readonly Texts[]) {
  const memory = store();
  for (const unit of units) memory.add(unit);
  return createConcordanceFinder(memory.source);
}

function asking(text: string, other: Partial<ConcordanceQuery> = {}): ConcordanceQuery {
  return { text, source: ZH, target: EN, side: 'both', limit: 50, ...other };
}

/** Each item as its unit and the marked parts. */
function marked(items: readonly ConcordanceItem[]): readonly string[] {
  return items.map((item) => {
    const parts = item.ranges.map(({ side, start, end }) => `${side} ${item[side].text.slice(start, end)}`);
    return `${item.unitId}: ${parts.join(', ')}`;
  });
}

const DARK = { 'zh-CN': '暗物质探测卫星', en: 'Dark matter satellite' };
const MATTER = { 'zh-CN': '物质科学', en: 'Matter science: what matter is' };

describe('createConcordanceFinder', () => {
  test('finds a phrase on both sides, or on the one asked for', () => {
    const finder = finderOver(DARK, MATTER);
    expect(marked(finder.concordance(asking('物质')).items)).toEqual(['u1: source 物质', 'u2: source 物质']);
    expect(marked(finder.concordance(asking('matter')).items)).toEqual([
      'u1: target matter',
      'u2: target Matter, target matter',
    ]);
    expect(finder.concordance(asking('matter', { side: 'source' })).items).toEqual([]);
    expect(finder.concordance(asking('物质', { side: 'target' })).items).toEqual([]);
  });

  test('one Chinese character is enough, one letter is not', () => {
    const finder = finderOver(DARK, MATTER);
    expect(marked(finder.concordance(asking('星')).items)).toEqual(['u1: source 星']);
    for (const text of ['a', ' ', '', ' a ']) expect(() => finder.concordance(asking(text))).toThrow(ConcordError);
  });

  test('case, width and accents are folded and the ranges are the original’s', () => {
    const finder = finderOver({ 'zh-CN': 'ＣＡＳ研究', en: 'The Poincare\u0301 CAS' });
    expect(marked(finder.concordance(asking('cas')).items)).toEqual(['u1: source ＣＡＳ, target CAS']);
    expect(marked(finder.concordance(asking('POINCARÉ')).items)).toEqual(['u1: target Poincare\u0301']);
  });

  test('renderings are grouped and counted, the most frequent first', () => {
    const finder = finderOver(
      { 'zh-CN': '你好', en: 'Hello' },
      { 'zh-CN': '你好。', en: 'Hi' },
      { 'zh-CN': '你好！', en: 'Hi' },
    );
    const answer = finder.concordance(asking('你', { limit: 1 }));
    expect(answer.renderings).toEqual([
      { text: 'Hi', count: 2 },
      { text: 'Hello', count: 1 },
    ]);
    expect(finder.concordance(asking('hi', { side: 'target' })).renderings).toEqual([
      { text: '你好。', count: 1 },
      { text: '你好！', count: 1 },
    ]);
  });

  test('only the memories asked for answer', () => {
    const memory = store();
    memory.add(DARK, 'm1');
    memory.add(MATTER, 'm2');
    const finder = createConcordanceFinder(memory.source);
    expect(marked(finder.concordance(asking('物质', { memories: ['m2'] })).items)).toEqual(['u2: source 物质']);
  });

  test('a small memory in a large store is searched by its own texts', () => {
    const memory = store();
    for (let unit = 1; unit <= 200; unit += 1) memory.add({ 'zh-CN': `物质${unit}`, en: `matter ${unit}` }, 'large');
    memory.add({ 'zh-CN': '物质7', en: 'substance' }, 'small');
    memory.add({ 'zh-CN': '能量', en: 'energy' }, 'small');
    const read: number[] = [];
    const finder = createConcordanceFinder({
      ...memory.source,
      concordanceUnits: (slice) => {
        read.push(...slice.textIds);
        return memory.source.concordanceUnits(slice);
      },
    });
    const small = finder.concordance(asking('物质', { memories: ['small'] }));
    expect(marked(small.items)).toEqual(['u201: source 物质']);
    expect(small.renderings).toEqual([{ text: 'substance', count: 1 }]);
    expect(new Set(read).size).toBe(1);
    expect(finder.concordance(asking('物质', { memories: ['small', 'large'], limit: 500 })).items).toHaveLength(201);
  });

  test('an index is kept when it has grown much, and a start goes on from it', async () => {
    const memory = store();
    for (let unit = 1; unit <= 6_000; unit += 1) memory.add({ 'zh-CN': `物质${unit}`, en: 'matter' });
    const kept = new Map<string, IndexSnapshot>();
    const snapshots: IndexSnapshots = {
      has: (name) => kept.has(name),
      load: (name) => kept.get(name),
      save: (name, snapshot) => Promise.resolve(Boolean(kept.set(name, structuredClone(snapshot)))),
    };
    const first = createConcordanceFinder(memory.source, { snapshots });
    first.concordance(asking('物质5999', { side: 'source' }));
    while (!first.indexSlice());
    await first.save();
    expect([...kept.keys()]).toEqual(['zh-Hans']);
    memory.add({ 'zh-CN': '新物质', en: 'new matter' });
    let taken = 0;
    const source: ConcordanceSource = {
      ...memory.source,
      textsAfter: (...args) => {
        const texts = memory.source.textsAfter(...args);
        taken += texts.length;
        return texts;
      },
    };
    const second = createConcordanceFinder(source, { snapshots });
    expect(marked(second.concordance(asking('新物', { side: 'source' })).items)).toEqual(['u6001: source 新物']);
    expect(taken).toBe(1);
    const elsewhere = createConcordanceFinder(
      { ...source, textsWithIds: (ids) => source.textsWithIds(ids).map((one) => ({ ...one, text: '别的' })) },
      { snapshots },
    );
    elsewhere.concordance(asking('新物', { side: 'source' }));
    while (!elsewhere.indexSlice());
    expect(taken).toBe(6_002);
  });

  test('a unit without the other language is left out', () => {
    expect(finderOver({ 'zh-CN': '物质', fr: 'matière' }).concordance(asking('物质')).items).toEqual([]);
  });

  test('of two variants of one language the one with the phrase is shown, once', () => {
    const finder = finderOver(
      { 'zh-CN': '颜色', 'en-US': 'color', 'en-GB': 'colour' },
      { 'zh-CN': '色', 'en-GB': 'col' },
    );
    expect(marked(finder.concordance(asking('colour')).items)).toEqual(['u1: target colour']);
    expect(marked(finder.concordance(asking('col')).items)).toEqual(['u1: target col', 'u2: target col']);
  });

  test('what is published between two queries is found by the second', () => {
    const memory = store();
    const finder = createConcordanceFinder(memory.source);
    expect(finder.concordance(asking('物质')).items).toEqual([]);
    memory.add(DARK);
    expect(marked(finder.concordance(asking('物质')).items)).toEqual(['u1: source 物质']);
  });

  test('a cursor of another list is refused', () => {
    for (const cursor of ['', 'x', Buffer.from('source.1').toString('base64url')]) {
      expect(() => finderOver(DARK).concordance(asking('物质', { cursor }))).toThrow(
        'The cursor is not one of this list.',
      );
    }
  });

  test('pages stay in place while units come and go', () => {
    const memory = store();
    for (let unit = 1; unit <= 130; unit += 1) memory.add({ 'zh-CN': `物质${unit}`, en: 'matter' });
    const finder = createConcordanceFinder(memory.source);
    const first = finder.concordance(asking('物质', { limit: 60 }));
    memory.remove('u60');
    memory.remove('u61');
    memory.add({ 'zh-CN': '物质', en: 'new' });
    const second = finder.concordance(asking('物质', { limit: 200, cursor: first.nextCursor! }));
    const expected = Array.from({ length: 128 }, (_, at) => `u${at + 1 > 59 ? at + 3 : at + 1}`);
    expect([...first.items.slice(0, 59), ...second.items.slice(0, -1)].map(({ unitId }) => unitId)).toEqual(expected);
    expect(second.items.at(-1)).toMatchObject({ target: { text: 'new' } });
    expect(second.nextCursor).toBeUndefined();
  });

  test('a spent budget answers what was found, says so, and the cursor goes on behind it', () => {
    const memory = store();
    for (let unit = 1; unit <= 120; unit += 1) memory.add({ 'zh-CN': `物质${unit}`, en: `matter ${unit}` });
    const answers = [];
    let cursor: string | undefined;
    do {
      let clock = 0;
      const slow = createConcordanceFinder(memory.source, { budgetMilliseconds: 1, now: () => clock++ });
      const answer = slow.concordance(asking('物质', { limit: 100, ...(cursor !== undefined && { cursor }) }));
      answers.push(answer);
      cursor = answer.nextCursor;
    } while (cursor !== undefined);
    expect(answers[0]).toMatchObject({ partial: true });
    expect(answers[0]!.items).toHaveLength(50);
    expect(answers.flatMap(({ items }) => items)).toHaveLength(120);
  });

  test('what a query had no time to take in is taken in by slices afterwards', () => {
    const memory = store();
    for (let unit = 1; unit <= 5_000; unit += 1) memory.add({ 'zh-CN': `物质${unit}`, en: `matter ${unit}` });
    let clock = 0;
    const finder = createConcordanceFinder(memory.source, { budgetMilliseconds: 1, now: () => clock++ });
    expect(finder.indexSlice()).toBe(true);
    expect(finder.concordance(asking('物质5000', { side: 'source' }))).toMatchObject({ items: [], partial: true });
    let slices = 0;
    while (!finder.indexSlice()) slices += 1;
    expect(slices).toBeGreaterThan(1);
    expect(marked(finder.concordance(asking('物质5000', { side: 'source' })).items)).toEqual([
      'u5000: source 物质5000',
    ]);
  });

  test('counts stop at five hundred units, and the answer says so', () => {
    const memory = store();
    for (let unit = 1; unit <= 501; unit += 1) memory.add({ 'zh-CN': '物质', en: 'matter' });
    const answer = createConcordanceFinder(memory.source).concordance(asking('物质', { limit: 1 }));
    expect(answer).toMatchObject({ renderings: [{ text: 'matter', count: 500 }], partial: true });
    memory.remove('u501');
    expect(createConcordanceFinder(memory.source).concordance(asking('物质')).partial).toBeUndefined();
  });

  test('it finds what reading every unit finds, page by page', () => {
    const text = fc
      .array(fc.constantFrom('a', 'B', 'é', '物', '质', 'ｂ', ' '), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''));
    const phrase = fc.constantFrom('物', '质', 'ab', 'B物', 'eb', 'é a');
    const unit = fc.record({ 'zh-CN': text, en: text });
    const side = fc.constantFrom('source' as const, 'target' as const, 'both' as const);
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 20 }),
        phrase,
        side,
        fc.integer({ min: 1, max: 5 }),
        (units, wanted, asked, limit) => {
          const folded = fold(wanted.trim()).text;
          const expected = units.flatMap((one, at) => {
            const inside = [asked !== 'target' && one['zh-CN'], asked !== 'source' && one.en];
            return inside.some((part) => part !== false && fold(part).text.includes(folded)) ? [`u${at + 1}`] : [];
          });
          const finder = finderOver(...units);
          const found: string[] = [];
          for (let cursor: string | undefined = undefined, end = false; !end;) {
            const query = asking(wanted, { side: asked, limit, ...(cursor !== undefined && { cursor }) });
            const answer = finder.concordance(query);
            found.push(...answer.items.map(({ unitId }) => unitId));
            cursor = answer.nextCursor;
            end = cursor === undefined;
          }
          expect([...found].sort()).toEqual([...expected].sort());
        },
      ),
      { numRuns: 300 },
    );
  });
});
