import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Memory {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly penalty: number;
  readonly units: number;
  readonly revision: number;
}
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

let names = 0;
const freshName = () => `Memory ${(names += 1)}`;
const create = (settings: object = {}) => api.post<Memory>('/v1/memories', { name: freshName(), ...settings });

describe('a memory', () => {
  test('is read as it was created', async () => {
    const created = await api.send<Memory>('POST', '/v1/memories', {
      name: '发布稿',
      description: 'Releases',
      penalty: 2,
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      name: '发布稿',
      description: 'Releases',
      penalty: 2,
      units: 0,
      languages: [],
    });
    const location = created.headers.get('Location')!;
    expect(location).toBe(`/v1/memories/${created.body.id}`);
    expect(await api.get(location)).toEqual(created.body);
  });

  test('has a name of its own', async () => {
    const { name } = await create();
    expect((await api.send('POST', '/v1/memories', { name })).status).toBe(409);
  });

  test('keeps what a change does not name', async () => {
    const memory = await create({ description: 'Before', penalty: 1 });
    const { body } = await api.send<Memory>('PATCH', `/v1/memories/${memory.id}`, { penalty: 3 });
    expect(body).toMatchObject({ name: memory.name, description: 'Before', penalty: 3 });
    expect(body.revision).toBeGreaterThan(memory.revision);
  });

  test('is not changed by somebody who has read an older revision', async () => {
    const memory = await create();
    const path = `/v1/memories/${memory.id}`;
    const first = await api.send('PATCH', path, { description: 'One' }, { 'If-Match': `"${memory.revision}"` });
    expect(first.status).toBe(200);
    const late = await api.send('PATCH', path, { description: 'Two' }, { 'If-Match': `"${memory.revision}"` });
    expect(late).toMatchObject({ status: 412, body: { type: '/docs/problems#changed-meanwhile' } });
    const deletion = await api.send('DELETE', path, undefined, { 'If-Match': `"${memory.revision}"` });
    expect(deletion.status).toBe(412);
    const again = await api.send('PATCH', path, { description: 'Two' }, { 'If-Match': first.headers.get('ETag')! });
    expect(again).toMatchObject({ status: 200, body: { description: 'Two' } });
  });

  test('is out of sight once it is deleted, with its job to read', async () => {
    const memory = await create();
    const { status, headers, body } = await api.send('DELETE', `/v1/memories/${memory.id}`);
    expect(status).toBe(202);
    expect(body).toMatchObject({ kind: 'memory-deletion', subject: memory.id });
    expect(await api.get(headers.get('Location')!)).toMatchObject({ kind: 'memory-deletion' });
    expect((await api.send('GET', `/v1/memories/${memory.id}`)).status).toBe(404);
  });

  test.each(['GET', 'DELETE'])('that does not exist is a 404 for %s', async (method) => {
    expect(await api.send(method, '/v1/memories/m999999')).toMatchObject({
      status: 404,
      body: { type: '/docs/problems#not-found' },
    });
  });

  test.each(['m0', '1', '../m1', 'm1 OR 1=1', "m1'--", '%00', '__proto__', 'm9007199254740993', 'm-1'])(
    'is not found by an id that is none: %s',
    async (id) => {
      expect((await api.send('GET', `/v1/memories/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );
});

test('a request with an Idempotency-Key does its work once', async () => {
  const headers = { 'Idempotency-Key': 'make-it-once' };
  const body = { name: freshName() };
  const first = await api.send<Memory>('POST', '/v1/memories', body, headers);
  const second = await api.send<Memory>('POST', '/v1/memories', body, headers);
  expect(second).toMatchObject({ status: 201, body: first.body });
  expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
  const other = await api.send('POST', '/v1/memories', { name: freshName() }, headers);
  expect(other).toMatchObject({ status: 422, body: { type: '/docs/problems#idempotency-mismatch' } });
});

test('a list is walked from page to page, and what is added meanwhile shifts nothing', async () => {
  const before = await api.get<Page<Memory>>('/v1/memories?limit=200');
  const added: string[] = [];
  for (let count = 0; count < 5; count += 1) added.push((await create()).id);
  const seen: string[] = [];
  let cursor = '';
  for (;;) {
    const page: Page<Memory> = await api.get(`/v1/memories?limit=2${cursor}`);
    seen.push(...page.items.map(({ id }) => id));
    await create();
    if (page.nextCursor === undefined || seen.length > 40) break;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining([...before.items.map(({ id }) => id), ...added]));
});

test.each(['nonsense', '%00', 'LTE'])('a cursor that is none is a 400: %s', async (cursor) => {
  expect((await api.send('GET', `/v1/memories?cursor=${cursor}`)).status).toBe(400);
});

test('a parameter that there is not is a 400, so that a misspelt one is noticed', async () => {
  expect(await api.send('GET', '/v1/memories?limt=3')).toMatchObject({
    status: 400,
    body: { errors: [{ in: 'query', pointer: '/limt' }] },
  });
});
