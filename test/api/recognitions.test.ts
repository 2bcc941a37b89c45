import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Answer {
  readonly hits: readonly {
    start: number;
    end: number;
    text: string;
    term: { text: string; language: string };
    translations: readonly { text: string }[];
    matchedBy: string;
    inside?: true;
    possible?: true;
    conceptId: string;
  }[];
}

let api: ApiUnderTest;
let glossary: string;
let other: string;

const createGlossary = async (name: string) => (await api.post<{ id: string }>('/v1/glossaries', { name })).id;
const preferred = (language: string, text: string) => ({ language, text, status: 'preferred' });
const addConcept = (glossaryId: string, terms: readonly object[]) =>
  api.post<{ id: string }>(`/v1/glossaries/${glossaryId}/concepts`, {
    ...{ terms, approved: true, doNotTranslate: false, notes: [] },
  });
const recognise = (body: object) => api.post<Answer>('/v1/terms/recognitions', { source: 'zh', target: 'en', ...body });

beforeAll(async () => {
  api = await startApi();
  glossary = await createGlossary('Recognised');
  other = await createGlossary('Another');
  await addConcept(glossary, [preferred('zh', '天琴卫星'), preferred('en', 'Tianqin satellite')]);
  await addConcept(glossary, [preferred('zh', '卫星'), preferred('en', 'satellite'), preferred('ru', 'спутник')]);
  await addConcept(other, [preferred('zh', '卫星'), preferred('en', 'moon')]);
});
afterAll(() => api.stop());

describe('POST /v1/terms/recognitions', () => {
  test('answers every term with its place, reason and translations', async () => {
    const { hits } = await recognise({ text: '😀天琴衛星是卫星。', glossaries: [glossary] });
    expect(hits).toMatchObject([
      { start: 2, end: 6, text: '天琴衛星', matchedBy: 'exact', translations: [{ text: 'Tianqin satellite' }] },
      { start: 4, end: 6, text: '衛星', term: { text: '卫星', language: 'zh' }, inside: true },
      { start: 7, end: 9, text: '卫星', translations: [{ text: 'satellite' }] },
    ]);
    expect(hits[2]).not.toHaveProperty('inside');
  });

  test('finds inflected forms, and all concepts of a place', async () => {
    const { hits } = await recognise({ text: 'запуск спутников', source: 'ru', target: 'en' });
    expect(hits).toMatchObject([{ start: 7, end: 16, matchedBy: 'stem', translations: [{ text: 'satellite' }] }]);
    const both = await recognise({ text: '卫星', glossaries: [glossary, other] });
    expect(both.hits.map(({ translations }) => translations[0]!.text).sort()).toEqual(['moon', 'satellite']);
  });

  test('finds a term that was changed a moment ago as it is now', async () => {
    const { id } = await addConcept(other, [preferred('zh', '羲和号'), preferred('en', 'Xihe')]);
    expect((await recognise({ text: '羲和号' })).hits).toMatchObject([{ conceptId: id }]);
    await api.send('PATCH', `/v1/concepts/${id}`, { terms: [preferred('zh', '夸父号'), preferred('en', 'Kuafu')] });
    expect((await recognise({ text: '羲和号和夸父号' })).hits).toMatchObject([{ start: 4, text: '夸父号' }]);
  });

  test('reads a text as long as a query may be; a longer one is too large', async () => {
    const sentence = '卫星发射成功。';
    const times = Math.floor(32_768 / Buffer.byteLength(sentence));
    const { hits } = await recognise({ text: sentence.repeat(times), glossaries: [glossary] });
    expect(hits.map(({ start }) => start)).toEqual(Array.from({ length: times }, (_, at) => at * sentence.length));
    const request = { text: '卫'.repeat(11_000), source: 'zh', target: 'en' };
    expect(await api.send('POST', '/v1/terms/recognitions', request)).toMatchObject({ status: 413 });
  });

  test.each([
    ['no text', { text: '' }, 400],
    ['no language', { source: 'x y' }, 400],
    ['an unknown field', { texts: [] }, 400],
    ['an unknown glossary', { glossaries: ['g999'] }, 404],
    ['too many glossaries', { glossaries: Array.from({ length: 33 }, () => 'g1') }, 400],
  ])('%s is refused', async (_, wrong, status) => {
    const body = { text: '卫星', source: 'zh', target: 'en', ...wrong };
    expect(await api.send('POST', '/v1/terms/recognitions', body)).toMatchObject({ status });
  });

  test('texts of nothing but odd characters have no terms', async () => {
    for (const text of [' ', '\ud800', '\u0000', '\u200b-’', '％\\{', '\udc00卫']) {
      expect(await recognise({ text })).toEqual({ hits: [] });
    }
  });
});
