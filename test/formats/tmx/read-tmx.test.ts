import { describe, expect, test } from '@jest/globals';
import type { NewUnit } from '../../../src/domain/unit.js';
import { readTmx } from '../../../src/formats/tmx/read-tmx.js';
import { failureOf, LIMITS, readAll, rejectionsOf, valuesOf } from '../reading.js';

const HEADER =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="zh-CN" datatype="xml"/>';

function tmx(body: string, header = HEADER): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">${header}<body>\n${body}</body></tmx>`;
}

const pair = (source: string, target: string): string =>
  `<tuv xml:lang="zh-CN"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${target}</seg></tuv>`;

async function units(body: string, header?: string): Promise<NewUnit[]> {
  return valuesOf(await readAll(readTmx, tmx(body, header)));
}

async function unit(body: string, header?: string): Promise<NewUnit> {
  const [only, ...others] = await units(body, header);
  if (only === undefined || others.length > 0) throw new Error('not one unit');
  return only;
}

/** The codes of the first variant, as one line each. */
async function codesOf(seg: string): Promise<readonly string[]> {
  const { variants } = await unit(`<tu>${pair(seg, 'x')}</tu>`);
  return (variants[0]?.codes ?? []).map(({ kind, id, at, element }) => `${kind} ${id} at ${at} (${element ?? ''})`);
}

describe('texts and languages', () => {
  test('a tu becomes a unit with its languages, canonical, in the order of the file', async () => {
    const value = await unit(
      '<tu><tuv xml:lang="zh_cn"><seg>你好</seg></tuv><tuv lang="EN-us"><seg>Hello</seg></tuv></tu>',
    );
    expect(value).toEqual({
      sourceLanguage: 'zh-CN',
      variants: [
        { language: 'zh-CN', spelling: 'zh_cn', text: '你好', codes: [] },
        { language: 'en-US', spelling: 'EN-us', text: 'Hello', codes: [] },
      ],
    });
  });

  test('white space in a seg is kept exactly', async () => {
    const { variants } = await unit(`<tu>${pair('  a \n\t b&#xA0; ', '<![CDATA[ <x> ]]>')}</tu>`);
    expect(variants.map(({ text }) => text)).toEqual(['  a \n\t b\u00a0 ', ' <x> ']);
  });

  test('characters outside of the basic plane and right-to-left texts come through', async () => {
    const { variants } = await unit(`<tu>${pair('𠮷野家 &#x1F600;', 'שלום \u202babc\u202c')}</tu>`);
    expect(variants.map(({ text }) => text)).toEqual(['𠮷野家 😀', 'שלום \u202babc\u202c']);
  });

  test('srclang of the tu counts more than that of the header; "*all*" is no source language', async () => {
    const [a, b, c] = await units(
      `<tu srclang="en">${pair('一', 'one')}</tu><tu srclang="*all*">${pair('二', 'two')}</tu><tu>${pair('三', 'three')}</tu>`,
    );
    expect([a?.sourceLanguage, b?.sourceLanguage, c?.sourceLanguage]).toEqual(['en', null, 'zh-CN']);
  });

  test('a srclang without the region still finds its variant; one that no variant has is kept as an attribute', async () => {
    const [near, far] = await units(
      `<tu srclang="zh">${pair('一', 'one')}</tu><tu srclang="fr">${pair('一', 'one')}</tu>`,
    );
    expect(near?.sourceLanguage).toBe('zh-CN');
    expect(far).toMatchObject({ sourceLanguage: null, attributes: { srclang: 'fr' } });
  });

  test('two tuvs of one language become units that share the tuid', async () => {
    const values = await units(`<tu tuid="7">${pair('你好', 'Hello')}<tuv xml:lang="EN"><seg>Hi</seg></tuv></tu>`);
    expect(values.map(({ tuid, variants }) => [tuid, variants.map(({ text }) => text)])).toEqual([
      ['7', ['你好', 'Hello']],
      ['7', ['你好', 'Hi']],
    ]);
  });

  test('TMX 1.1 with lang, a document type and no xml:lang is read', async () => {
    const text = `<!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1"><header srclang="en"/><body><tu><tuv lang="en"><seg>a <ut>\\b</ut>b</seg></tuv><tuv lang="de"><seg>c</seg></tuv></tu></body></tmx>`;
    const [value] = valuesOf(await readAll(readTmx, text));
    expect(value?.variants[0]).toMatchObject({
      text: 'a b',
      codes: [{ kind: 'standalone', at: 2, element: 'ut', data: '\\b' }],
    });
  });
});

