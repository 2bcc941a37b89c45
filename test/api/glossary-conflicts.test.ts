import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type ApiUnderTest, startApi } from './api-under-test.js';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly ranges: readonly { readonly side: string; readonly start: number; readonly end: number }[];
  readonly suggestion?: string;
}

interface Match {
  readonly score: number;
  readonly target: { readonly text: string };
  readonly findings?: readonly Finding[];
}

interface Matches {
  readonly matches: readonly Match[];
  readonly partial?: boolean;
}

const SENTENCE = '望远镜将观测暗物质。';
const GOOD = 'The telescope will look for dark matter.';
const [MISSING, FORBIDDEN] = ['The telescope will look for black material.', 'The telescope will look for dark stuff.'];

let api: ApiUnderTest;
let memory: string;
let glossary: string;
let other: string;

const created = async (path: string, body: object) => (await api.post<{ id: string }>(path, body)).id;
const pair = (zh: string, en: string) => ({
  sourceLanguage: 'zh-CN',
  variants: [
    { language: 'zh-CN', text: zh },
    { language: 'en', text: en },
  ],
});
const find = (more: string[][] = [], limit = '5') => {
  const asked = { text: SENTENCE, source: 'zh-CN', target: 'en', limit, memory };
  return api.get<Matches>(`/v1/matches?${new URLSearchParams([...Object.entries(asked), ...more]).toString()}`);
};
const targets = ({ matches }: Matches) => matches.map(({ target }) => target.text);

beforeAll(async () => {
  api = await startApi();
  memory = await created('/v1/memories', { name: 'Releases' });
  glossary = await created('/v1/glossaries', { name: 'Physics' });
  other = await created('/v1/glossaries', { name: 'Other' });
  const terms = [
    { language: 'zh-CN', text: '暗物质' },
    { language: 'en', text: 'dark matter' },
    { language: 'en', text: 'dark stuff', status: 'forbidden' },
  ];
  await api.post(`/v1/glossaries/${glossary}/concepts`, { approved: true, terms });
  // The newest comes first among equals.
  for (const target of [GOOD, MISSING, FORBIDDEN]) {
    await api.post(`/v1/memories/${memory}/units`, { units: [pair(SENTENCE, target)] });
  }
  // The first request starts what judges.
  while ((await find([['glossary', glossary]])).partial) await pause(50);
});
afterAll(() => api.stop());

describe('GET /v1/matches', () => {
  test('puts a target that breaks the glossary behind the others of its score, and says how it does', async () => {
    const { matches } = await find([['glossary', glossary]]);
    expect(matches.map(({ score }) => score)).toEqual([100, 100, 100]);
    expect(matches[0]).toMatchObject({ target: { text: GOOD } });
    expect(matches[0]).not.toHaveProperty('findings');
    const [forbidden] = matches.find(({ target }) => target.text === FORBIDDEN)!.findings!;
    expect(forbidden).toMatchObject({ rule: 'term.forbidden', severity: 'error', suggestion: 'dark matter' });
    const [{ start, end }] = forbidden!.ranges as [Finding['ranges'][0]];
    expect(FORBIDDEN.slice(start, end)).toBe('dark stuff');
    expect(matches.find(({ target }) => target.text === MISSING)!.findings).toMatchObject([{ rule: 'term.missing' }]);
  });

  test('finds the one that keeps to it before the limit cuts', async () => {
    expect(targets(await find([['glossary', glossary]], '1'))).toEqual([GOOD]);
    expect(targets(await find([['glossary', '*']], '1'))).toEqual([GOOD]);
    expect(targets(await find([], '1'))).not.toEqual([GOOD]);
  });

  test('says nothing where no glossary is named, or one that does not mind', async () => {
    for (const named of [[], [['glossary', other]]]) {
      for (const match of (await find(named)).matches) expect(match).not.toHaveProperty('findings');
    }
  });

  test('knows no glossary that is not there', async () => {
    const { status } = await api.send('GET', `/v1/matches?text=a&source=zh&target=en&glossary=none`);
    expect(status).toBe(404);
  });

  test('leaves out what somebody decided to leave alone', async () => {
    const about = { source: SENTENCE, target: MISSING, reason: 'The report says so.' };
    const { conceptId } = (await find([['glossary', glossary]])).matches.find(({ target }) => target.text === MISSING)!
      .findings![0] as Finding & { conceptId: string };
    const decision = { rule: 'term.missing', conceptId, scope: 'memory', memoryId: memory, ...about };
    const id = await created('/v1/suppressions', decision);
    const excused = (await find([['glossary', glossary]])).matches.find(({ target }) => target.text === MISSING);
    expect(excused).not.toHaveProperty('findings');
    await api.send('DELETE', `/v1/suppressions/${id}`);
  });
});

test('POST /v1/matches does so for each segment', async () => {
  const segments = [{ text: SENTENCE }, { text: '今天。' }, { text: SENTENCE }];
  const search = { source: 'zh-CN', target: 'en', limit: 1, glossaries: [glossary], segments };
  const { results } = await api.post<{ results: Matches[] }>('/v1/matches', search);
  expect(results.map(targets)).toEqual([[GOOD], [], [GOOD]]);
});

