import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { get, sendRaw, startHttp, type HttpUnderTest } from './http-under-test.js';

const MEMORY = {
  id: 'm1',
  name: 'Releases',
  description: '',
  penalty: 0,
  reversedPenalty: 0,
  units: 0,
  languages: [],
  revision: 3,
  createdAt: 0,
};

let http: HttpUnderTest;
let written: unknown;
beforeAll(async () => {
  const memories = {
    list: () => Promise.resolve({ items: [] }),
    get: () => Promise.resolve(MEMORY),
    findByName: () => Promise.reject(new Error('a secret of the inside')),
    create: (settings: unknown, write: unknown) => {
      written = { settings, write };
      return Promise.resolve(MEMORY);
    },
    change: (_id: string, changes: unknown, _write: unknown, ifRevision?: number) => {
      written = { changes, ifRevision };
      return Promise.resolve(MEMORY);
    },
    remove: () => Promise.reject(new Error('a secret of the inside')),
  };
  http = await startHttp({ services: { memories }, limits: { jsonBytes: 2_000 } });
});
afterAll(() => http.close());

const call = (path: string, init?: RequestInit) => fetch(http.address + path, init);
const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
  method,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...headers },
});
const problemOf = async (response: Response) => {
  expect(response.headers.get('Content-Type')).toMatch('application/problem+json');
  return (await response.json()) as { status: number; detail: string; requestId: string; errors?: unknown };
};

describe('every answer', () => {
  test('names its request, in a problem too', async () => {
    const good = await call('/v1/memories');
    const bad = await call('/v1/nothing');
    expect(good.headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/);
    expect((await problemOf(bad)).requestId).toBe(bad.headers.get('X-Request-Id'));
  });

  test('allows nothing inline, no frame, no other host and no other site', async () => {
    const { headers } = await call('/v1/memories');
    const policy = headers.get('Content-Security-Policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('X-Powered-By')).toBeNull();
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  test('tells nothing of an error inside but its id, under which the log has the stack', async () => {
    const response = await call('/v1/memories/m1', { method: 'DELETE' });
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 500, type: '/docs/problems#internal-error' });
    expect(JSON.stringify(problem)).not.toContain('secret');
    const logged = http.logged().find((line) => line.requestId === problem.requestId && 'err' in line);
    expect(logged?.err).toMatchObject({ message: 'a secret of the inside' });
  });
});

describe('addresses and methods', () => {
  test('an address that nobody has is a 404', async () => {
    expect(await problemOf(await call('/v1/nothing'))).toMatchObject({
      status: 404,
      type: '/docs/problems#no-such-route',
    });
  });

  test('a method that an address does not have is a 405 that names those it has', async () => {
    const response = await call('/v1/memories', { method: 'PUT' });
    expect(response.headers.get('Allow')).toBe('GET, POST, HEAD, OPTIONS');
    expect((await problemOf(response)).status).toBe(405);
  });

  test('OPTIONS names the methods and allows no other site', async () => {
    const response = await call('/v1/memories/m1', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Allow')).toBe('GET, PATCH, DELETE, HEAD, OPTIONS');
    expect(response.headers.get('Access-Control-Allow-Methods')).toBeNull();
  });

  test('HEAD answers as GET does, without the body', async () => {
    const response = await call('/v1/memories/m1', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('ETag')).toBe('"3"');
    expect(await response.text()).toBe('');
  });

  // The last one is 中国 in GBK.
  test.each([
    '/v1/memories/%',
    '/v1/memories/%E4%BD',
    '/v1/units/%C0%AF',
    '/v1/terms?q=50%',
    '/v1/terms?q=%D6%D0%B9%FA',
  ])('a broken escape is a 400: %s', async (path) => {
    const answer = await sendRaw(http.port, get(path, `Host: 127.0.0.1:${http.port}`));
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ type: '/docs/problems#bad-request' });
  });
});