describe('inline codes', () => {
  test('bpt and ept with one i are a pair, named by x', async () => {
    expect(await codesOf('<bpt i="1" x="5">&lt;b></bpt>粗<ept i="1">&lt;/b></ept>')).toEqual([
      'open 5 at 0 (bpt)',
      'close 5 at 1 (ept)',
    ]);
  });

  test('an i may be used again after its pair was closed; ids stay unique', async () => {
    expect(await codesOf('<bpt i="1"/>a<ept i="1"/><bpt i="1"/>b<ept i="1"/>')).toEqual([
      'open 1 at 0 (bpt)',
      'close 1 at 1 (ept)',
      'open 1-2 at 1 (bpt)',
      'close 1-2 at 2 (ept)',
    ]);
  });

  test('pairs may overlap', async () => {
    expect(await codesOf('<bpt i="1"/>a<bpt i="2"/>b<ept i="1"/>c<ept i="2"/>')).toEqual([
      'open 1 at 0 (bpt)',
      'open 2 at 1 (bpt)',
      'close 1 at 2 (ept)',
      'close 2 at 3 (ept)',
    ]);
  });

  test('one end without the other is isolated, as is it', async () => {
    expect(await codesOf('<ept i="3"/>a<bpt i="1"/><it pos="begin" x="7"/><it pos="end" x="8"/>')).toEqual([
      'isolated-close 3 at 0 (ept)',
      'isolated-open 1 at 1 (bpt)',
      'isolated-open 7 at 1 (it)',
      'isolated-close 8 at 1 (it)',
    ]);
  });

  test('ph stands alone, hi stands around its text', async () => {
    expect(await codesOf('<ph x="1">&lt;br/></ph><hi x="2" type="term">词<ph/></hi>')).toEqual([
      'standalone 1 at 0 (ph)',
      'open 2 at 0 (hi)',
      'standalone 3 at 1 (ph)',
      'close 2 at 1 (hi)',
    ]);
  });

  test('what a code stands for is kept with its sub, type and other attributes', async () => {
    const { variants } = await unit(
      `<tu>${pair('<ph x="1" type="image" assoc="b">&lt;img alt="<sub type="t">Start</sub>"></ph>', 'x')}</tu>`,
    );
    expect(variants[0]?.codes).toEqual([
      {
        id: '1',
        kind: 'standalone',
        at: 0,
        element: 'ph',
        type: 'image',
        data: '&lt;img alt="<sub type="t">Start</sub>"&gt;',
        attributes: { x: '1', assoc: 'b' },
      },
    ]);
  });
});

