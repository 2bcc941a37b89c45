import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitForJob } from '../support/api-calls.js';
import { longRelease, RELEASE_1_2, RELEASE_2_1 } from '../support/documents.js';
import { startDocuments, type DocumentsUnderTest, type SegmentAnswer } from './documents-under-test.js';

let api: DocumentsUnderTest;
let memory: string;
let glossary: string;

const unit = (zh: string, en: string) => ({
  sourceLanguage: 'zh-CN',
  variants: [
    { language: 'zh-CN', text: zh },
    { language: 'en', text: en },
  ],
});

/** The text from there to its end within a pair of codes. */
const marked = (language: string, text: string, at: number) => ({
  language,
  text,
  codes: [
    { id: 'b', kind: 'open', at },
    { id: 'b', kind: 'close', at: text.length },
  ],
});

beforeAll(async () => {
  api = await startDocuments();
  memory = (await api.post<{ id: string }>('/v1/memories', { name: 'Releases' })).id;
  await api.post(`/v1/memories/${memory}/units`, {
    units: [
      unit('云科院召开2024年国际合作工作会议', 'YTAST Holds 2024 Work Meeting on International Cooperation'),
      unit('关于我们', 'About us'),
      { sourceLanguage: 'zh-CN', variants: [marked('zh-CN', '关于我们', 2), marked('en', 'About us', 6)] },
      unit('第1号：会议由副院长主持，院长出席会议并讲话。', 'No. 1: The Vice President chaired the meeting.'),
    ],
  });
  glossary = (await api.post<{ id: string }>('/v1/glossaries', { name: 'Terms' })).id;
  await api.post(`/v1/glossaries/${glossary}/concepts`, {
    terms: [
      { language: 'zh-CN', text: '国际合作' },
      { language: 'en', text: 'international cooperation' },
    ],
  });
});
afterAll(() => api.stop());

async function opened(content = RELEASE_1_2) {
  const { id } = await api.document(content);
  return { id, path: `/v1/documents/${id}` };
}

test('segments come with matches, their targets ready to be inserted, and with terms', async () => {
  const { path } = await opened();
  const { items } = await api.get<{ items: SegmentAnswer[] }>(`${path}/segments?memory=${memory}&glossary=${glossary}`);
  expect(items[0]!.matches).toMatchObject([
    {
      score: 100,
      fitted: {
        text: 'About us',
        codes: [
          { id: '1', at: 6 },
          { id: '1', at: 8 },
        ],
      },
    },
    { score: 98, fitted: null },
  ]);
  expect(items[3]).toMatchObject({
    matches: [
      {
        score: 99,
        target: { text: 'YTAST Holds 2024 Work Meeting on International Cooperation' },
        fitted: { text: 'YTAST Holds 2025 Work Meeting on International Cooperation' },
      },
    ],
    terms: [{ start: 10, end: 14, text: '国际合作', glossaryId: glossary, translations: [{ language: 'en' }] }],
  });
  expect(JSON.stringify(items)).not.toMatch(/"(markup|place)"/);
  const { items: bare } = await api.get<{ items: SegmentAnswer[] }>(`${path}/segments?include=terms`);
  expect(bare[3]).not.toHaveProperty('matches');
  expect(bare[3]).toHaveProperty('terms');
});