describe('a JSON body', () => {
  test('reaches the service as its schema reads it', async () => {
    const response = await call('/v1/memories', json('POST', { name: '发布稿', penalty: 2.5 }));
    expect(response.status).toBe(201);
    expect(response.headers.get('Location')).toBe('/v1/memories/m1');
    expect(response.headers.get('ETag')).toBe('"3"');
    expect(written).toEqual({
      settings: { name: '发布稿', description: '', penalty: 2.5, reversedPenalty: 0 },
      write: { actor: 'local' },
    });
  });

  test('names every value that is not valid by its pointer', async () => {
    const response = await call('/v1/memories', json('POST', { name: 7, penalty: -1, 'a/b~c': 1 }));
    const { errors } = await problemOf(response);
    expect(response.status).toBe(400);
    const pointers = (errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.toSorted()).toEqual(['/a~1b~0c', '/name', '/penalty']);
  });

  test('that leaves a value out is told so', async () => {
    const problem = await problemOf(await call('/v1/memories', json('POST', { description: 'x' })));
    expect(problem.errors).toEqual([{ in: 'body', pointer: '/name', detail: 'is required' }]);
    expect(problem.detail).toBe('name: is required');
  });

  test('that is in another encoding than UTF-8 is refused, not stored as U+FFFD', async () => {
    const body = Buffer.from('7b226e616d65223a22d6d0b9fa227d', 'hex'); // {"name":"中国"} in GBK
    const headers = { 'Content-Type': 'application/json' };
    const problem = await problemOf(await call('/v1/memories', { method: 'POST', body, headers }));
    expect(problem).toMatchObject({ status: 400, detail: 'The body is not valid UTF-8.' });
  });

  test('that is JSON but no object is told what it should be', async () => {
    const problem = await problemOf(await call('/v1/memories', json('POST', 'null')));
    expect(problem).toMatchObject({ status: 400, detail: 'Invalid input: expected object, received null' });
  });

  test('that gives a blank name is refused', async () => {
    const problem = await problemOf(await call('/v1/memories', json('POST', { name: '\u3000 ' })));
    expect(problem).toMatchObject({ status: 400, detail: 'name: must not be blank' });
  });

  test.each(['{"__proto__":{"name":"x"},"name":"y"}', '{"name":"y","constructor":1}', '{"name":"y","admin":true}'])(
    'with a field that the schema does not know is refused: %s',
    async (body) => {
      expect((await problemOf(await call('/v1/memories', json('POST', body)))).status).toBe(400);
    },
  );

  test.each([
    ['no JSON', '{"name":'],
    ['JSON that is no object', '["x"]'],
    ['a bare value', '7'],
    ['nothing', ''],
    ['brackets in brackets', '['.repeat(1_900)],
    ['half a character', '{"name":"\\ud800"}'],
    ['a control character', '{"name":"a\\u0000b"}'],
  ])('that is %s is a 400', async (_what, body) => {
    expect((await problemOf(await call('/v1/memories', json('POST', body)))).status).toBe(400);
  });

  test('that is larger than the limit is a 413 that says how large it may be', async () => {
    const response = await call('/v1/memories', json('POST', { name: 'x'.repeat(2_000) }));
    expect(await problemOf(response)).toMatchObject({ status: 413, limit: 2_000, unit: 'bytes' });
  });

  test.each([
    ['text/plain', '{"name":"x"}'],
    ['application/x-www-form-urlencoded', 'name=x'],
    ['application/json; charset=koi8-r', '{"name":"x"}'],
  ])('of type %s is a 415', async (type, body) => {
    const response = await call('/v1/memories', { method: 'POST', body, headers: { 'Content-Type': type } });
    expect((await problemOf(response)).status).toBe(415);
  });

  test('that is compressed with something unknown is a 415', async () => {
    const response = await call('/v1/memories', json('POST', { name: 'x' }, { 'Content-Encoding': 'zstd' }));
    expect((await problemOf(response)).status).toBe(415);
  });

  test('with an odd transfer encoding is a 400 and no 500', async () => {
    const request = [
      'POST /v1/memories HTTP/1.1',
      `Host: 127.0.0.1:${http.port}`,
      'Content-Type: application/json',
      'Transfer-Encoding: xchunked',
      'Connection: close',
      '',
      '',
    ].join('\r\n');
    expect((await sendRaw(http.port, request)).status).toBe(400);
  });
});

