import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Range {
  readonly start: number;
  readonly end: number;
}
interface Match {
  readonly kind: string;
  readonly score: number;
  readonly source: { readonly text: string };
  readonly target: { readonly text: string };
  readonly fragment?: {
    readonly query: Range;
    readonly source: Range;
    readonly target?: Range;
    readonly units: number;
  };
}
interface Matches {
  readonly matches: readonly Match[];
  readonly fuzzy?: boolean;
  readonly partial?: boolean;
}

const SENTENCE = '昨天下午在海边，双方签署战略合作协议，随后参观了可持续发展示范区';

let api: ApiUnderTest;
let memory: string;

const pair = (zh: string, en: string) => ({
  sourceLanguage: 'zh-CN',
  variants: [
    { language: 'zh-CN', text: zh },
    { language: 'en', text: en },
  ],
});
const add = (units: readonly object[]) => api.post(`/v1/memories/${memory}/units`, { units });

beforeAll(async () => {
  api = await startApi();
  memory = (await api.post<{ id: string }>('/v1/memories', { name: 'Releases' })).id;
  await add([
    pair('双方签署战略合作协议。', 'The two sides signed a strategic cooperation agreement.'),
    pair('推动可持续发展目标', 'Advance sustainable development goals'),
    pair('促进可持续发展', 'Promote sustainable development'),
    pair('青年与可持续发展论坛', 'Forum on youth and sustainable development'),
  ]);
  // The first look-up of a language may spend its time on the index.
  while ((await ask(SENTENCE)).partial) await pause(50);
});
afterAll(() => api.stop());

const ask = (text: string, more: Record<string, string> = {}) =>
  api.get<Matches>(
    `/v1/matches?${new URLSearchParams({ text, source: 'zh-CN', target: 'en', fragments: 'true', ...more }).toString()}`,
  );
const cut = (text: string, { start, end }: Range) => text.slice(start, end);

describe('GET and POST /v1/matches with fragments', () => {
  test('give the parts that the memories hold, with their evidence', async () => {
    const { matches } = await ask(SENTENCE);
    expect(matches.map(({ kind }) => kind)).toEqual(['fragment', 'fragment']);
    const [clause, run] = matches.map(({ source, target, fragment }) => ({
      asked: cut(SENTENCE, fragment!.query),
      held: cut(source.text, fragment!.source),
      said: cut(target.text, fragment!.target!),
      units: fragment!.units,
    }));
    const agreement = 'The two sides signed a strategic cooperation agreement.';
    expect(clause).toEqual({ asked: '双方签署战略合作协议', held: '双方签署战略合作协议', said: agreement, units: 1 });
    expect(run).toEqual({ asked: '可持续发展', held: '可持续发展', said: 'sustainable development', units: 3 });
  });

  test('say nothing of parts unless asked, and none where there is a match', async () => {
    expect(await ask(SENTENCE, { fragments: 'false' })).toEqual({ matches: [] });
    const { matches } = await ask('双方签署战略合作协议');
    expect(matches.map(({ kind }) => kind)).toEqual(['fuzzy']);
  });

  test('answer each segment of a batch by itself', async () => {
    const segments = [SENTENCE, '双方签署战略合作协议。', '没有'].map((text) => ({ text }));
    const body = { source: 'zh-CN', target: 'en', fragments: true, segments };
    const { results } = await api.post<{ results: readonly Matches[] }>('/v1/matches', body);
    expect(results.map(({ matches }) => matches.map(({ kind }) => kind))).toEqual([
      ['fragment', 'fragment'],
      ['exact'],
      [],
    ]);
  });

  test('take no part from a memory that was not asked, nor from older units', async () => {
    const { id } = await api.post<{ id: string }>('/v1/memories', { name: 'Empty' });
    expect(await ask(SENTENCE, { memory: id })).toEqual({ matches: [] });
    expect(await ask(SENTENCE, { changedSince: '2100-01-01T00:00:00Z' })).toEqual({ matches: [] });
  });

  test('find what was just added', async () => {
    await add([pair('随后参观了新的实验室', 'They then visited the new laboratory')]);
    const { matches } = await ask(SENTENCE);
    expect(matches.map(({ fragment }) => cut(SENTENCE, fragment!.query))).toContain('随后参观了');
  });

  test.each([
    ['one emoji', '😀'],
    ['a text from right to left', 'مرحبا بكم جميعا في المؤتمر السنوي'],
    ['equal words', 'a '.repeat(1_999)],
    ['a lone surrogate', `${SENTENCE}\uD83D`],
  ])('answer %s', async (_, text) => {
    const body = { source: 'zh-CN', target: 'en', fragments: true, segments: [{ text }] };
    const { status } = await api.send('POST', '/v1/matches', body);
    expect(status).toBe(200);
  });

  test('5,000 words are too long for parts, 100 KB are refused', async () => {
    const asked = (text: string) =>
      api.send<{ results: readonly Matches[] }>('POST', '/v1/matches', {
        source: 'zh-CN',
        target: 'en',
        fragments: true,
        segments: [{ text }],
      });
    expect((await asked('a '.repeat(5_000))).body.results).toEqual([{ matches: [], fuzzy: false }]);
    expect((await asked('中'.repeat(40_000))).status).toBe(413);
  });

  test('the first page shows the parts without a script too', async () => {
    const query = new URLSearchParams({ text: SENTENCE, source: 'zh-CN', target: 'en' }).toString();
    const page = await (await fetch(`${api.address}/?${query}`)).text();
    expect(page).toContain('No match of 70 or better for the whole sentence, but 3 parts of it are in the memories.');
    expect(page.match(/<mark>/g)?.length).toBeGreaterThanOrEqual(8);
  });
});