describe('metadata', () => {
  test('dates, people and counts become fields, other attributes are kept', async () => {
    const value = await unit(
      `<tu tuid="a" creationdate="20240229T235959Z" creationid="li" changedate="20260101T000000Z" changeid="wu" usagecount="3" lastusagedate="20260102T030405Z" o-tmf="x" segtype="phrase">${pair('一', 'one')}</tu>`,
    );
    expect(value).toMatchObject({
      tuid: 'a',
      createdAt: Date.UTC(2024, 1, 29, 23, 59, 59),
      createdBy: 'li',
      changedAt: Date.UTC(2026, 0, 1),
      changedBy: 'wu',
      usageCount: 3,
      lastUsedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
      attributes: { 'o-tmf': 'x', segtype: 'phrase' },
    });
  });

  test('a date or count that cannot be read stays an attribute', async () => {
    const value = await unit(`<tu creationdate="20230229T000000Z" usagecount="often">${pair('一', 'one')}</tu>`);
    expect(value.createdAt).toBeUndefined();
    expect(value.attributes).toEqual({ creationdate: '20230229T000000Z', usagecount: 'often' });
  });

  test('where only the tuvs are stamped, the first creation and the last change count', async () => {
    const value = await unit(
      '<tu><tuv xml:lang="en" creationdate="20200101T000000Z" creationid="a"><seg>x</seg></tuv><tuv xml:lang="de" creationdate="20210101T000000Z" creationid="b" changedate="20220101T000000Z" changeid="c"><seg>y</seg></tuv></tu>',
    );
    expect(value).toMatchObject({
      createdAt: Date.UTC(2020, 0, 1),
      createdBy: 'a',
      changedAt: Date.UTC(2022, 0, 1),
      changedBy: 'c',
    });
    expect(value.variants[1]?.metadata?.attributes).toMatchObject({ changeid: 'c' });
  });

  test('notes and props of the tu and of a tuv are kept with their attributes', async () => {
    const value = await unit(
      `<tu><note xml:lang="en">n</note><prop type="x-a" xml:lang="de">v</prop><tuv xml:lang="en"><note>m</note><prop type="x-b">w</prop><seg>x</seg></tuv><tuv xml:lang="de"><seg>y</seg></tuv></tu>`,
    );
    expect(value.notes).toEqual([{ text: 'n', attributes: { 'xml:lang': 'en' } }]);
    expect(value.properties).toEqual([{ type: 'x-a', value: 'v', attributes: { 'xml:lang': 'de' } }]);
    expect(value.variants[0]?.metadata).toEqual({ notes: [{ text: 'm' }], properties: [{ type: 'x-b', value: 'w' }] });
  });

  test('props that name document, project, domain and client become columns, those of other tools stay as well', async () => {
    const value = await unit(
      `<tu><prop type="x-document">d</prop><prop type="project">p</prop><prop type="Domain">o</prop><prop type="client"></prop>${pair('一', 'one')}</tu>`,
    );
    expect(value).toMatchObject({ document: 'd', project: 'p', domain: 'o' });
    expect(value.client).toBeUndefined();
    expect(value.properties?.map(({ type }) => type)).toEqual(['project', 'Domain', 'client']);
  });

  test('what the header says about the project counts for every unit that does not say it itself', async () => {
    const header = '<header srclang="zh-CN"><prop type="project">all</prop></header>';
    const [a, b] = await units(
      `<tu>${pair('一', 'one')}</tu><tu><prop type="x-project">own</prop>${pair('二', 'two')}</tu>`,
      header,
    );
    expect([a?.project, b?.project]).toEqual(['all', 'own']);
  });

  test.each([
    [
      'OmegaT',
      '<prop type="file">a.docx</prop><prop type="id">12</prop><prop type="prev">前</prop><prop type="next">后</prop>',
      { previous: '前', next: '后', key: 'a.docx#12' },
      4,
    ],
    ['OmegaT without a file', '<prop type="id">12</prop>', undefined, 1],
    [
      'MateCat',
      '<prop type="x-context-pre">前</prop><prop type="x-context-post">后</prop>',
      { previous: '前', next: '后' },
      0,
    ],
    [
      'memoQ',
      '<prop type="x-context-pre">&lt;seg&gt;前 &amp;amp; &lt;ph&gt;x&lt;/ph&gt;中&lt;/seg&gt;</prop><prop type="x-context-post">&lt;seg /&gt;</prop>',
      { previous: '前 & 中', next: '' },
      2,
    ],
  ])('the context of %s is understood', async (_, props, context, kept) => {
    const value = await unit(`<tu>${props}${pair('一', 'one')}</tu>`);
    expect(value.context).toEqual(context);
    expect(value.properties ?? []).toHaveLength(kept);
  });

  test('the context may stand in the tuv of the source', async () => {
    const value = await unit(
      '<tu><tuv xml:lang="zh-CN"><prop type="x-context-pre">前</prop><seg>一</seg></tuv><tuv xml:lang="en"><prop type="x-context-pre">no</prop><seg>one</seg></tuv></tu>',
    );
    expect(value.context).toEqual({ previous: '前' });
  });

  test('ids like __proto__ and constructor, and the same id twice, lose nothing', async () => {
    const values = await units(
      `<tu tuid="__proto__" __proto__="a">${pair('一', 'one')}</tu><tu tuid="x"><prop type="__proto__">v</prop>${pair('二', 'two')}</tu><tu tuid="x">${pair('三', 'three')}</tu>`,
    );
    expect(values.map(({ tuid }) => tuid)).toEqual(['__proto__', 'x', 'x']);
    expect(JSON.stringify(values[0]?.attributes)).toBe('{"__proto__":"a"}');
    expect(values[1]?.properties).toEqual([{ type: '__proto__', value: 'v' }]);
    expect(Object.getPrototypeOf({})).not.toHaveProperty('a');
  });
});