describe('POST /v1/concepts/{conceptId}/impact', () => {
  const LANGUAGES = { source: 'zh-CN', target: 'en' };
  const terms = [
    { language: 'zh-CN', text: '暗物质' },
    { language: 'en', text: 'invisible matter' },
    { language: 'en', text: 'dark matter', status: 'deprecated', replacedBy: 'invisible matter' },
  ];
  let path: string;
  beforeAll(async () => {
    const { items } = await api.get<{ items: { id: string }[] }>(`/v1/glossaries/${glossary}/concepts`);
    path = `/v1/concepts/${items[0]!.id}/impact`;
  });

  interface Impact {
    readonly items: readonly {
      new: boolean;
      certain: boolean;
      target: { text: string };
      replacement?: { text: string };
    }[];
    readonly nextCursor?: string;
    readonly total?: { units: number; new: number };
  }

  test('lists what the terms as proposed make wrong, a page at a time, with what it should be', async () => {
    const search = { ...LANGUAGES, terms, memories: [memory], limit: 2 };
    const first = await api.post<Impact>(path, search);
    expect(first.total).toEqual({ units: 3, new: 1 });
    const second = await api.post<Impact>(path, { ...search, cursor: first.nextCursor });
    expect(second.total).toBeUndefined();
    const items = [...first.items, ...second.items];
    expect(items.map(({ target, new: isNew, certain }) => [target.text, isNew, certain])).toEqual([
      [GOOD, true, true],
      [MISSING, false, false],
      [FORBIDDEN, false, true],
    ]);
    expect(items.map(({ replacement }) => replacement?.text)).toEqual([
      'The telescope will look for invisible matter.',
      undefined,
      'The telescope will look for invisible matter.',
    ]);
    const asItIs = await api.post<Impact>(path, { ...LANGUAGES, memories: [memory] });
    expect(asItIs.total).toEqual({ units: 2, new: 0 });
  });

  test.each([
    ['a concept that is not there', '/v1/concepts/none/impact', {}, 404, undefined],
    ['a memory that is not there', undefined, { memories: ['none'] }, 404, undefined],
    ['a field that nobody knows', undefined, { depth: 1 }, 400, '/depth'],
    ['terms that contradict each other', undefined, { terms: [terms[2]] }, 400, '/terms/0/replacedBy'],
    ['no terms', undefined, { terms: [] }, 400, '/terms'],
    ['a cursor of something else', undefined, { cursor: 'x' }, 400, undefined],
  ])('refuses %s', async (...[, given, more, status, pointer]) => {
    const answer = await api.send<{ errors?: { pointer: string }[] }>('POST', given ?? path, { ...LANGUAGES, ...more });
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });

  test('has nothing for languages that the concept has not', async () => {
    const answer = await api.post<Impact>(path, { source: 'ja', target: 'fr' });
    expect(answer).toEqual({ items: [], total: { units: 0, new: 0 } });
  });
});

describe('a document', () => {
  const XLIFF = `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
    source-language="zh-CN" target-language="en" datatype="plaintext"><body><trans-unit id="1"><source>${SENTENCE}</source></trans-unit>
    </body></file></xliff>`;

  async function upload(): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([XLIFF]), 'a.xlf');
    return (await api.post<{ id: string }>('/v1/documents', form)).id;
  }

  interface Page {
    readonly items: readonly { readonly target: { text: string } | null; readonly matches?: readonly Match[] }[];
  }

  test('has its segments’ matches in that order where glossaries are named', async () => {
    const id = await upload();
    const { items } = await api.get<Page>(`/v1/documents/${id}/segments?glossary=${glossary}`);
    expect(items[0]!.matches!.map(({ findings }) => findings?.length ?? 0)).toEqual([0, 1, 1]);
  });

  test('is filled with what keeps to the glossaries that the order names', async () => {
    const id = await upload();
    const order = { glossaries: [glossary], memories: [{ id: memory }], confirm: [100] };
    const job = await api.post<{ id: string }>(`/v1/documents/${id}/pretranslations`, order);
    const ended = await untilEnded(job.id);
    expect(ended.result).toMatchObject({ filled: 1, conflicts: 0, confirmed: 0 });
    const { items } = await api.get<Page>(`/v1/documents/${id}/segments?include=none`);
    expect(items[0]!.target!.text).toBe(GOOD);
  });

  test('is told what could only be filled against them', async () => {
    const bad = await created('/v1/memories', { name: 'Old' });
    await api.post(`/v1/memories/${bad}/units`, { units: [pair(SENTENCE, FORBIDDEN)] });
    const order = { glossaries: [glossary], memories: [{ id: bad }], confirm: [100] };
    const job = await api.post<{ id: string }>(`/v1/documents/${await upload()}/pretranslations`, order);
    expect((await untilEnded(job.id)).result).toMatchObject({ filled: 1, conflicts: 1, confirmed: 0 });
  });

  async function untilEnded(jobId: string): Promise<{ status: string; result?: object }> {
    for (;;) {
      const job = await api.get<{ status: string; result?: object }>(`/v1/jobs/${jobId}`);
      if (job.status !== 'queued' && job.status !== 'running') return job;
    }
  }
});