describe('a pretranslation', () => {
  test('fills what the memory knows, unconfirmed, and says so in the file', async () => {
    const { id, path } = await opened();
    const job = await api.work(`${path}/pretranslations`, { memories: [{ id: memory }], minScore: 90 });
    expect(job).toMatchObject({
      kind: 'document-pretranslation',
      status: 'succeeded',
      documentId: id,
      result: { segments: 4, confirmed: 0, changedMeanwhile: 0 },
    });
    const segments = await api.segments(id);
    expect(segments[3]).toMatchObject({
      target: { text: 'YTAST Holds 2025 Work Meeting on International Cooperation' },
      state: 'initial',
      origin: { score: 99, memoryId: memory, memoryName: 'Releases' },
    });
    expect(segments[1]).toMatchObject({ target: { text: 'Contact us' }, revision: 1 });
    const file = (await api.file(id)).toString();
    expect(file).toMatch(/<target state="needs-review-translation"[^>]*>YTAST Holds 2025/);
    expect(file).toContain(`<target state="translated">Contact&#x20;us</target>`);
  });

  test('confirms the scores that the request names', async () => {
    const { id, path } = await opened(RELEASE_1_2.replace('2025年', '2024年'));
    await api.work(`${path}/pretranslations`, { memories: [{ id: memory }], confirm: [100, 101, 102] });
    expect((await api.segments(id))[3]).toMatchObject({ state: 'translated', origin: { score: 100 } });
  });

  test('leaves suggestions and terms in the file when it is asked to', async () => {
    const { id, path } = await opened();
    await api.work(`${path}/pretranslations`, { minScore: 100, suggestionsFrom: 50, terms: true });
    expect((await api.segments(id))[3]).toMatchObject({
      target: null,
      suggestions: [{ score: 99, memoryName: 'Releases' }],
    });
    const file = (await api.file(id)).toString();
    expect(file).toContain('<alt-trans');
    expect(file).toContain('from="concord"');
  });

  test('with the same Idempotency-Key is done once', async () => {
    const { path } = await opened();
    const headers = { 'Idempotency-Key': 'pretranslation-1' };
    const first = await api.send<{ id: string }>('POST', `${path}/pretranslations`, {}, headers);
    const again = await api.send<{ id: string }>('POST', `${path}/pretranslations`, {}, headers);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect((await api.send('POST', `${path}/pretranslations`, { minScore: 80 }, headers)).status).toBe(422);
  });
});

describe('an analysis', () => {
  interface Analysis {
    readonly bands: readonly { readonly band: string; readonly segments: number }[];
    readonly total: { readonly segments: number };
  }
  const counted = ({ bands }: Analysis) =>
    Object.fromEntries(bands.filter(({ segments }) => segments > 0).map(({ band, segments }) => [band, segments]));

  test('counts every segment once, and is kept', async () => {
    const { id, path } = await opened();
    const { status, body } = await api.send<Analysis>('POST', `${path}/analyses`, { memories: [{ id: memory }] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ documentId: id, documentName: 'release.xlf', with: [] });
    expect(body.bands.map(({ band }) => band)).toEqual([
      ...['repetition', '102', '101', '100', '95-99', '85-94', '75-84', '50-74', 'new', 'numbersOnly', 'locked'],
    ]);
    expect(Object.values(counted(body)).reduce((sum, segments) => sum + segments, 0)).toBe(4);
    expect(counted(body)).toMatchObject({ '95-99': expect.any(Number) });
    expect(await api.get(`${path}/analysis`)).toEqual(body);
  });

  test('is there as a table for a spreadsheet', async () => {
    const { path } = await opened();
    await api.post(`${path}/analyses`, {});
    const { headers, body } = await api.send<string>('GET', `${path}/analysis?format=csv`);
    expect(headers.get('Content-Type')).toMatch(/^text\/csv/);
    expect(headers.get('Content-Disposition')).toContain('.csv');
    expect(body.split('\r\n')[1] ?? '').toMatch(/repetition/);
  });

  test('counts what stands in the documents before it as repetitions', async () => {
    const before = await opened();
    const { path } = await opened();
    const analysis = await api.post<Analysis>(`${path}/analyses`, { with: [before.id], memories: [{ id: memory }] });
    expect(counted(analysis)).toEqual({ repetition: 3, locked: 1 });
  });

  test('is not there before it was made', async () => {
    const { path } = await opened();
    expect((await api.send('GET', `${path}/analysis`)).status).toBe(404);
    expect((await api.send('POST', `${path}/analyses`, { with: ['d9999'] })).status).toBe(404);
  });
});

