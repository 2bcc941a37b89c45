import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isFromOwner, openModeRefusal } from '../../src/http/access.js';
import { get, sendRaw, startHttp, type HttpUnderTest } from './http-under-test.js';

const services = { memories: { list: () => Promise.resolve({ items: [] }) } };
const PATH = '/v1/memories';

describe('open mode on a loopback address', () => {
  let http: HttpUnderTest;
  beforeAll(async () => {
    http = await startHttp({ services });
  });
  afterAll(() => http.close());

  const statusWith = async (...headers: readonly string[]) => (await sendRaw(http.port, get(PATH, ...headers))).status;

  test.each(['127.0.0.1', 'localhost', '[::1]'])('answers a request to %s with its port', async (name) => {
    expect(await statusWith(`Host: ${name}:${http.port}`)).toBe(200);
  });

  test('answers its own pages: an equal Origin and a request of the same origin', async () => {
    const host = `127.0.0.1:${http.port}`;
    expect(await statusWith(`Host: ${host}`, `Origin: http://${host}`, 'Sec-Fetch-Site: same-origin')).toBe(200);
    expect(await statusWith(`Host: ${host}`, 'Sec-Fetch-Site: none')).toBe(200);
  });

  test.each([
    ['a name that somebody made resolve to loopback', () => `Host: rebound.example:${http.port}`],
    ['a name that ends in localhost', () => `Host: evil.localhost:${http.port}`],
    ['a Host without the port', () => 'Host: 127.0.0.1'],
    ['a Host with another port', () => `Host: 127.0.0.1:${http.port + 1}`],
    ['a Host in capitals', () => `Host: LOCALHOST:${http.port}`],
    ['another loopback address', () => `Host: 127.0.0.2:${http.port}`],
    ['a Host with a user name before it', () => `Host: x@127.0.0.1:${http.port}`],
    ['two Hosts', () => `Host: 127.0.0.1:${http.port}\r\nHost: rebound.example`],
  ])('refuses %s', async (_what, host) => {
    const answer = await sendRaw(http.port, get(PATH, host()));
    expect(answer.status).toBe(403);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ type: '/docs/problems#access-denied', status: 403 });
  });

  test.each([
    ['the origin null of a sandboxed frame', 'Origin: null'],
    ['a foreign origin', 'Origin: https://evil.example'],
    ['an empty origin', 'Origin:'],
    ['the origin under another name', 'Origin: http://localhost:1'],
    ['a request from another site', 'Sec-Fetch-Site: cross-site'],
    ['a request from another port of this machine', 'Sec-Fetch-Site: same-site'],
    ['Forwarded', 'Forwarded: for=192.0.2.1'],
    ['Via', 'Via: 1.1 proxy'],
    ['X-Forwarded-For', 'X-Forwarded-For: 192.0.2.1'],
    ['X-Forwarded-Host in odd capitals', 'x-fOrwarded-hOst: evil.example'],
  ])('refuses %s', async (_what, header) => {
    expect(await statusWith(`Host: 127.0.0.1:${http.port}`, header)).toBe(403);
  });

  test('refuses a second, foreign Origin behind an equal one', async () => {
    const host = `127.0.0.1:${http.port}`;
    expect(await statusWith(`Host: ${host}`, `Origin: http://${host}`, 'Origin: https://evil.example')).toBe(403);
  });

  test('refuses a form that another site sends, before its body is read', async () => {
    const body = '{"name":"stolen"}';
    const request = [
      `POST ${PATH} HTTP/1.1`,
      `Host: 127.0.0.1:${http.port}`,
      'Origin: https://evil.example',
      'Sec-Fetch-Site: cross-site',
      'Content-Type: text/plain',
      `Content-Length: ${body.length}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n');
    expect((await sendRaw(http.port, request)).status).toBe(403);
  });

  test.each(['/nowhere', '/', '/docs', '/openapi.json', '/assets/x.js'])(
    'refuses a foreign Host at %s too',
    async (path) => {
      expect((await sendRaw(http.port, get(path, 'Host: rebound.example'))).status).toBe(403);
    },
  );

  test('says that it lives to anybody', async () => {
    const answer = await sendRaw(http.port, get('/healthz', 'Host: rebound.example', 'X-Forwarded-For: 192.0.2.1'));
    expect(answer.status).toBe(200);
  });
});

describe('without open mode', () => {
  test.each([
    ['bound to every address', { host: '0.0.0.0' }],
    ['bound to a name', { host: 'localhost' }],
    ['bound to an address of the network', { host: '192.0.2.1' }],
    ['switched off', { openMode: false }],
  ])('a server that is %s answers health and nothing else', async (_what, settings) => {
    const http = await startHttp({ services, settings });
    const host = `Host: 127.0.0.1:${http.port}`;
    expect((await sendRaw(http.port, get('/healthz', host))).status).toBe(200);
    for (const path of [PATH, '/', '/docs', '/openapi.json', '/nowhere']) {
      expect((await sendRaw(http.port, get(path, host))).status).toBe(403);
    }
    await http.close();
  });
});

describe('the token of the lock file', () => {
  const ownerToken = 'a-token-of-43-characters';
  const bearer = `Authorization: Bearer ${ownerToken}`;
  let http: HttpUnderTest;
  beforeAll(async () => {
    http = await startHttp({ services, settings: { openMode: false, ownerToken } });
  });
  afterAll(() => http.close());

  const statusWith = async (...headers: readonly string[]) =>
    (await sendRaw(http.port, get(PATH, `Host: 127.0.0.1:${http.port}`, ...headers))).status;

  test('lets the owner of the data folder in where open mode is off', async () => {
    expect(await statusWith()).toBe(403);
    expect(await statusWith(bearer)).toBe(200);
  });

  test.each([
    ['a wrong token', ['Authorization: Bearer another']],
    ['an empty one', ['Authorization: Bearer ']],
    ['two of them', [bearer, bearer]],
    ['one that came through a proxy', [bearer, 'X-Forwarded-For: 192.0.2.1']],
  ])('does not help as %s', async (_what, headers) => {
    expect(await statusWith(...headers)).toBe(403);
  });

  test('is of no use from another machine', () => {
    const request = { boundTo: '0.0.0.0', port: 1, rawHeaders: ['Authorization', `Bearer ${ownerToken}`] };
    expect(isFromOwner({ ...request, peer: '127.0.0.1' }, ownerToken)).toBe(true);
    expect(isFromOwner({ ...request, peer: '192.0.2.1' }, ownerToken)).toBe(false);
    expect(isFromOwner({ ...request, peer: '127.0.0.1' }, undefined)).toBe(false);
  });
});

describe('openModeRefusal', () => {
  const local = { boundTo: '127.0.0.1', peer: '127.0.0.1', port: 8080, rawHeaders: ['Host', 'localhost:8080'] };

  test('lets a local request through', () => {
    expect(openModeRefusal(local)).toBeUndefined();
    expect(
      openModeRefusal({ ...local, boundTo: '::1', peer: '::1', rawHeaders: ['host', '[::1]:8080'] }),
    ).toBeUndefined();
  });

  test.each(['192.0.2.1', '::ffff:192.0.2.1', '10.127.0.1', '', undefined])('refuses the peer %s', (peer) => {
    expect(openModeRefusal({ ...local, peer })).toMatch('its own machine');
  });

  test('takes an IPv4 peer on an IPv6 socket for what it is', () => {
    expect(openModeRefusal({ ...local, peer: '::ffff:127.0.0.1' })).toBeUndefined();
  });

  test('lets the port be left out where it is the one of HTTP', () => {
    expect(openModeRefusal({ ...local, port: 80, rawHeaders: ['Host', 'localhost'] })).toBeUndefined();
    expect(openModeRefusal({ ...local, port: 81, rawHeaders: ['Host', 'localhost'] })).toMatch('Host');
  });

  test('refuses a request without a Host', () => {
    expect(openModeRefusal({ ...local, rawHeaders: [] })).toMatch('Host');
  });
});
