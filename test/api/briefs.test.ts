import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { upload, waitForJob } from '../support/api-calls.js';
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

interface ImportedConcept {
  readonly approved: boolean;
  readonly notes: readonly string[];
  readonly terms: readonly { readonly language: string; readonly text: string }[];
}

/** Said by several units of the memory, with the same words and different ones around it. */
const PLACE = '云汀湿地';
const TEXT = `${PLACE}观测站今日揭牌。院士出席。${PLACE}观测站投资3.2亿元，院士指出，${PLACE}观测站很重要。高能物理研究所（IHEP）参加，IHEP负责建设。`;

let api: ApiUnderTest;

let known: string;

beforeAll(async () => {
  api = await startApi();
  const glossary = await api.post<{ id: string }>('/v1/glossaries', { name: 'Known' });
  known = glossary.id;
  await api.post(`/v1/glossaries/${glossary.id}/concepts`, {
    terms: [
      { language: 'zh', text: '院士' },
      { language: 'en', text: 'academician' },
    ],
  });
  const memory = await api.post<{ id: string }>('/v1/memories', { name: 'Releases' });
  const said = [
    [`学生参观了${PLACE}观测站的展厅`, 'The students toured the exhibition of Yunting Wetland Observatory'],
    [`${PLACE}观测站今年开放`, 'Yunting Wetland Observatory opens this year'],
    [`记者来到${PLACE}观测站`, 'The reporters came to Yunting Wetland Observatory'],
    [`数据由${PLACE}观测站提供`, 'The data are those of Yunting Wetland Observatory'],
    ...Array.from({ length: 20 }, (_, day) => [`第${day}批教师参观了海洋馆`, `Group ${day} visited the aquarium`]),
  ];
  await api.post(`/v1/memories/${memory.id}/units`, {
    units: said.map(([zh, en]) => ({
      variants: [
        { language: 'zh', text: zh },
        { language: 'en', text: en },
      ],
    })),
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

  test('knows an acronym that the glossary has in the other language', async () => {
    const { id } = await api.post<{ id: string }>('/v1/glossaries', { name: 'Facilities' });
    const concepts = [
      ['高海拔宇宙线观测站', 'LHAASO'],
      ['中国科学院', 'CAS'],
    ];
    for (const [zh, en] of concepts) {
      const terms = [
        { language: 'zh', text: zh },
        { language: 'en', text: en, type: 'acronym' },
      ];
      await api.post(`/v1/glossaries/${id}/concepts`, { terms });
    }
    const text = '云汀的LHAASO建成。中国科学院（CAS）与ABXY参加，LHAASO开放。';
    const body = { text, source: 'zh', target: 'en', glossaries: [id] };
    const { terms, candidates } = await api.post<BriefAnswer>('/v1/briefs', body);
    expect(terms.map(({ text: said, count, translations: [first] }) => [said, count, first?.text])).toEqual([
      ['LHAASO', 2, '高海拔宇宙线观测站'],
      ['中国科学院', 1, 'CAS'],
    ]);
    expect(candidates.filter(({ kind }) => kind === 'acronym').map(({ text: said }) => said)).toEqual(['ABXY']);
    await api.send('DELETE', `/v1/glossaries/${id}`);
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

  const file = (format: string, more: object = {}) =>
    fetch(`${api.address}/v1/briefs?format=${format}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: `<script>院士</script>${TEXT}`, source: 'zh', target: 'en', ...more }),
    });

  test('is a page to print', async () => {
    const page = await file('html', { sessionGlossary: { name: 'Printed' } });
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(page.headers.get('Location')).toMatch(/^\/v1\/session-glossaries\/./);
    const html = await page.text();
    for (const shown of ['academician', '高能物理研究所', '320 million']) expect(html).toContain(shown);
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/(?:src|href)=/);
  });

  test('is a spreadsheet whose candidates can be imported into a glossary', async () => {
    const sheets = new Uint8Array(await (await file('xlsx')).arrayBuffer());
    const { id } = await api.post<{ id: string }>('/v1/glossaries', { name: 'Corrected' });
    const path = `/v1/glossaries/${id}/imports`;
    const answer = await upload(api.address, { path, content: sheets, fileName: 'brief.xlsx' });
    const { id: jobId } = (await answer.json()) as { id: string };
    const job = await waitForJob(api.address, jobId);
    expect(job.status).toBe('succeeded');
    const { items } = await api.get<{ items: readonly ImportedConcept[] }>(`/v1/glossaries/${id}/concepts`);
    const imported = items.find(({ terms }) => terms.some(({ text }) => text.includes(PLACE)));
    expect(imported!.approved).toBe(false);
    expect(imported!.terms.find(({ language }) => language === 'en')!.text).toMatch(/Yunting Wetland/);
    expect(imported!.notes.join()).toMatch(/\dx.* of \d+ units/s);
    expect(items.flatMap(({ terms }) => terms.map(({ text }) => text))).not.toContain('320 million');
  });

  test('finds numbers in Han numerals, and no dates', async () => {
    const { numbers } = await brief({
      text: '2025年3月14日投入一万五千亿元和12345人，千万不要慌，十四五期间万一有变。',
    });
    expect(numbers.map(({ text, rendering }) => [text, rendering])).toEqual([
      ['一万五千亿', '1.5 trillion'],
      ['12345', '12,345'],
    ]);
  });

  test('made twice with one key it is one session glossary', async () => {
    const request = { text: TEXT, source: 'zh', target: 'en', sessionGlossary: { name: 'Once' } };
    const headers = { 'Idempotency-Key': 'brief-once' };
    const [first, second] = [
      await api.send<BriefAnswer>('POST', '/v1/briefs', request, headers),
      await api.send<BriefAnswer>('POST', '/v1/briefs', request, headers),
    ];
    expect(second.body.sessionGlossaryId).toBe(first.body.sessionGlossaryId);
  });

  test('counts are those of the whole text, however long it is', async () => {
    const text = `${TEXT}\n`.repeat(250);
    const { terms, candidates } = await brief({ text, glossaries: [known] });
    expect(terms).toMatchObject([{ text: '院士', count: 500, at: TEXT.indexOf('院士') }]);
    for (const { text: found, count } of candidates) expect(count).toBe(text.split(found).length - 1);
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
    ['a text of more than a megabyte', { text: '字'.repeat(360_000) }, 413],
  ])('refuses %s', async (_name, body, status) => {
    const answer = await api.send('POST', '/v1/briefs', { source: 'zh', target: 'en', ...body });
    expect(answer.status).toBe(status);
  });

  test('is a file of that name whatever its text begins with, half a character too', async () => {
    for (const text of [`${'字'.repeat(59)}𠮷家的书店`, 'a\ud800b', '\udfff', '"a/b\\c\u0000']) {
      const body = { text, source: 'zh', target: 'en' };
      expect((await api.send('POST', '/v1/briefs?format=xlsx', body)).status).toBe(200);
    }
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
