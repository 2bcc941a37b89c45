import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RELEASE_1_2, RELEASE_2_1, RELEASE_SDL } from '../support/documents.js';
import { startDocuments, type DocumentsUnderTest } from './documents-under-test.js';

let api: DocumentsUnderTest;
beforeAll(async () => {
  api = await startDocuments();
});
afterAll(() => api.stop());

/** A new document of this content, and its segments as places to edit. */
async function opened(content: string) {
  const { id: documentId } = await api.document(content);
  const segments = await api.segments(documentId);
  return { documentId, places: segments.map(({ id }) => ({ documentId, id })), segments };
}

describe('the segments of a document', () => {
  test('are as the file has them, without its markup', async () => {
    const { documentId, segments } = await opened(RELEASE_1_2);
    expect(segments).toMatchObject([
      {
        number: 1,
        fileUnitId: 'u1',
        fileOriginal: 'release.html',
        source: {
          text: '关于我们',
          codes: [
            { id: '1', kind: 'open', at: 2 },
            { id: '1', kind: 'close', at: 4 },
          ],
        },
        target: null,
        state: 'initial',
        locked: false,
        translatable: true,
        revision: 1,
      },
      {
        number: 2,
        target: { text: 'Contact us' },
        state: 'translated',
        fileState: expect.stringContaining('translated'),
      },
      { number: 3, fileUnitId: 'u3', translatable: false },
      { number: 4, target: null },
    ]);
    expect(JSON.stringify(segments)).not.toMatch(/"(markup|place)"/);
    expect(await api.get(`/v1/documents/${documentId}/outline`)).toEqual({
      documentId,
      states: 'itii',
      targets: 'etEe',
      scores: [-1, -1, -1, -1],
      revisions: [1, 1, 1, 1],
    });
  });

  test('are read one by one with their revision', async () => {
    const { documentId, places } = await opened(RELEASE_1_2);
    const { headers, body } = await api.send('GET', `/v1/documents/${documentId}/segments/${places[1]!.id}`);
    expect(headers.get('ETag')).toBe('"1"');
    expect(body).toMatchObject({ number: 2, matches: [], terms: [] });
  });

  test('come a page after the other', async () => {
    const { documentId } = await opened(RELEASE_1_2);
    interface Page {
      items: { number: number }[];
      nextCursor?: string;
    }
    const first = await api.get<Page>(`/v1/documents/${documentId}/segments?limit=3&include=none`);
    const second = await api.get<Page>(
      `/v1/documents/${documentId}/segments?limit=3&include=none&cursor=${first.nextCursor!}`,
    );
    expect([first, second].map(({ items }) => items.map(({ number }) => number))).toEqual([[1, 2, 3], [4]]);
    expect(second.nextCursor).toBeUndefined();
  });
});

