import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { DocumentSegment } from '../../src/domain/document.js';
import type { SegmentEdit } from '../../src/services/document-services.js';
import { source, textOf, uploaded, wireDocuments, xliff12, type Documents } from './document-parts.js';
import { createMemory, WRITE } from './job-parts.js';
import { openStore, type OpenStore } from './open-store.js';

let store: OpenStore;
let services: Documents;

beforeEach(async () => {
  store = await openStore();
  ({ services } = wireDocuments(store));
});

afterEach(() => {
  store.close();
});

const CODES = source('中<g id="1">一<x id="2"/></g>文<g id="3">二</g>');

async function firstOf(file: string): Promise<DocumentSegment> {
  const { id } = await uploaded(store, services, file);
  const [found] = await services.segments(id, { from: 1, limit: 1 });
  return found!.segment;
}

const change = ({ documentId, id }: DocumentSegment, edit: SegmentEdit, ifRevision?: number) =>
  services.changeSegment(documentId, id, edit, WRITE, ifRevision);

async function writtenTarget({ documentId }: DocumentSegment): Promise<string | undefined> {
  const { chunks } = await services.file(documentId);
  return /<target(?: [^>]*)?>[^]*?<\/target>/.exec(await textOf(chunks))?.[0];
}

describe('a target', () => {
  test('in the notation is written into the file with the codes of the source', async () => {
    const segment = await firstOf(xliff12(CODES));
    const target = 'A {3}two{/3} & {1}one{2}{/1} {{brace}}';
    const changed = await change(segment, { target, state: 'translated' });
    expect(changed).toMatchObject({ revision: 2, state: 'translated', changedBy: 'tester' });
    expect(await writtenTarget(segment)).toBe(
      '<target state="translated">A <g id="3">two</g> &amp; <g id="1">one<x id="2"/></g> {brace}</target>',
    );
  });

  test('keeps control characters that the file has, and gets no others', async () => {
    const unit = '<unit id="1"><segment><source>Press <cp hex="0003"/></source></segment></unit>';
    const root = 'version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"';
    const segment = await firstOf(`<xliff ${root}><file id="f">${unit}</file></xliff>`);
    await change(segment, { target: '\u0003 drücken' });
    expect(await writtenTarget(segment)).toBe('<target><cp hex="0003"/> drücken</target>');
    await expect(change(segment, { target: '\u0004' })).rejects.toThrow('U+0004');
  });

  test('as text and codes is the same, whatever else the codes say of themselves', async () => {
    const segment = await firstOf(xliff12(CODES));
    const codes = [
      { id: '1', kind: 'open', at: 0, markup: '<script>' },
      { id: '2', kind: 'standalone', at: 1 },
      { id: '1', kind: 'close', at: 1, pair: '1' },
      { id: '3', kind: 'open', at: 1 },
      { id: '3', kind: 'close', at: 2 },
    ] as const;
    await change(segment, { target: { text: 'ab', codes } });
    expect(await writtenTarget(segment)).toBe('<target><g id="1">a<x id="2"/></g><g id="3">b</g></target>');
  });

  test.each([
    ['{1}one{/1} {3}two{/3}', '{2} is missing'],
    ['one', '{1} is missing'],
    ['', '{1} is missing'],
    ['{1}one{2}{2}{/1} {3}two{/3}', '{2} occurs twice'],
    ['{1}one{2}{/1} {3}two{/3}{9}', 'no code {9}'],
    ['{1}one{2}{3}{/1}two{/3}', '{1} and {3} overlap'],
    ['{1}one{2}{/1} {3}two', '{3} is never closed'],
    ['{1}one{2}{/1} {3}two{/3} {', 'double it'],
    ['{1}one{2}{/1} {3}two{/3}\u0001', 'U+0001'],
    ['{1}one{2}{/1} {3}two{/3}\ud800', 'U+D800'],
  ])('%j is refused: %s', async (target, reason) => {
    const segment = await firstOf(xliff12(CODES));
    await expect(change(segment, { target })).rejects.toMatchObject({
      failure: { kind: 'invalid', pointer: '/target', reason: expect.stringContaining(reason) },
    });
    expect(await writtenTarget(segment)).toBeUndefined();
  });

  test.each([
    [[{ id: '9', kind: 'standalone', at: 0 }], '{9}'],
    [[{ id: '2', kind: 'open', at: 0 }], 'of this kind'],
    [[{ id: '2', kind: 'standalone', at: 7 }], 'not at a place'],
    [[{ id: '2', kind: 'standalone', at: 1.5 }], 'not at a place'],
    [[{ id: '2', kind: 'standalone', at: -1 }], 'not at a place'],
  ] as const)('with the codes %j is refused: %s', async (codes, reason) => {
    const segment = await firstOf(xliff12(source('一<x id="2"/>')));
    await expect(change(segment, { target: { text: 'a', codes } })).rejects.toMatchObject({
      failure: { kind: 'invalid', pointer: '/target', reason: expect.stringContaining(reason) },
    });
  });

  test('whose code stands inside of a character is refused', async () => {
    const segment = await firstOf(xliff12(source('一<x id="2"/>')));
    const codes = [{ id: '2', kind: 'standalone', at: 1 }] as const;
    await expect(change(segment, { target: { text: '😀', codes } })).rejects.toThrow('not at a place');
  });

  test('can be emptied, and is then as in a file that never had one', async () => {
    const file = xliff12(source('一'));
    const segment = await firstOf(file);
    await change(segment, { target: 'one' });
    expect((await change(segment, { target: '' })).target).toBeNull();
    const { chunks, bytes } = await services.file(segment.documentId);
    expect(await textOf(chunks)).toBe(file);
    expect(bytes).toBe(Buffer.byteLength(file));
  });

  test('of the file can be had back though its codes do not fit the source', async () => {
    const file = xliff12(`${CODES}<target>one</target>`);
    const segment = await firstOf(file);
    await change(segment, { target: '{1}one{2}{/1} {3}two{/3}' });
    await change(segment, { target: 'one' });
    expect(await textOf((await services.file(segment.documentId)).chunks)).toBe(file);
  });

  test('may keep a code that only the target of the file has, and leave it out', async () => {
    const segment = await firstOf(xliff12(`${source('一')}<target>one<x id="7"/></target>`));
    await change(segment, { target: '{7}uno' });
    expect(await writtenTarget(segment)).toBe('<target><x id="7"/>uno</target>');
    await change(segment, { target: 'uno' });
    expect(await writtenTarget(segment)).toBe('<target>uno</target>');
  });
});

