import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Unit {
  readonly id: string;
  readonly revision: number;
  readonly changeSetId: string;
  readonly variants: readonly { language: string; text: string; codes?: unknown }[];
  readonly [field: string]: unknown;
}
interface Added {
  readonly added: number;
  readonly merged: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly changeSetId: string;
  readonly units: readonly { id: string }[];
}
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

let api: ApiUnderTest;
let memoryId: string;
let names = 0;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  memoryId = (await api.post<{ id: string }>('/v1/memories', { name: `Memory ${(names += 1)}` })).id;
});

const unit = (zh: string, en: string, more: object = {}) => ({
  sourceLanguage: 'zh-CN',
  variants: [
    { language: 'zh-CN', text: zh },
    { language: 'en', text: en },
  ],
  ...more,
});
const add = (units: readonly object[], more: object = {}) =>
  api.post<Added>(`/v1/memories/${memoryId}/units`, { units, ...more });
const addOne = async (zh: string, en: string, more: object = {}) => {
  const { units } = await add([unit(zh, en, more)]);
  return api.get<Unit>(`/v1/units/${units[0]!.id}`);
};

/** Every field that a unit can have; what goes in has to come out. */
const FULL = {
  sourceLanguage: 'zh-Hans',
  variants: [
    {
      language: 'zh-Hans',
      spelling: 'ZH_hans',
      text: '点击发布 😀',
      codes: [
        {
          id: '1',
          kind: 'open',
          at: 2,
          pair: '1',
          type: 'bold',
          display: '<b>',
          canDelete: false,
          element: 'bpt',
          data: '<b>',
        },
        { id: '1', kind: 'close', at: 4, pair: '1', element: 'ept', data: '</b>', attributes: { x: 'y' } },
        { id: '2', kind: 'standalone', at: 5, canReorder: true },
      ],
      metadata: { notes: [{ text: 'on the source' }], properties: [{ type: 'p', value: 'v' }], attributes: { a: 'b' } },
    },
    { language: 'en', text: 'Click Publish 😀' },
    { language: 'ar', text: 'انقر فوق نشر' },
  ],
  tuid: 'tu-1',
  state: 'reviewed',
  createdAt: '2024-02-29T23:59:59.123Z',
  createdBy: '王',
  changedAt: '2025-01-01T00:00:00.000Z',
  changedBy: 'editor',
  document: 'release.docx',
  project: 'Releases',
  domain: 'science',
  client: 'academy',
  context: { previous: '', next: '下一句', key: 'a.xlf#1' },
  usageCount: 3,
  lastUsedAt: '2025-06-01T00:00:00.000Z',
  notes: [{ text: 'a note', attributes: { from: 'reviewer' } }],
  properties: [{ type: 'x-kind', value: 'headline', attributes: { 'xml:lang': 'en' } }],
  attributes: { 'x-custom': '1' },
};

