import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitForJob } from '../support/api-calls.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Unit {
  readonly id: string;
  readonly [field: string]: unknown;
}

const UNITS = [
  {
    sourceLanguage: 'zh-Hans',
    variants: [
      {
        language: 'zh-Hans',
        text: '点击发布 😀 <&> ]]>',
        codes: [
          { id: '1', kind: 'open', at: 2, pair: '1', type: 'bold' },
          { id: '1', kind: 'close', at: 4, pair: '1' },
        ],
      },
      { language: 'en', text: 'Click "Publish"\nnow' },
      { language: 'ar', text: 'انقر فوق نشر' },
    ],
    tuid: 'tu-1',
    createdAt: '2024-02-29T23:59:59.000Z',
    createdBy: '王',
    changedAt: '2025-01-01T00:00:00.000Z',
    changedBy: 'editor',
    document: 'release.docx',
    state: 'final',
    context: { previous: '', next: '下一句' },
    notes: [{ text: 'a note' }],
    properties: [{ type: 'x-kind', value: 'headline' }],
  },
  {
    sourceLanguage: 'zh-Hans',
    variants: [
      { language: 'zh-Hans', text: '=1+1' },
      { language: 'en', text: '@SUM(A1)' },
    ],
    createdAt: '2024-01-01T00:00:00.000Z',
    createdBy: 'x',
  },
];

let api: ApiUnderTest;
let memoryId: string;
beforeAll(async () => {
  api = await startApi();
  memoryId = (await api.post<{ id: string }>('/v1/memories', { name: '发布稿 2026' })).id;
  await api.post(`/v1/memories/${memoryId}/units`, { units: UNITS });
});
afterAll(() => api.stop());

/** Exports the memory, imports the file into a new one and returns what is then in it. */
async function roundTrip(
  query: string,
  fileName: string,
  fields: Record<string, string> = {},
): Promise<readonly Unit[]> {
  const { status, body } = await api.send<string>('GET', `/v1/memories/${memoryId}/export?${query}`);
  expect(status).toBe(200);
  const copy = (await api.post<{ id: string }>('/v1/memories', { name: `Copy by ${query}` })).id;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([body]), fileName);
  const { headers } = await api.send('POST', `/v1/memories/${copy}/imports`, form);
  const job = await waitForJob(api.address, headers.get('Location')!.replace('/v1/jobs/', ''));
  expect(job).toMatchObject({ status: 'succeeded', problems: [] });
  return (await api.get<{ items: readonly Unit[] }>(`/v1/memories/${copy}/units`)).items;
}

describe('an export', () => {
  test('as TMX gives everything back', async () => {
    expect(await roundTrip('format=tmx', 'copy.tmx')).toMatchObject(UNITS);
  });

  test('as CSV gives texts back and lets no spreadsheet compute them', async () => {
    const { body } = await api.send<string>('GET', `/v1/memories/${memoryId}/export?format=csv`);
    expect(body).not.toMatch(/(^|[,\n"])[=@]/);
    const units = await roundTrip('format=csv', 'copy.csv');
    const textsOf = ({ variants }: Unit) =>
      Object.fromEntries(
        (variants as { language: string; text: string }[]).map(({ language, text }) => [language, text]),
      );
    expect(textsOf(units[1]!)).toEqual({ 'zh-Hans': '=1+1', en: '@SUM(A1)' });
  });

  test.each(['xliff-1.2', 'xliff-2.1'])(
    'as %s gives texts, codes, state and notes of its two languages back',
    async (format) => {
      const [unit] = await roundTrip(`format=${format}&source=zh-Hans&target=en`, 'copy.xlf');
      expect(unit).toMatchObject({
        sourceLanguage: 'zh-Hans',
        state: 'final',
        notes: [{ text: 'a note' }],
        variants: [
          {
            text: '点击发布 😀 <&> ]]>',
            codes: [
              { kind: 'open', at: 2 },
              { kind: 'close', at: 4 },
            ],
          },
          { text: 'Click "Publish"\nnow' },
        ],
      });
    },
  );

  test('is named after its memory, in Chinese too', async () => {
    const { headers } = await api.send('GET', `/v1/memories/${memoryId}/export?format=tmx`);
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="___ 2026.tmx"; filename*=UTF-8''${encodeURIComponent('发布稿 2026.tmx')}`,
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('is asked about without its body', async () => {
    const response = await fetch(`${api.address}/v1/memories/${memoryId}/export?format=tmx`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
  });

  test('of a memory that does not exist is a 404', async () => {
    expect((await api.send('GET', '/v1/memories/m999999/export?format=tmx')).status).toBe(404);
  });
});