describe('Idempotency-Key', () => {
  const onceOf = async (body: unknown, key = 'key-1') => {
    await call('/v1/memories', json('POST', body, { 'Idempotency-Key': key }));
    return (written as { write: { once?: { key: string; fingerprint: string } } }).write.once;
  };

  test('reaches the service with a fingerprint of the request, whatever the order of its fields', async () => {
    const one = await onceOf({ name: 'x', description: 'y' });
    const other = await onceOf({ description: 'y', name: 'x' });
    expect(one).toEqual({ key: 'key-1', fingerprint: expect.stringMatching(/^[\da-f]{64}$/) });
    expect(other).toEqual(one);
    expect((await onceOf({ name: 'x', description: 'z' }))?.fingerprint).not.toBe(one?.fingerprint);
  });

  test.each(['with space', '', 'é', 'x'.repeat(256)])('is refused when it is no key: %j', async (key) => {
    const response = await call('/v1/memories', json('POST', { name: 'x' }, { 'Idempotency-Key': key }));
    expect(await problemOf(response)).toMatchObject({
      status: 400,
      errors: [{ in: 'header', pointer: '/Idempotency-Key' }],
    });
  });
});

describe('If-Match', () => {
  const revisionFor = async (header: string) => {
    const response = await call('/v1/memories/m1', json('PATCH', { name: 'x' }, { 'If-Match': header }));
    return response.status === 200 ? (written as { ifRevision?: number }).ifRevision : response.status;
  };

  test('hands on the revision of the entity tag, and nothing for any', async () => {
    expect(await revisionFor('"12"')).toBe(12);
    expect(await revisionFor('*')).toBeUndefined();
  });

  test.each(['12', 'W/"12"', '"a"', '"1", "2"', ''])('refuses what is no entity tag of ours: %s', async (header) => {
    expect(await revisionFor(header)).toBe(400);
  });

  test('an object is never "not modified": its counts may have changed without a revision', async () => {
    const response = await call('/v1/memories/m1', { headers: { 'If-None-Match': '"3"' } });
    expect(response.status).toBe(200);
  });
});

describe('what is not HTTP', () => {
  const host = () => `Host: 127.0.0.1:${http.port}`;

  test.each([
    [
      'two lengths',
      () => `POST /v1/memories HTTP/1.1\r\n${host()}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}`,
    ],
    [
      'a length and chunks',
      () =>
        `POST /v1/memories HTTP/1.1\r\n${host()}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a space before the colon', () => `GET / HTTP/1.1\r\n${host()}\r\nOrigin : x\r\n\r\n`],
    ['no Host', () => 'GET /v1/memories HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a target with an authority', () => get('http://evil.example/v1/memories', host())],
    ['noise', () => 'hello\r\n\r\n'],
  ])('%s: a 400', async (_what, request) => {
    expect((await sendRaw(http.port, request())).status).toBe(400);
  });

  test('is answered with a problem', async () => {
    const answer = await sendRaw(http.port, 'hello\r\n\r\n');
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ status: 400, type: '/docs/problems#bad-request' });
  });

  test('says how to write a URL that holds characters as they are', async () => {
    const answer = await sendRaw(http.port, get('/v1/terms?q=院士', host()));
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('must be percent-encoded as UTF-8');
  });

  test('headers beyond all measure are a 431', async () => {
    const answer = await sendRaw(http.port, get('/', host(), `X: ${'x'.repeat(200_000)}`));
    expect(answer.status).toBe(431);
  });
});

test('the log has the route, the status and the time of a request, and never what was looked up or who signed', async () => {
  await call('/v1/terms?q=秘密&source=zh&target=en', {
    headers: { Authorization: 'Bearer tell-nobody', Cookie: 'a=tell-nobody' },
  });
  await call('/v1/memories/m1');
  const lines = http.logged().filter((line) => line.msg === 'request');
  expect(lines.at(-1)).toMatchObject({ method: 'GET', route: '/v1/memories/:memoryId', status: 200 });
  expect(Object.keys(lines.at(-1)!).toSorted()).toEqual([
    'hostname',
    'level',
    'method',
    'ms',
    'msg',
    'pid',
    'requestId',
    'route',
    'status',
    'time',
  ]);
  const all = JSON.stringify(lines);
  expect(all).not.toContain('秘密');
  expect(all).not.toContain(encodeURIComponent('秘密'));
  expect(all).not.toContain('tell-nobody');
});

test('what is logged while a request runs claims no status yet', async () => {
  await call('/v1/memories/m1', { method: 'DELETE' });
  const line = http.logged().find(({ msg }) => msg === 'unexpected error');
  expect(line).toHaveProperty('requestId');
  expect(line).not.toHaveProperty('status');
});
