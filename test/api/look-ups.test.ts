import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Side {
  readonly language: string;
  readonly text: string;
  readonly codes?: readonly object[];
}
interface Match {
  readonly score: number;
  readonly base: number;
  readonly kind: string;
  readonly source: Side;
  readonly target: Side;
  readonly unitId: string;
  readonly diff: readonly { op: string; text: string }[];
  readonly [field: string]: unknown;
}
interface Matches {
  readonly matches: readonly Match[];
}

let api: ApiUnderTest;
let releases: string;
let others: string;

const pair = (zh: string, en: string, more: object = {}) => ({
  sourceLanguage: 'zh-Hans',
  variants: [
    { language: 'zh-Hans', text: zh },
    { language: 'en', text: en },
  ],
  ...more,
});
const bold = (text: string, from: number, to: number) => ({
  text,
  codes: [
    { id: '1', kind: 'open', at: from, type: 'bold' },
    { id: '1', kind: 'close', at: to, type: 'bold' },
  ],
});

beforeAll(async () => {
  api = await startApi();
  releases = (await api.post<{ id: string }>('/v1/memories', { name: 'Releases' })).id;
  others = (await api.post<{ id: string }>('/v1/memories', { name: 'Others', penalty: 5 })).id;
  await api.post(`/v1/memories/${releases}/units`, {
    units: [
      pair('研究院召开年度工作会议。', 'The Academy held its annual work meeting.', {
        context: { previous: '', next: '会议由院长主持。' },
        state: 'final',
        document: 'meeting.docx',
        notes: [{ text: 'approved wording' }],
        changedAt: '2025-03-01T00:00:00.000Z',
        createdAt: '2025-03-01T00:00:00.000Z',
      }),
      pair('会议于2024年3月12日举行。', 'The meeting was held on 12 March 2024.'),
      {
        variants: [
          { language: 'zh-Hans', ...bold('点击发布按钮', 2, 4) },
          { language: 'en', ...bold('Click the Publish button', 10, 17) },
        ],
      },
    ],
  });
  await api.post(`/v1/memories/${others}/units`, {
    units: [pair('研究院召开年度工作会议。', 'The institute convened its yearly meeting.')],
  });
});
afterAll(() => api.stop());

const query = (parameters: Record<string, string | readonly string[]>) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ source: 'zh-CN', target: 'en', ...parameters })) {
    for (const single of typeof value === 'string' ? [value] : value) search.append(name, single);
  }
  return search.toString();
};
const matchesOf = async (parameters: Record<string, string | readonly string[]>) =>
  (await api.get<Matches>(`/v1/matches?${query(parameters)}`)).matches;

