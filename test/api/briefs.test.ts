import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startApi, type ApiUnderTest } from './api-under-test.js';

interface BriefAnswer {
  readonly terms: readonly { text: string; count: number; at: number; translations: readonly { text: string }[] }[];
  readonly candidates: readonly {
    text: string;
    kind: string;
    count: number;
    at: number;
    renderings: readonly { text: string; together: number; of: number }[];
  }[];
  readonly numbers: readonly { text: string; rendering: string; count: number }[];
  readonly sessionGlossaryId?: string;
}

/** Said by many units of the memory, always with the same words. */
const PLACE = '云汀湿地';
const TEXT = `${PLACE}观测站今日揭牌。院士出席。${PLACE}观测站投资3.2亿元，院士指出，${PLACE}观测站很重要。高能物理研究所（IHEP）参加，IHEP负责建设。`;

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
  const glossary = await api.post<{ id: string }>('/v1/glossaries', { name: 'Known' });
  await api.post(`/v1/glossaries/${glossary.id}/concepts`, {
    terms: [
      { language: 'zh', text: '院士' },
      { language: 'en', text: 'academician' },
    ],
  });
  const memory = await api.post<{ id: string }>('/v1/memories', { name: 'Releases' });
  const days = Array.from({ length: 12 }, (_, day) => day + 1);
  await api.post(`/v1/memories/${memory.id}/units`, {
    units: days.flatMap((day) => [
      {
        variants: [
          { language: 'zh', text: `第${day}批学生参观了${PLACE}观测站的展厅` },
          { language: 'en', text: `Group ${day} of the students toured the exhibition of Yunting Wetland Observatory` },
        ],
      },
      {
        variants: [
          { language: 'zh', text: `第${day}批教师参观了海洋馆` },
          { language: 'en', text: `Group ${day} of the teachers visited the aquarium` },
        ],
      },
    ]),
  });
});
afterAll(() => api.stop());

const brief = (body: object) => api.post<BriefAnswer>('/v1/briefs', { source: 'zh', target: 'en', ...body });

describe('POST /v1/briefs', () => {
  test('gives the known terms in order, what may be terms with guessed renderings, and numbers', async () => {
    const { terms, candidates, numbers } = await brief({ text: TEXT });
    expect(terms).toMatchObject([
      { text: '院士', count: 2, at: TEXT.indexOf('院士'), translations: [{ text: 'academician' }] },
    ]);
    expect(numbers).toEqual([{ text: '3.2亿', rendering: '320 million', count: 1, at: TEXT.indexOf('3.2亿') }]);
    for (const { text, count, at } of candidates) {
      expect(TEXT.startsWith(text, at)).toBe(true);
      expect(TEXT.split(text).length - 1).toBe(count);
    }
    expect(candidates.map(({ text }) => text)).toContain('IHEP');
    expect(candidates.map(({ text }) => text)).not.toContain('院士');
    const place = candidates.find(({ text }) => text.includes(PLACE));
    expect(place!.renderings[0]!.text).toMatch(/Yunting Wetland/);
  });

  test('becomes a session glossary that leaves the termbase alone', async () => {
    const before = await api.get<{ items: readonly { concepts: number }[] }>('/v1/glossaries');
    const { sessionGlossaryId } = await brief({ text: TEXT, sessionGlossary: { name: 'Opening' } });
    const { items } = await api.get<{ items: readonly { content: { origin: string } }[] }>(
      `/v1/session-glossaries/${sessionGlossaryId!}/entries`,
    );
    expect(new Set(items.map(({ content }) => content.origin))).toEqual(new Set(['termbase', 'brief']));
    expect(await api.get('/v1/glossaries')).toEqual(before);
  });

  test('is a page to print, and a spreadsheet', async () => {
    const request = { text: `<script>院士</script>${TEXT}`, source: 'zh', target: 'en' };
    const send = (format: string) =>
      fetch(`${api.address}/v1/briefs?format=${format}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      });
    const page = await send('html');
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('academician');
    expect(html).not.toContain('<script');
    const sheet = new Uint8Array(await (await send('xlsx')).arrayBuffer());
    expect(String.fromCharCode(...sheet.subarray(0, 2))).toBe('PK');
  });

  test('reads a document', async () => {
    const form = new FormData();
    form.set('file', new File([readFileSync('fixtures/import/release-1.2.xlf')], 'release.xlf'));
    const { body } = await api.send<{ id: string }>('POST', '/v1/documents', form);
    const answer = await brief({ documentId: body.id, source: 'zh', target: 'en' });
    expect(answer).toMatchObject({ title: 'release.xlf' });
  });

  test.each([
    ['nothing to read', {}, 400],
    ['a text and a document', { text: 'a', documentId: 'd1' }, 400],
    ['an unknown document', { documentId: 'd999' }, 404],
    ['an unknown glossary', { text: 'a', glossaries: ['g999'] }, 404],
    ['a text that is too long', { text: 'x'.repeat(400_000) }, 413],
  ])('refuses %s', async (_name, body, status) => {
    const answer = await api.send('POST', '/v1/briefs', { source: 'zh', target: 'en', ...body });
    expect(answer.status).toBe(status);
  });

  test('reads whatever a text is like', async () => {
    for (const text of [
      '（'.repeat(5000),
      '字'.repeat(60_000),
      'A'.repeat(100_000),
      '\u0000',
      '1'.repeat(3000),
      '😀'.repeat(900),
    ]) {
      expect((await api.send('POST', '/v1/briefs', { text, source: 'zh', target: 'en' })).status).toBe(200);
    }
  });
});
