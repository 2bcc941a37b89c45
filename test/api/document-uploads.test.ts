import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitForJob } from '../support/api-calls.js';
import { longRelease, RELEASE_1_2, RELEASE_2_1, RELEASE_SDL } from '../support/documents.js';
import { startDocuments, type DocumentAnswer, type DocumentsUnderTest } from './documents-under-test.js';

const XLIFF_BYTES = 4_000_000;

let api: DocumentsUnderTest;
beforeAll(async () => {
  api = await startDocuments({ CONCORD_LIMIT_XLIFF_BYTES: String(XLIFF_BYTES) });
});
afterAll(() => api.stop());

const names = async () =>
  (await api.get<{ items: readonly { name: string }[] }>('/v1/documents?limit=200')).items.map(({ name }) => name);

describe('a document', () => {
  test.each([
    [RELEASE_1_2, { format: 'xliff', version: '1.2', targetLanguage: 'en', segments: 4, empty: 3 }],
    [RELEASE_2_1, { format: 'xliff', version: '2.1', targetLanguage: null, segments: 2, empty: 2 }],
    [RELEASE_SDL, { format: 'sdlxliff', version: '1.2', targetLanguage: 'en-US', segments: 2, empty: 1 }],
  ])('says what its file is, and comes back byte for byte', async (content, expected) => {
    const { status, headers, body } = await api.upload({ content });
    expect(status).toBe(201);
    expect(headers.get('Location')).toBe(`/v1/documents/${body.id}`);
    expect(body).toMatchObject({ ...expected, sourceLanguage: 'zh-CN', bytes: Buffer.byteLength(content) });
    expect(await api.get(`/v1/documents/${body.id}`)).toEqual(body);
    expect(await api.file(body.id)).toEqual(Buffer.from(content));
  });

  test.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${RELEASE_1_2.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    [
      'Latin-1',
      Buffer.from(
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n<xliff version="1.2"><file original="é" source-language="fr" ' +
          'target-language="en" datatype="x"><body><trans-unit id="1"><source>été</source></trans-unit></body></file></xliff>',
        'latin1',
      ),
    ],
  ])('in %s comes back byte for byte', async (_what, content) => {
    const { id } = await api.document(content);
    expect(await api.file(id)).toEqual(content);
  });

  test('is found by its name, which leads out of no folder', async () => {
    const { id, name } = await api.document(RELEASE_1_2, '../..\\发布稿 "1".xlf');
    expect(name).toMatch(/发布稿 "1"\.xlf$/);
    const response = await fetch(`${api.address}/v1/documents/${id}/file`, { method: 'HEAD' });
    expect(response.headers.get('Content-Type')).toBe('application/xliff+xml');
    expect(response.headers.get('Content-Length')).toBe(String(Buffer.byteLength(RELEASE_1_2)));
    expect(response.headers.get('Content-Disposition')).toContain(encodeURIComponent('发布稿 _1_.xlf'));
    expect(response.headers.get('Content-Disposition')).not.toMatch(/[\\/]\.|\.\.[\\/]/);
  });

  test('is in the list, newest first, a page after the other', async () => {
    const ids = [];
    for (const name of ['a', 'b', 'c']) ids.push((await api.document(RELEASE_2_1, `${name}.xlf`)).id);
    const first = await api.get<{ items: DocumentAnswer[]; nextCursor: string }>('/v1/documents?limit=2');
    const second = await api.get<{ items: DocumentAnswer[] }>(`/v1/documents?limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].slice(0, 3).map(({ id }) => id)).toEqual(ids.toReversed());
  });

  test('is gone with its file once it is deleted', async () => {
    const { id } = await api.document(RELEASE_1_2, 'gone.xlf');
    const path = `/v1/documents/${id}`;
    expect((await api.send('DELETE', path, undefined, { 'If-Match': '"77"' })).status).toBe(412);
    expect((await api.send('DELETE', path)).status).toBe(204);
    for (const address of ['', '/file', '/segments', '/outline', '/analysis', '/jobs']) {
      expect([address, (await api.send('GET', path + address)).status]).toEqual([address, 404]);
    }
    expect((await api.send('DELETE', path)).status).toBe(404);
    expect(await names()).not.toContain('gone.xlf');
  });
});

describe('an upload', () => {
  test('that prefers it is a job whose result is the document', async () => {
    const headers = { Prefer: 'respond-async' };
    const accepted = await api.upload<{ id: string }>({ content: RELEASE_1_2, name: 'async.xlf', headers });
    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('Location')).toBe(`/v1/jobs/${accepted.body.id}`);
    expect(accepted.headers.get('Preference-Applied')).toBe('respond-async');
    await waitForJob(api.address, accepted.body.id);
    const job = await api.get<{ documentId: string; result: object }>(`/v1/jobs/${accepted.body.id}`);
    expect(job).toMatchObject({ kind: 'document-upload', status: 'succeeded', file: { name: 'async.xlf' } });
    expect(job.result).toEqual(await api.get(`/v1/documents/${job.documentId}`));
  });

  test('of more than 2 MB is a job', async () => {
    const content = longRelease(20_000);
    const { status, body } = await api.upload<{ id: string }>({ content });
    expect(status).toBe(202);
    await waitForJob(api.address, body.id);
    const { documentId } = await api.get<{ documentId: string }>(`/v1/jobs/${body.id}`);
    expect(await api.get(`/v1/documents/${documentId}`)).toMatchObject({ segments: 20_000, empty: 20_000 });
    // toEqual would look at each of the two million bytes.
    expect((await api.file(documentId)).equals(Buffer.from(content))).toBe(true);
  });

  test('beyond the limit is a 413 that says what it is', async () => {
    const { status, body } = await api.upload<object>({ content: longRelease(60_000) });
    expect(status).toBe(413);
    expect(body).toMatchObject({ limit: XLIFF_BYTES, unit: 'bytes' });
  });

  test('with the same Idempotency-Key makes one document', async () => {
    const headers = { 'Idempotency-Key': 'document-1' };
    const first = await api.upload({ content: RELEASE_1_2, headers });
    const again = await api.upload({ content: RELEASE_1_2, headers });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    expect((await api.upload({ content: RELEASE_2_1, headers })).status).toBe(422);
  });

  test('of a broken file is a 422 with the place, and no document', async () => {
    const content = RELEASE_1_2.replace('</body>', '</bode>');
    const { status, body } = await api.upload<{ reason: string }>({ content, name: 'broken.xlf' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: '/docs/problems#malformed-file', format: 'XLIFF', line: 9 });
    expect(body).toHaveProperty('column');
    expect(body.reason).not.toBe('');
    expect(await names()).not.toContain('broken.xlf');
  });

  test('that is a job fails with the same place', async () => {
    const content = RELEASE_1_2.replace('</body>', '</bode>');
    const { body } = await api.upload<{ id: string }>({ content, headers: { Prefer: 'respond-async' } });
    const job = await waitForJob(api.address, body.id);
    expect(job).toMatchObject({ status: 'failed', problems: [{ line: 9 }] });
    expect(job.result).toBeUndefined();
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['nothing', ''],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
    ['a TMX', '<?xml version="1.0"?><tmx version="1.4"><header/><body/></tmx>'],
    ['a page', '<!doctype html><html><body>xliff</body></html>'],
    ['a future version', '<xliff version="9.9" xmlns="urn:oasis:names:tc:xliff:document:9.9"/>'],
    ['a bomb', '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xliff version="1.2"><file>&b;</file></xliff>'],
    ['half of a file', RELEASE_1_2.slice(0, 400)],
    ['depth', `<xliff version="1.2">${'<a>'.repeat(1_000)}`],
  ])('of %s under the name of an XLIFF is a 422', async (_what, content) => {
    const before = await names();
    const { status } = await api.upload({ content });
    expect(status).toBe(422);
    expect(await names()).toEqual(before);
  });

  test('whose target language contradicts the file is refused', async () => {
    const { status, body } = await api.upload({ content: RELEASE_1_2, fields: { targetLanguage: 'fr' } });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringMatching(/fr/)]);
  });

  test('names the target language of a file that names none', async () => {
    const { body } = await api.upload({ content: RELEASE_2_1, fields: { targetLanguage: 'EN_us' } });
    expect(body).toMatchObject({ targetLanguage: 'en-US' });
  });
});