describe('a commit', () => {
  test('takes the confirmed segments into a memory, names the rest, and is done once', async () => {
    const { id: into } = await api.post<{ id: string }>('/v1/memories', { name: 'Committed' });
    const { id, path } = await opened();
    const [first] = await api.segments(id);
    await api.edit({ documentId: id, id: first!.id }, { target: 'About {1}us{/1}', state: 'reviewed' });

    const { status, body } = await api.send('POST', `${path}/commits`, { memory: into });
    expect(status).toBe(200);
    expect(body).toMatchObject({ added: 2, updated: 0, rejected: 2, leftCount: 2 });
    expect(body).toMatchObject({
      left: [
        { unit: 'u3', message: expect.any(String) },
        { unit: 'u4', message: expect.any(String) },
      ],
    });
    const { items } = await api.get<{ items: object[] }>(`/v1/memories/${into}/units`);
    expect(items).toMatchObject([
      { document: 'release.xlf', state: 'reviewed', variants: [{ text: '关于我们' }, { text: 'About us' }] },
      { document: 'release.xlf', state: 'translated', variants: [{ text: '联系我们' }, { text: 'Contact us' }] },
    ]);

    const again = await api.send('POST', `${path}/commits`, { memory: into });
    expect(again.body).toMatchObject({ added: 0, merged: 0, updated: 0, unchanged: 2 });
  });

  test('that is asked for twice at once is done twice without harm', async () => {
    const { id: into } = await api.post<{ id: string }>('/v1/memories', { name: 'Twice' });
    const { path } = await opened();
    const commit = () => api.send('POST', `${path}/commits`, { memory: into });
    const statuses = (await Promise.all([commit(), commit(), commit()])).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200]);
    expect(await api.get(`/v1/memories/${into}`)).toMatchObject({ units: 1 });
  });

  test('can be a job, whose problems name what was left', async () => {
    const { id: into } = await api.post<{ id: string }>('/v1/memories', { name: 'By a job' });
    const { id, path } = await opened();
    const job = await api.work(`${path}/commits`, { memory: into });
    expect(job).toMatchObject({ kind: 'document-commit', documentId: id, result: { added: 1, rejected: 3 } });
    expect(job.problems).toHaveLength(3);
  });

  test('of a large document is a job, which waits for the job of the document that is running', async () => {
    const { id: into } = await api.post<{ id: string }>('/v1/memories', { name: 'Large' });
    const { body: upload } = await api.upload<{ id: string }>({ content: longRelease(20_000) });
    await waitForJob(api.address, upload.id);
    const { documentId } = await api.get<{ documentId: string }>(`/v1/jobs/${upload.id}`);
    const path = `/v1/documents/${documentId}`;
    const { body: running } = await api.send<{ id: string }>('POST', `${path}/pretranslations`, { minScore: 75 });
    const { status, body: job } = await api.send<{ id: string }>('POST', `${path}/commits`, { memory: into });
    expect(status).toBe(202);
    const open = [running, job].map(({ id }) => ({ id, documentId }));
    expect((await api.get<{ items: object[] }>(`${path}/jobs`)).items).toMatchObject(open);
    expect((await api.send('DELETE', path)).status).toBe(409);
    expect((await api.send('DELETE', `/v1/jobs/${running.id}`)).status).toBe(202);
    const ended = await waitForJob(api.address, job.id);
    expect(ended).toMatchObject({ result: { added: 0, rejected: 20_000 }, problemCount: 20_000 });
    expect(ended.problems).toHaveLength(1_000);
    expect((await api.get<{ items: object[] }>(`${path}/jobs`)).items).toEqual([]);
  });

  test('into no memory is a 404, of no document too', async () => {
    const { path } = await opened();
    expect((await api.send('POST', `${path}/commits`, { memory: 'm9999' })).status).toBe(404);
    expect((await api.send('POST', '/v1/documents/d9999/commits', { memory })).status).toBe(404);
  });

  test('of a document without a target language leaves everything', async () => {
    const { path } = await opened(RELEASE_2_1);
    const { body } = await api.send('POST', `${path}/commits`, { memory });
    expect(body).toMatchObject({ added: 0, leftCount: 2 });
  });
});