describe('adding units', () => {
  test('keeps every field', async () => {
    const { units, added } = await add([FULL]);
    expect(added).toBe(1);
    const stored = await api.get<Unit>(`/v1/units/${units[0]!.id}`);
    expect(stored).toMatchObject(FULL);
    expect(stored).toMatchObject({ memoryId, revision: 1 });
  });

  test('dates a unit that comes without dates, and names who added it', async () => {
    const stored = await addOne('一', 'one');
    expect(Date.parse(stored.createdAt as string)).toBeGreaterThan(Date.parse('2025-01-01'));
    expect(stored.createdBy).toBe('local');
    expect(stored).not.toHaveProperty('codes');
  });

  test('counts what was there already, and names the unit that holds it', async () => {
    const first = await add([unit('一', 'one'), unit('二', 'two')]);
    expect(first).toMatchObject({ added: 2, merged: 0, updated: 0, unchanged: 0 });
    const second = await add([unit('二', 'two'), unit('三', 'three')]);
    expect(second).toMatchObject({ added: 1, unchanged: 1 });
    expect(second.units[0]).toEqual(first.units[1]);
    expect(await api.get(`/v1/memories/${memoryId}`)).toMatchObject({ units: 3, languages: ['en', 'zh-CN'] });
  });

  test('replaces the target where the policy says so', async () => {
    const first = await add([unit('一', 'one')]);
    const second = await add([unit('一', 'a single one')], { policy: 'overwrite' });
    expect(second).toMatchObject({ updated: 1, units: first.units });
    expect(await api.get<Unit>(`/v1/units/${first.units[0]!.id}`)).toMatchObject({ revision: 2 });
  });

  test('canonicalises languages, underscores and all', async () => {
    const { units } = await add([
      {
        variants: [
          { language: 'ZH_hans_cn', text: '一' },
          { language: 'cmn-TW', text: '壹' },
        ],
      },
    ]);
    const stored = await api.get<Unit>(`/v1/units/${units[0]!.id}`);
    expect(stored.variants.map(({ language }) => language)).toEqual(['zh-Hans-CN', 'zh-TW']);
    expect(stored.sourceLanguage).toBeNull();
  });

  test('is all or nothing', async () => {
    const bad = { units: [unit('一', 'one'), { variants: [{ language: 'zh', text: '二' }] }] };
    const answer = await api.send('POST', `/v1/memories/${memoryId}/units`, bad);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer: '/units/1/variants' }] } });
    expect(await api.get(`/v1/memories/${memoryId}`)).toMatchObject({ units: 0 });
  });

  test('once for an Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': `units-${memoryId}` };
    const body = { units: [unit('一', 'one')] };
    const first = await api.send('POST', `/v1/memories/${memoryId}/units`, body, headers);
    const second = await api.send('POST', `/v1/memories/${memoryId}/units`, body, headers);
    expect(second.body).toEqual(first.body);
    expect(first.body).toMatchObject({ added: 1 });
  });

  const text = (codes: readonly object[]) => ({
    variants: [
      { language: 'zh', text: '一😀二', codes },
      { language: 'en', text: 'one two' },
    ],
  });
  test.each([
    [
      'two variants of one language',
      { variants: [1, 2].map(() => ({ language: 'en', text: 'x' })) },
      '/variants/1/language',
    ],
    ['no text in any language', unit('', ''), '/variants'],
    ['a language that is none', unit('x', 'y', { sourceLanguage: 'en--' }), '/sourceLanguage'],
    ['a date that is none', unit('x', 'y', { createdAt: '2024-02-30' }), '/createdAt'],
    ['a negative count', unit('x', 'y', { usageCount: -1 }), '/usageCount'],
    ['a state that there is not', unit('x', 'y', { state: 'done' }), '/state'],
    ['half a character', unit('x\ud800', 'y'), '/variants/0/text'],
    ['a code behind the text', text([{ id: '1', kind: 'standalone', at: 5 }]), '/variants/0/codes/0'],
    ['a code within a character', text([{ id: '1', kind: 'standalone', at: 2 }]), '/variants/0/codes/0'],
    [
      'codes in disorder',
      text([
        { id: '1', kind: 'standalone', at: 3 },
        { id: '2', kind: 'standalone', at: 1 },
      ]),
      '/variants/0/codes/1',
    ],
    ['a pair that is not closed', text([{ id: '1', kind: 'open', at: 0 }]), '/variants/0/codes/0'],
    ['a pair that is not opened', text([{ id: '1', kind: 'close', at: 0 }]), '/variants/0/codes/0'],
    ['a source language without a text', unit('一', 'one', { sourceLanguage: 'de' }), '/sourceLanguage'],
  ])('refuses %s', async (_what, bad, pointer) => {
    const answer = await api.send('POST', `/v1/memories/${memoryId}/units`, { units: [bad] });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer: `/units/0${pointer}` }] } });
  });

  test('refuses more than 1,000 at once and takes 1,000', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => unit(`第${index}句`, `sentence ${index}`));
    expect((await api.send('POST', `/v1/memories/${memoryId}/units`, { units: many(1_001) })).status).toBe(413);
    expect(await add(many(1_000))).toMatchObject({ added: 1_000 });
  });

  test('to a memory that does not exist is a 404', async () => {
    expect((await api.send('POST', '/v1/memories/m999999/units', { units: [unit('一', 'one')] })).status).toBe(404);
  });
});

