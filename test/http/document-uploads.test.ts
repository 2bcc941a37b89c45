import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Document } from '../../src/domain/document.js';
import { ConcordError } from '../../src/domain/failure.js';
import type { WriteContext } from '../../src/domain/ports/write-context.js';
import { waitForEnd } from '../../src/http/routes/wait-for-end.js';
import { ok } from '../../src/http/route.js';
import type { StartedJob, UploadRequest } from '../../src/services/document-services.js';
import { DOCUMENT, DOCUMENT_JOB } from './documents-under-test.js';
import { startHttp, type HttpUnderTest } from './http-under-test.js';

const SHORT_BYTES = 2 * 1024 * 1024;

let http: HttpUnderTest;
let received: { request: UploadRequest; write: WriteContext } | undefined;
let started: StartedJob<Document>;

beforeEach(async () => {
  received = undefined;
  started = { job: DOCUMENT_JOB, repeated: false, ended: () => Promise.resolve(DOCUMENT) };
  const upload = (request: UploadRequest, write: WriteContext) => {
    received = { request, write };
    return Promise.resolve(started);
  };
  http = await startHttp({
    services: { documents: { upload } },
    limits: { xliffBytes: SHORT_BYTES + 10, tmxBytes: SHORT_BYTES * 4, uploadsAtOnce: 1 },
  });
});
afterEach(() => http.close());

interface Sent {
  readonly bytes?: number;
  readonly name?: string;
  readonly fields?: Record<string, string>;
  readonly headers?: Record<string, string>;
}

function send({ bytes = 10, name = 'release.xlf', fields = {}, headers = {} }: Sent = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob(['x'.repeat(bytes)]), name);
  return fetch(`${http.address}/v1/documents`, { method: 'POST', body: form, headers });
}

/** Never ends. */
const endless = () => new Promise<never>(() => undefined);

describe('an upload of a document', () => {
  test('of up to 2 MB is waited for', async () => {
    const response = await send({
      bytes: SHORT_BYTES,
      name: '../../发布稿.xlf',
      fields: { targetLanguage: 'EN_us', encoding: 'gb18030' },
      headers: { 'Idempotency-Key': 'k' },
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('Location')).toBe('/v1/documents/d1');
    expect(response.headers.get('ETag')).toBe('"3"');
    const { sha256, ...shown } = DOCUMENT;
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ ...shown, createdAt: '1970-01-01T00:00:00.000Z' });
    expect(text).not.toContain(sha256);
    expect(received).toMatchObject({
      request: { file: { fileName: '发布稿.xlf', bytes: SHORT_BYTES }, targetLanguage: 'en-US', encoding: 'gb18030' },
      write: { actor: 'local', once: { key: 'k' } },
    });
  });

  test('that is larger is answered with its job', async () => {
    started = { ...started, ended: endless };
    const response = await send({ bytes: SHORT_BYTES + 1 });
    expect(response.status).toBe(202);
    expect(response.headers.get('Location')).toBe('/v1/jobs/j1');
    expect(response.headers.get('Preference-Applied')).toBeNull();
    expect(await response.json()).toMatchObject({ id: 'j1', status: 'queued' });
  });

  test.each(['respond-async', 'Respond-Async, wait=10', 'wait=5,respond-async; x=1'])(
    'that prefers %j is answered with its job',
    async (preference) => {
      started = { ...started, ended: endless };
      const response = await send({ headers: { Prefer: preference } });
      expect(response.status).toBe(202);
      expect(response.headers.get('Preference-Applied')).toBe('respond-async');
    },
  );

  test.each(['wait=10', 'respond-asynchronously', ''])('that prefers %j is waited for', async (preference) => {
    expect((await send({ headers: { Prefer: preference } })).status).toBe(201);
  });

  test('that was sent before says so, whether it is waited for or not', async () => {
    started = { ...started, repeated: true };
    const waited = await send();
    expect([waited.status, waited.headers.get('Idempotency-Replayed')]).toEqual([201, 'true']);
    const asked = await send({ headers: { Prefer: 'respond-async' } });
    expect([asked.status, asked.headers.get('Idempotency-Replayed')]).toEqual([202, 'true']);
  });

  test('that is waited for holds up no other upload', async () => {
    let read: (document: Document) => void = () => undefined;
    const slow = { ...started, ended: () => new Promise<Document>((resolve) => (read = resolve)) };
    const quick = started;
    started = slow;
    const first = send();
    while (received === undefined) await pause(1);
    started = quick;
    expect((await send()).status).toBe(201);
    read(DOCUMENT);
    expect((await first).status).toBe(201);
  });

  test('whose file cannot be read is a 422 with the place', async () => {
    const failure = { kind: 'malformed-file', format: 'XLIFF', reason: 'No body.', line: 3, column: 9 } as const;
    started = { ...started, ended: () => Promise.reject(new ConcordError(failure)) };
    const response = await send();
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: '/docs/problems#malformed-file',
      format: 'XLIFF',
      line: 3,
      column: 9,
      reason: 'No body.',
    });
  });

  test('beyond the limit of XLIFF is a 413, though other files may be larger', async () => {
    const response = await send({ bytes: SHORT_BYTES + 11 });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ limit: SHORT_BYTES + 10, unit: 'bytes' });
    expect(http.spooled()).toEqual([]);
    expect(received).toBeUndefined();
  });

  test.each<[string, Record<string, string>]>([
    ['an unknown field', { policy: 'merge' }],
    ['a language that is none', { targetLanguage: '!' }],
    ['an empty encoding', { encoding: '' }],
    ['the field __proto__', { ['__proto__']: 'x' }],
  ])('with %s is a 400 and leaves no file', async (_what, fields) => {
    const response = await send({ fields });
    expect(response.status).toBe(400);
    expect(http.spooled()).toEqual([]);
  });
});

describe('waitForEnd', () => {
  const waiting = { bytes: 1, answer: () => ok('the end') };

  test('gives the job when the end does not come in time', async () => {
    const answer = await waitForEnd({ ...started, ended: endless }, {}, waiting, 5);
    expect(answer).toMatchObject({ status: 202, headers: { Location: '/v1/jobs/j1' } });
  });

  test('waits no longer than it has to', async () => {
    const ended = () => pause(5, DOCUMENT);
    expect(await waitForEnd({ ...started, ended }, {}, waiting)).toMatchObject({ status: 200, body: 'the end' });
  });

  test('asks for no end that it does not wait for', async () => {
    let asked = 0;
    const ended = () => {
      asked += 1;
      return endless();
    };
    await waitForEnd({ ...started, ended }, { respondAsync: true }, waiting);
    await waitForEnd({ ...started, ended }, {}, { ...waiting, bytes: SHORT_BYTES + 1 });
    expect(asked).toBe(0);
  });
});
