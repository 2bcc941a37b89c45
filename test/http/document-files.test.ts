import { afterEach, describe, expect, test } from '@jest/globals';
import { ConcordError } from '../../src/domain/failure.js';
import type { DocumentFile } from '../../src/services/document-services.js';
import { get, sendRaw, startHttp, type HttpUnderTest } from './http-under-test.js';

const PATH = '/v1/documents/d1/file';

let http: HttpUnderTest;
afterEach(() => http.close());

/** UTF-16 with its mark, so that any thought about its text would show. */
const CONTENT = Buffer.from('\ufeff<xliff>é</xliff>\r\n', 'utf16le');

async function start(file: Partial<DocumentFile> = {}) {
  async function* chunks() {
    yield CONTENT.subarray(0, 5);
    await Promise.resolve();
    yield CONTENT.subarray(5);
  }
  const documents = { file: () => Promise.resolve({ name: 'release.xlf', chunks: chunks(), ...file }) };
  http = await startHttp({ services: { documents } });
}

describe('the file of a document', () => {
  test('comes byte for byte, with its name and its length', async () => {
    await start({ name: '发布稿.xlf', bytes: CONTENT.length });
    const response = await fetch(http.address + PATH);
    expect(response.headers.get('Content-Type')).toBe('application/xliff+xml');
    expect(response.headers.get('Content-Length')).toBe(String(CONTENT.length));
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="___.xlf"; filename*=UTF-8''${encodeURIComponent('发布稿.xlf')}`,
    );
    expect(Buffer.from(await response.arrayBuffer())).toEqual(CONTENT);
  });

  test('names no length that nobody knows yet', async () => {
    await start();
    const response = await fetch(http.address + PATH);
    expect(response.headers.get('Content-Length')).toBeNull();
    expect(Buffer.from(await response.arrayBuffer())).toEqual(CONTENT);
  });

  test('is not read for HEAD', async () => {
    let read = false;
    async function* chunks() {
      read = true;
      yield await Promise.resolve(CONTENT);
    }
    await start({ bytes: CONTENT.length, chunks: chunks() });
    const response = await fetch(http.address + PATH, { method: 'HEAD' });
    expect([response.status, response.headers.get('Content-Length')]).toEqual([200, String(CONTENT.length)]);
    expect(response.headers.get('Content-Disposition')).toContain('release.xlf');
    expect(read).toBe(false);
  });

  test.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['a"\r\nSet-Cookie: x=1.xlf', 'a___Set-Cookie_ x=1.xlf'],
  ])('cannot have the name %j', async (name, shown) => {
    await start({ name });
    const response = await fetch(http.address + PATH);
    expect(response.headers.get('Content-Disposition')).toContain(`filename="${shown}"`);
    expect(response.headers.get('Set-Cookie')).toBeNull();
    await response.arrayBuffer();
  });

  test('that cannot be begun is a problem', async () => {
    async function* chunks() {
      yield await Promise.reject<Buffer>(new ConcordError({ kind: 'busy', reason: 'Wait.', retryAfterSeconds: 3 }));
    }
    await start({ chunks: chunks() });
    const response = await fetch(http.address + PATH);
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '3']);
    expect(response.headers.get('Content-Disposition')).toBeNull();
  });

  test('may be empty', async () => {
    async function* chunks() {
      yield* await Promise.resolve([]);
    }
    await start({ chunks: chunks() });
    expect(await (await fetch(http.address + PATH)).text()).toBe('');
  });

  test('is cut off when it cannot be read to its end', async () => {
    async function* chunks() {
      yield await Promise.resolve(CONTENT);
      throw new ConcordError({ kind: 'storage-damaged', reason: 'The file is gone.' });
    }
    await start({ chunks: chunks() });
    const answer = await sendRaw(http.port, get(PATH, `Host: 127.0.0.1:${http.port}`));
    expect(answer.status).toBe(200);
    expect(answer.body).not.toMatch(/0\r\n\r\n$/);
    expect(JSON.stringify(http.logged())).toContain('The file is gone.');
  });
});