describe('listing units', () => {
  test('goes through all of them, each once', async () => {
    const { units } = await add(Array.from({ length: 7 }, (_, index) => unit(`第${index}句`, `sentence ${index}`)));
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page: Page<Unit> = await api.get(`/v1/memories/${memoryId}/units?limit=3${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === undefined) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(seen).toEqual(units.map(({ id }) => id));
  });

  test('finds a text in any language, and by language', async () => {
    await add([unit('院士大会', 'Assembly'), unit('100%', 'one hundred percent'), unit('第三', 'third_one')]);
    const textsFor = async (query: string) => {
      const { items } = await api.get<Page<Unit>>(`/v1/memories/${memoryId}/units?${query}`);
      return items.map(({ variants }) => variants[0]!.text);
    };
    expect(await textsFor(`q=${encodeURIComponent('士大')}`)).toEqual(['院士大会']);
    expect(await textsFor('q=ASSEMBLY')).toEqual(['院士大会']);
    expect(await textsFor('q=%25')).toEqual(['100%']);
    expect((await api.send('GET', `/v1/memories/${memoryId}/units?q=%00`)).status).toBe(400);
    expect(await textsFor('q=d_o')).toEqual(['第三']);
    expect(await textsFor('language=zh-Hans')).toHaveLength(3);
    expect(await textsFor('language=zh-TW')).toHaveLength(0);
  });
});

describe('changing a unit', () => {
  test('keeps what the patch does not name and removes what it sets to null', async () => {
    const { units } = await add([FULL]);
    const path = `/v1/units/${units[0]!.id}`;
    const before = await api.get<Unit>(path);
    const { body } = await api.send<Unit>('PATCH', path, { state: 'final', client: null });
    const changed = { state: 'final', revision: 2, changedBy: 'local', changedAt: body.changedAt, client: undefined };
    expect({ ...body, client: body.client }).toMatchObject({ ...FULL, ...changed });
    expect(body.changeSetId).not.toBe(before.changeSetId);
    expect(await api.get(path)).toEqual(body);
  });

  test('to what it is already makes no revision', async () => {
    const { units } = await add([FULL]);
    const path = `/v1/units/${units[0]!.id}`;
    const before = await api.get<Unit>(path);
    expect((await api.send<Unit>('PATCH', path, {})).body).toEqual(before);
    expect((await api.send<Unit>('PATCH', path, { client: FULL.client })).body).toEqual(before);
  });

  test('replaces its texts as a whole', async () => {
    const { id } = await addOne('一', 'one');
    const variants = [
      { language: 'zh-CN', text: '一' },
      { language: 'en', text: 'a single one' },
    ];
    const { body } = await api.send<Unit>('PATCH', `/v1/units/${id}`, { variants });
    expect(body.variants).toEqual(variants);
    expect((await api.send('PATCH', `/v1/units/${id}`, { variants: variants.slice(1) })).status).toBe(400);
  });

  test('leaves it a text in its source language', async () => {
    const { id } = await addOne('一', 'one');
    const withoutSource = [
      { language: 'de', text: 'eins' },
      { language: 'en', text: 'one' },
    ];
    for (const patch of [{ sourceLanguage: 'de' }, { variants: withoutSource }]) {
      const answer = await api.send('PATCH', `/v1/units/${id}`, patch);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer: '/sourceLanguage' }] } });
    }
  });

  test('does not let anybody forge who changed it', async () => {
    const { id } = await addOne('一', 'one');
    expect((await api.send('PATCH', `/v1/units/${id}`, { changedBy: 'somebody else' })).status).toBe(400);
  });

  test('heeds If-Match', async () => {
    const { id, revision } = await addOne('一', 'one');
    const headers = { 'If-Match': `"${revision}"` };
    expect((await api.send('PATCH', `/v1/units/${id}`, { project: 'a' }, headers)).status).toBe(200);
    expect((await api.send('PATCH', `/v1/units/${id}`, { project: 'b' }, headers)).status).toBe(412);
    expect((await api.send('DELETE', `/v1/units/${id}`, undefined, headers)).status).toBe(412);
  });

  test('by many at once loses no field that only one of them names', async () => {
    const { id } = await addOne('一', 'one');
    const fields = ['project', 'domain', 'client', 'document'];
    await Promise.all(fields.map((field) => api.send('PATCH', `/v1/units/${id}`, { [field]: field })));
    const stored = await api.get<Unit>(`/v1/units/${id}`);
    expect(stored).toMatchObject(Object.fromEntries(fields.map((field) => [field, field])));
    expect(stored.revision).toBe(5);
  });
});

describe('history and rollback', () => {
  test('a unit knows all its revisions, newest first, and a rollback brings the one before back', async () => {
    const { id } = await addOne('一', 'one');
    const edited = await api.send<Unit>('PATCH', `/v1/units/${id}`, { project: 'p' });
    const deletion = await api.send<{ id: string }>('DELETE', `/v1/units/${id}`);
    expect(deletion).toMatchObject({ status: 200, body: { kind: 'deletion', memoryId, actor: 'local' } });
    expect((await api.send('GET', `/v1/units/${id}`)).status).toBe(404);

    const { items } = await api.get<Page<{ revision: number; deleted: boolean; unit: Unit }>>(
      `/v1/units/${id}/history`,
    );
    expect(items.map(({ revision, deleted }) => [revision, deleted])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect(items[1]?.unit).toEqual(edited.body);

    const back = await api.post(`/v1/change-sets/${deletion.body.id}/rollback`, undefined);
    expect(back).toMatchObject({ removed: 0, restored: 1, left: [] });
    expect(await api.get(`/v1/units/${id}`)).toMatchObject({ project: 'p', variants: edited.body.variants });
  });

  test('rolling an addition back leaves what was changed since, and says so', async () => {
    const { units, changeSetId } = await add([unit('一', 'one'), unit('二', 'two')]);
    await api.send('PATCH', `/v1/units/${units[0]!.id}`, { project: 'p' });
    const back = await api.post<{ changeSetId: string }>(`/v1/change-sets/${changeSetId}/rollback`, undefined);
    expect(back).toMatchObject({ removed: 1, restored: 0, left: [units[0]!.id] });
    expect(await api.get(`/v1/memories/${memoryId}`)).toMatchObject({ units: 1 });
    const { items } = await api.get<Page<object>>('/v1/change-sets?limit=50');
    expect(items[0]).toMatchObject({ id: back.changeSetId, kind: 'rollback', rollsBack: changeSetId });
    expect(items).toContainEqual(expect.objectContaining({ id: changeSetId, rolledBackBy: back.changeSetId }));
    expect((await api.send('POST', `/v1/change-sets/${changeSetId}/rollback`)).status).toBe(409);
  });

  test('what never was has no history and cannot be rolled back', async () => {
    expect((await api.send('GET', '/v1/units/u999999/history')).status).toBe(404);
    expect((await api.send('POST', '/v1/change-sets/s999999/rollback')).status).toBe(404);
  });

  test('an acknowledged change survives in the list of change sets once, whatever is repeated', async () => {
    const { changeSetId } = await add([unit('一', 'one')]);
    const headers = { 'Idempotency-Key': `rollback-${memoryId}` };
    const path = `/v1/change-sets/${changeSetId}/rollback`;
    const first = await api.send('POST', path, undefined, headers);
    const second = await api.send('POST', path, undefined, headers);
    expect(second).toMatchObject({ status: 200, body: first.body });
  });
});