describe('an edit', () => {
  test('changes the target in the file and nothing else', async () => {
    const { documentId, places } = await opened(RELEASE_1_2);
    const change = { target: 'About {1}us{/1} & <others>', state: 'translated' };
    const { status, headers, body } = await api.edit(places[0]!, change, { 'If-Match': '"1"' });
    expect([status, headers.get('ETag')]).toEqual([200, '"2"']);
    expect(body).toMatchObject({
      target: {
        text: 'About us & <others>',
        codes: [
          { id: '1', at: 6 },
          { id: '1', at: 8 },
        ],
      },
      state: 'translated',
      revision: 2,
      changedBy: 'local',
    });
    const file = (await api.file(documentId)).toString();
    const source = '<source>关于<g id="1">我们</g></source>';
    const target =
      /<target[^>]*>About <g id="1">us<\/g> &amp; &lt;others(?:>|&gt;)<\/target>/.exec(file)?.[0] ?? 'none';
    expect(file).toBe(RELEASE_1_2.replace(source, source + target));
    expect(target).toContain('state="translated"');
  });

  test('takes codes beside the text as they came', async () => {
    const { documentId, places, segments } = await opened(RELEASE_1_2);
    const codes = segments[0]!.source.codes!.map((code, index) => ({ ...code, at: index * 5 }));
    const { status } = await api.edit(places[0]!, { target: { text: 'About us', codes } });
    expect(status).toBe(200);
    expect((await api.file(documentId)).toString()).toContain('<g id="1">About</g> us');
  });

  test('that is taken back leaves the file as it was', async () => {
    const { documentId, places } = await opened(RELEASE_1_2);
    await api.edit(places[1]!, { target: 'Get in touch', state: 'final' });
    expect(await api.file(documentId)).not.toEqual(Buffer.from(RELEASE_1_2));
    await api.edit(places[1]!, { target: 'Contact us', state: 'translated' });
    expect(await api.file(documentId)).toEqual(Buffer.from(RELEASE_1_2));
  });

  test.each([
    ['missing', 'About us', /\{1\}/],
    ['doubled', '{1}About{/1} {1}us{/1}', /\{1\}/],
    ['unknown', '{1}About us{/1}{7}', /\{7\}/],
    ['half', '{1}About us', /\{\/?1\}/],
    ['no code', 'a { b', /brace/],
  ])('whose codes are %s is a 400 that names them', async (_what, target, named) => {
    const { documentId, places } = await opened(RELEASE_1_2);
    const { status, body } = await api.edit(places[0]!, { target });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ in: 'body', pointer: '/target', detail: expect.stringMatching(named) }] });
    expect(await api.file(documentId)).toEqual(Buffer.from(RELEASE_1_2));
  });

  test('of a segment that is locked or not to be translated is a 409', async () => {
    const { places: release } = await opened(RELEASE_1_2);
    expect((await api.edit(release[2]!, { target: 'YTAST' })).status).toBe(409);
    const { documentId, places: studio, segments } = await opened(RELEASE_SDL);
    expect(segments.map(({ locked }) => locked)).toEqual([false, true]);
    expect((await api.edit(studio[1]!, { target: 'x' })).status).toBe(409);
    expect((await api.edit(studio[1]!, { target: null })).status).toBe(409);
    expect((await api.edit(studio[1]!, { state: 'initial' })).status).toBe(409);
    expect(await api.file(documentId)).toEqual(Buffer.from(RELEASE_SDL));
  });

  test('of which two name the same revision is done once', async () => {
    const { places } = await opened(RELEASE_1_2);
    const edits = ['One', 'Two', 'Three'].map((target) => api.edit(places[3]!, { target }, { 'If-Match': '"1"' }));
    const statuses = (await Promise.all(edits)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 412, 412]);
    const late = await api.edit<object>(places[3]!, { state: 'final' }, { 'If-Match': '"1"' });
    expect(late.body).toMatchObject({ status: 412, revision: 2 });
  });

  test('of a segment that is not there is a 404', async () => {
    const { documentId, places } = await opened(RELEASE_1_2);
    const other = await opened(RELEASE_1_2);
    for (const place of [
      { documentId, id: 'x' },
      { documentId, id: other.places[0]!.id },
      { documentId: 'd99999', id: places[0]!.id },
      { documentId, id: '%2e%2e%2fsegments' },
      { documentId: '__proto__', id: 'constructor' },
    ]) {
      expect([place, (await api.edit(place, { target: 'x' })).status]).toEqual([place, 404]);
    }
  });
});

describe('a document without a target language', () => {
  test('takes no targets before it has one, and names it in its file once', async () => {
    const { documentId, places } = await opened(RELEASE_2_1);
    expect((await api.edit(places[0]!, { target: 'About us' })).status).toBe(409);

    const path = `/v1/documents/${documentId}`;
    const { headers } = await api.send('GET', path);
    const ifMatch = { 'If-Match': headers.get('ETag')! };
    expect((await api.send('PATCH', path, { targetLanguage: 'en' }, ifMatch)).body).toMatchObject({
      targetLanguage: 'en',
    });
    expect((await api.send('PATCH', path, { targetLanguage: 'fr' }, ifMatch)).status).toBe(412);
    expect(await api.file(documentId)).toEqual(Buffer.from(RELEASE_2_1));

    expect((await api.edit(places[1]!, { target: 'Click {p1}Publish' })).status).toBe(200);
    const file = (await api.file(documentId)).toString();
    expect(file).toContain('<x:target>Click <x:ph id="p1"/>Publish</x:target>');
    expect(file.match(/trgLang="en"/g)).toHaveLength(1);
  });

  test.each([
    [400, {}],
    [400, { targetLanguage: null }],
    [400, { targetLanguage: '!' }],
    [400, { targetLanguage: 'en', name: 'x' }],
  ])('is not changed with a %i for %j', async (status, body) => {
    const { id } = await api.document(RELEASE_2_1);
    expect((await api.send('PATCH', `/v1/documents/${id}`, body)).status).toBe(status);
  });

  test('is the only one that takes it', async () => {
    const { id } = await api.document(RELEASE_1_2);
    expect((await api.send('PATCH', `/v1/documents/${id}`, { targetLanguage: 'fr' })).status).toBe(409);
  });
});