describe('GET /v1/matches', () => {
  test('finds an equal sentence with all that is known of its unit', async () => {
    const [match] = await matchesOf({ text: '研究院召开年度工作会议。', memory: releases });
    expect(match).toMatchObject({
      score: 100,
      base: 100,
      similarity: 100,
      kind: 'exact',
      penalties: [],
      source: { language: 'zh-Hans', text: '研究院召开年度工作会议。' },
      target: { language: 'en', text: 'The Academy held its annual work meeting.' },
      diff: [{ op: 'equal', text: '研究院召开年度工作会议。' }],
      occurrences: 1,
      memoryId: releases,
      state: 'final',
      document: 'meeting.docx',
      notes: [{ text: 'approved wording' }],
      changedAt: '2025-03-01T00:00:00.000Z',
    });
    expect(await api.get(`/v1/units/${match!.unitId}`)).toMatchObject({ document: 'meeting.docx' });
    expect(match!.source).not.toHaveProperty('codes');
  });

  test('knows the context: an explicit empty neighbour is the edge of the document', async () => {
    const text = '研究院召开年度工作会议。';
    const scoreWith = async (context: Record<string, string>) =>
      (await matchesOf({ text, memory: releases, ...context }))[0]?.score;
    expect(await scoreWith({ previous: '', next: '会议由院长主持。' })).toBe(102);
    expect(await scoreWith({ previous: '' })).toBe(101);
    expect(await scoreWith({ next: '别的句子。' })).toBe(100);
  });

  test('offers a similar sentence with its differences, and numbers adapted', async () => {
    const [match] = await matchesOf({ text: '会议于2025年3月12日举行。' });
    expect(match).toMatchObject({
      score: 99,
      penalties: [{ reason: 'numbers', points: 1 }],
      adapted: { text: 'The meeting was held on 12 March 2025.' },
    });
    expect(match!.diff.map(({ op, text }) => (op === 'insert' ? '' : text)).join('')).toBe('会议于2024年3月12日举行。');
    expect(match!.diff.map(({ op, text }) => (op === 'delete' ? '' : text)).join('')).toBe('会议于2025年3月12日举行。');
  });

  test('searches all memories unless some are named, each with its penalty, and says that they disagree', async () => {
    const text = '研究院召开年度工作会议。';
    const all = await matchesOf({ text });
    expect(all.map(({ score, memoryId, ambiguous }) => [score, memoryId, ambiguous])).toEqual([
      [100, releases, true],
      [95, others, true],
    ]);
    expect((await matchesOf({ text, memory: [others, releases] })).length).toBe(2);
    expect((await matchesOf({ text, memory: others })).map(({ memoryId }) => memoryId)).toEqual([others]);
    expect(await matchesOf({ text, minScore: '96', limit: '1' })).toHaveLength(1);
  });

  test('looks from any language to any other', async () => {
    const [match] = await matchesOf({ text: 'The Academy held its annual work meeting.', source: 'en', target: 'zh' });
    expect(match).toMatchObject({ score: 100, reversed: true, target: { text: '研究院召开年度工作会议。' } });
    expect(await matchesOf({ text: '研究院召开年度工作会议。', source: 'zh-TW' })).toEqual([]);
  });

  test('goes through a third language when that is asked for, and says which unit leads on', async () => {
    const french = { language: 'fr', text: 'Cliquez sur le bouton Publier' };
    const sourceLanguage = 'en';
    const shared = { language: 'en', ...bold('Click the Publish button', 10, 17) };
    const body = { units: [{ sourceLanguage, variants: [shared, french] }] };
    const { units } = await api.post<{ units: { id: string }[] }>(`/v1/memories/${others}/units`, body);
    const asked = { text: '点击发布按钮', target: 'fr', memory: [releases, others] };
    expect(await matchesOf({ ...asked, pivot: 'false' })).toEqual([]);
    const [match, ...more] = await matchesOf({ ...asked, text: '点击{1}发布{/1}按钮', codes: 'inline', pivot: 'true' });
    expect(more).toEqual([]);
    expect(match).toMatchObject({
      ...{ score: 85, base: 100, kind: 'pivot', target: french, occurrences: 1, memoryId: releases },
      penalties: [
        { reason: 'memory', points: 5 },
        { reason: 'pivot', points: 10 },
      ],
      pivot: { language: 'en', text: 'Click the {1}Publish{/1} button', unitId: units[0]!.id, memoryId: others },
    });
    const segments = [{ text: '点击发布按钮' }];
    const posted = { source: 'zh', target: 'fr', pivot: true, segments };
    const { results } = await api.post<{ results: [Matches] }>('/v1/matches', posted);
    expect(results[0].matches).toMatchObject([{ score: 83, pivot: { text: 'Click the Publish button' } }]);
    expect((await api.post<{ results: [Matches] }>('/v1/matches', { ...posted, pivot: false })).results).toEqual([
      { matches: [] },
    ]);
  });

  test('writes codes beside the text, or within it when that is asked for', async () => {
    const [beside] = await matchesOf({ text: '点击发布按钮' });
    expect(beside).toMatchObject({ penalties: [{ reason: 'codes' }], source: { text: '点击发布按钮' } });
    expect(beside!.target.codes).toMatchObject([
      { id: '1', kind: 'open', at: 10 },
      { id: '1', kind: 'close', at: 17 },
    ]);
    const [inline] = await matchesOf({ text: '点击{1}发布{/1}按钮', codes: 'inline' });
    expect(inline).toMatchObject({
      score: 100,
      source: { text: '点击{1}发布{/1}按钮' },
      target: { text: 'Click the {1}Publish{/1} button' },
    });
    expect(inline!.target).not.toHaveProperty('codes');
    expect((await api.send('GET', `/v1/matches?${query({ text: '点击{1', codes: 'inline' })}`)).status).toBe(400);
  });

  test('leaves out what is not good or new enough', async () => {
    const text = '研究院召开年度工作会议。';
    expect(await matchesOf({ text, state: 'final' })).toHaveLength(1);
    expect(await matchesOf({ text, memory: releases, changedSince: '2025-03-01T00:00:00Z' })).toHaveLength(1);
    expect(await matchesOf({ text, memory: releases, changedSince: '2025-03-01T08:00:01+08:00' })).toHaveLength(0);
  });

  test.each([
    [{ text: '' }, '/text'],
    [{ text: 'x', source: 'z' }, '/source'],
    [{ text: 'x', minScore: '103' }, '/minScore'],
    [{ text: 'x', minScore: '7e1' }, '/minScore'],
    [{ text: 'x', limit: '0' }, '/limit'],
    [{ text: ['x', 'y'] }, '/text'],
    [{ text: 'x', state: 'best' }, '/state'],
    [{ text: 'x', changedSince: 'yesterday' }, '/changedSince'],
    [{ text: 'x', acrossScripts: '1' }, '/acrossScripts'],
    [{ text: 'x', pivot: 'yes' }, '/pivot'],
    [{ text: 'x', pivots: 'true' }, '/pivots'],
  ])('refuses %j', async (parameters, pointer) => {
    const answer = await api.send('GET', `/v1/matches?${query(parameters)}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ in: 'query', pointer }] } });
  });

  test('in a memory that does not exist is a 404', async () => {
    expect((await api.send('GET', `/v1/matches?${query({ text: 'x', memory: 'm999999' })}`)).status).toBe(404);
  });
});

describe('POST /v1/matches', () => {
  const ask = (more: object) =>
    api.send<{ results: Matches[] }>('POST', '/v1/matches', { source: 'zh', target: 'en', ...more });

  test('answers each segment in its place, as GET does', async () => {
    const segments = [
      { text: '没有这样的句子，一个也没有' },
      { text: '研究院召开年度工作会议。', previous: '', next: '会议由院长主持。' },
      { text: '点击发布按钮', codes: bold('', 2, 4).codes },
    ];
    const { body } = await ask({ segments, memories: [{ id: releases }] });
    expect(body.results.map(({ matches }) => matches.map(({ score }) => score))).toEqual([[], [102], [100]]);
    const alone = await matchesOf({
      text: segments[1]!.text,
      previous: '',
      next: segments[1]!.next!,
      memory: releases,
    });
    expect(body.results[1]!.matches).toEqual(alone);
  });

  test("takes the request's penalty in place of the memory's", async () => {
    const segments = [{ text: '研究院召开年度工作会议。' }];
    const { body } = await ask({ segments, memories: [{ id: others, penalty: 1 }] });
    expect(body.results[0]!.matches[0]).toMatchObject({ score: 99, penalties: [{ reason: 'memory', points: 1 }] });
  });

  test('takes a segment of codes alone, but none of nothing', async () => {
    const codes = [{ id: '1', kind: 'standalone', at: 0 }];
    expect((await ask({ segments: [{ text: '', codes }] })).status).toBe(200);
    const empty = await ask({ segments: [{ text: '' }] });
    expect(empty).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer: '/segments/0/text' }] } });
  });

  test('refuses a request without segments, or with a broken one, by its pointer', async () => {
    expect((await ask({ segments: [] })).status).toBe(400);
    const broken = await ask({
      segments: [{ text: 'x' }, { text: 'y', codes: [{ id: '1', kind: 'standalone', at: 9 }] }],
    });
    expect(broken).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer: '/segments/1/codes/0' }] } });
  });
});

describe('GET /v1/concordance', () => {
  const ask = (parameters: Record<string, string>) =>
    api.get<{
      items: { unitId: string; source: Side; ranges: { side: string; start: number; end: number }[] }[];
      renderings: object[];
    }>(`/v1/concordance?${query(parameters)}`);

  test('finds a single character and says where it stands', async () => {
    const { items } = await ask({ q: '按' });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      source: { text: '点击发布按钮' },
      ranges: [{ side: 'source', start: 4, end: 5 }],
    });
  });

  test('counts how the other side says it', async () => {
    const { items, renderings } = await ask({ q: '工作会议' });
    expect(items).toHaveLength(2);
    expect(renderings).toContainEqual({ text: 'The institute convened its yearly meeting.', count: 1 });
  });

  test('searches the other side, or both', async () => {
    expect((await ask({ q: 'Publish', in: 'target' })).items).toHaveLength(1);
    expect((await ask({ q: 'Publish', in: 'source' })).items).toHaveLength(0);
    expect((await ask({ q: 'Publish', in: 'both' })).items).toHaveLength(1);
    expect((await ask({ q: '会议', in: 'both', memory: others })).items).toHaveLength(1);
  });
});