describe('a segment', () => {
  test.each([
    [' translate="no"', 'not to be translated'],
    [' xmlns:mq="MQXliff" mq:locked="locked"', 'locked'],
  ])('with%s is not changed', async (attributes, reason) => {
    const segment = await firstOf(xliff12([source('一'), attributes]));
    await expect(change(segment, { target: 'one' })).rejects.toMatchObject({
      failure: { kind: 'conflict', reason: expect.stringContaining(reason) },
    });
  });

  test('that somebody changed meanwhile is not changed', async () => {
    const segment = await firstOf(xliff12(source('一')));
    await change(segment, { target: 'one' }, segment.revision);
    await expect(change(segment, { target: 'uno' }, segment.revision)).rejects.toMatchObject({
      failure: { kind: 'changed-meanwhile', revision: 2 },
    });
  });

  test('of a 2.x file without a target language is not changed until the document has one', async () => {
    const file = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh">
<file id="f"><unit id="u"><segment><source>一</source></segment></unit></file></xliff>`;
    const segment = await firstOf(file);
    await expect(change(segment, { target: 'one' })).rejects.toMatchObject({
      failure: { kind: 'conflict', reason: expect.stringContaining('targetLanguage') },
    });
    await services.setTargetLanguage(segment.documentId, 'en' as never, WRITE);
    await change(segment, { target: 'one' });
    const written = await textOf((await services.file(segment.documentId)).chunks);
    expect(written).toContain('trgLang="en"');
    expect(written).toContain('<target>one</target>');
  });

  test('of another document is not found', async () => {
    const segment = await firstOf(xliff12(source('一')));
    const other = await uploaded(store, services, xliff12(source('二')));
    await expect(change({ ...segment, documentId: other.id }, { target: 'one' })).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});

describe('the look-ups of a page', () => {
  test('give matches with the codes of the segment, and the terms in it', async () => {
    const memoryId = await createMemory(store);
    const code = { id: 'b', kind: 'standalone', element: 'ph' } as const;
    const variants = [
      { language: 'zh-CN' as never, text: '一二三四', codes: [{ ...code, at: 2 }] },
      { language: 'en' as never, text: 'one four', codes: [{ ...code, at: 4 }] },
    ];
    await store.writes.units.add(memoryId, [{ sourceLanguage: 'zh-CN' as never, variants }], 'merge', WRITE);
    const glossary = await store.writes.glossaries.create({ name: 'G', description: '' }, WRITE);
    const term = { status: 'preferred' } as const;
    const concept = {
      notes: [],
      doNotTranslate: false,
      approved: true,
      terms: [
        { ...term, language: 'zh-CN' as never, text: '二三四' },
        { ...term, language: 'en' as never, text: 'two-three-four' },
      ],
    };
    await store.writes.glossaries.addConcept(glossary.id, concept, WRITE);

    const { id } = await uploaded(
      store,
      services,
      xliff12(source('一二<x id="2"/>三四'), [source('一二三四'), ' translate="no"']),
    );
    const lookUps = { matches: { minScore: 70, limit: 5 }, terms: {} };
    const [first, second] = await services.segments(id, { from: 1, limit: 10 }, lookUps);
    expect(first!.matches?.matches).toMatchObject([{ target: { text: 'one four' } }]);
    expect(first!.fitted).toMatchObject([{ text: 'one four', codes: [{ id: '2', at: 4, markup: '<x id="2"/>' }] }]);
    expect(first!.terms).toMatchObject([{ start: 1, end: 4, text: '二三四' }]);
    expect(second).toEqual({ segment: second!.segment });
  });
});