test('what a header says about the whole file is not kept, and that is told', async () => {
  const header =
    '<header srclang="zh-CN"><note>n</note><prop type="project">p</prop><prop type="x-fonts">f</prop></header>';
  const [warning] = await readAll(readTmx, tmx('', header));
  expect(warning).toEqual({
    kind: 'warning',
    problem: { line: 3, column: 20, message: 'Notes, props and character maps of the header are not kept: 2.' },
  });
});

describe('what is rejected by itself', () => {
  test.each([
    ['one tuv', '<tuv xml:lang="en"><seg>x</seg></tuv>', /fewer than two languages/],
    ['no tuv', '', /fewer than two languages/],
    ['an empty target', pair('一', ''), /fewer than two languages/],
    ['a tuv without a language', `${pair('一', 'one')}<tuv><seg>x</seg></tuv>`, /names no language/],
    [
      'a language that is none',
      `${pair('一', 'one')}<tuv xml:lang="no such"><seg>x</seg></tuv>`,
      /"no such" is not a language tag/,
    ],
    ['a tuv without a seg', `${pair('一', 'one')}<tuv xml:lang="de"/>`, /has no seg/],
    ['a text beyond the limit', pair('一'.repeat(100_001), 'one'), /is longer than 100000 characters/],
    ['too many codes', pair('<ph/>'.repeat(1_001), 'one'), /more than 1000 inline codes/],
  ])('a tu with %s, with its line and id', async (_, content, reason) => {
    const items = await readAll(readTmx, tmx(`\n<tu tuid="bad">${content}</tu>\n<tu>${pair('二', 'two')}</tu>`));
    expect(rejectionsOf(items)).toEqual([{ line: 5, column: 1, unit: 'bad', message: expect.stringMatching(reason) }]);
    expect(valuesOf(items)).toHaveLength(1);
  });

  test('alternatives do not multiply without end', async () => {
    const many = Array.from({ length: 11 }, (_, n) => pair(`${n}`, `${n}`)).join('');
    expect(rejectionsOf(await readAll(readTmx, tmx(`<tu>${many}</tu>`)))[0]?.message).toMatch(/more than 100 units/);
  });
});

describe('a file that is refused as a whole', () => {
  test('another root', async () => {
    expect(await failureOf(readAll(readTmx, '<html/>'))).toMatchObject({
      kind: 'malformed-file',
      format: 'TMX',
      line: 1,
      reason: 'the root element is <html>, not <tmx>',
    });
  });

  test('a file cut off at any byte, whatever stood before', async () => {
    const whole = new TextEncoder().encode(
      tmx(`<tu tuid="é">${pair('一<ph x="1">&lt;</ph>', '<![CDATA[one]]>')}</tu>`),
    );
    for (let length = 0; length < whole.length; length++) {
      const failure = await failureOf(readAll(readTmx, whole.slice(0, length)));
      if (failure.kind !== 'malformed-file') throw new Error(`${length}: ${failure.kind}`);
      if (length > 0) expect(failure.line).toBeGreaterThan(0);
    }
    expect(valuesOf(await readAll(readTmx, whole))).toHaveLength(1);
  });

  test('more units than the limit', async () => {
    const text = tmx(`<tu>${pair('一', 'one')}</tu>`.repeat(3));
    expect(await failureOf(readAll(readTmx, text, { limits: { ...LIMITS, units: 2 } }))).toEqual({
      kind: 'too-large',
      what: 'The file',
      limit: 2,
      unit: 'units',
    });
  });
});

describe('reading as a stream', () => {
  test('a reader takes no more bytes than it has given items for', async () => {
    let pulled = 0;
    // eslint-disable-next-line @typescript-eslint/require-await -- an async source is what readers take
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(`<tmx><header srclang="zh-CN"/><body>`);
      for (;;) {
        pulled++;
        yield new TextEncoder().encode(`<tu>${pair('一', 'one')}</tu>`.repeat(500));
      }
    }
    let read = 0;
    for await (const item of readTmx(endless(), { limits: LIMITS })) {
      if (item.kind === 'item') read++;
      if (read === 5_000) break;
    }
    expect(pulled * 500 - read).toBeLessThan(2_000);
  });

  test('the chunks a file comes in do not matter', async () => {
    const text = tmx(`<tu tuid="1">${pair('一<bpt i="1">&lt;b></bpt>𠮷<ept i="1"/>', 'one')}</tu>`.repeat(3));
    const whole = await readAll(readTmx, text);
    for (const chunk of [1, 2, 3, 7]) expect(await readAll(readTmx, text, { chunk })).toEqual(whole);
  });
});
