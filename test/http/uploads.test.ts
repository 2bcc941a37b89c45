import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ConcordError } from '../../src/domain/failure.js';
import type { WriteContext } from '../../src/domain/ports/write-context.js';
import type { ImportRequest } from '../../src/services/services.js';
import { sendRaw, startHttp, type HttpUnderTest } from './http-under-test.js';

const PATH = '/v1/memories/m1/imports';
const JOB = {
  id: 'j1',
  kind: 'memory-import',
  status: 'queued',
  progress: { done: 0, unit: 'bytes' },
  problems: [],
  problemCount: 0,
  actor: 'local',
  attempts: 0,
  createdAt: 0,
};

let http: HttpUnderTest;
let received: { request: ImportRequest; write: WriteContext; content: string } | undefined;
let answer: () => Promise<{ job: typeof JOB; repeated: boolean }>;

beforeEach(async () => {
  received = undefined;
  answer = () => Promise.resolve({ job: JOB, repeated: false });
  const spoolFolder = () => http.spoolFolder;
  http = await startHttp({
    services: {
      startImport: (request: ImportRequest, write: WriteContext) => {
        received = { request, write, content: readFileSync(join(spoolFolder(), request.file.spool), 'utf8') };
        return answer();
      },
    },
    limits: { tmxBytes: 4_000, tbxBytes: 1_000, xliffBytes: 2_000, tableBytes: 500, uploadsAtOnce: 2 },
  });
});
afterEach(() => http.close());

function form(fields: Record<string, string>, file?: { name: string; content: string; field?: string }): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  if (file) data.append(file.field ?? 'file', new Blob([file.content]), file.name);
  return data;
}
const upload = (body: FormData, headers: Record<string, string> = {}) =>
  fetch(http.address + PATH, { method: 'POST', body, headers });
const problemOf = async (response: Response) => (await response.json()) as { status: number; detail: string };

describe('an upload', () => {
  test('is spooled under a name of our own, and its job is where Location says', async () => {
    const response = await upload(
      form(
        { policy: 'keep', dryRun: 'true', sourceLanguage: 'zh_cn', encoding: 'gb18030' },
        { name: '../../术语 "1".tmx', content: '<tmx/>' },
      ),
    );
    expect(response.status).toBe(202);
    expect(response.headers.get('Location')).toBe('/v1/jobs/j1');
    expect(response.headers.get('Idempotency-Replayed')).toBeNull();
    const { request, content, write } = received!;
    expect(content).toBe('<tmx/>');
    expect(request).toMatchObject({
      kind: 'memory-import',
      into: 'm1',
      policy: 'keep',
      dryRun: true,
      sourceLanguage: 'zh-CN',
      encoding: 'gb18030',
      file: { fileName: '术语 "1".tmx', bytes: 6 },
    });
    expect(request.file.spool).toMatch(/^[\da-f-]{36}\.upload$/);
    expect(write).toEqual({ actor: 'local' });
    expect(http.spooled()).toEqual([request.file.spool]);
  });

  test('hands its Idempotency-Key on', async () => {
    await upload(form({}, { name: 'a.tmx', content: '<tmx/>' }), { 'Idempotency-Key': 'k' });
    expect(received!.write).toMatchObject({ actor: 'local', once: { key: 'k' } });
  });

  test('that was sent before is answered with the first job', async () => {
    answer = () => Promise.resolve({ job: JOB, repeated: true });
    const response = await upload(form({}, { name: 'a.tmx', content: '<tmx/>' }));
    expect(response.status).toBe(202);
    expect(response.headers.get('Idempotency-Replayed')).toBe('true');
  });

  test('that the service refuses leaves no file', async () => {
    answer = () => Promise.reject(new ConcordError({ kind: 'not-found', what: 'memory', id: 'm1' }));
    const response = await upload(form({}, { name: 'a.tmx', content: '<tmx/>' }));
    expect((await problemOf(response)).status).toBe(404);
    expect(http.spooled()).toEqual([]);
  });
});

describe('an upload that is refused', () => {
  test.each([
    ['has no file', form({ policy: 'merge' })],
    ['has its file in another field', form({}, { name: 'a.tmx', content: 'x', field: 'upload' })],
    ['has a field that there is not', form({ polcy: 'merge' }, { name: 'a.tmx', content: 'x' })],
    ['has a field of an unknown value', form({ policy: 'guess' }, { name: 'a.tmx', content: 'x' })],
    ['has a language that is none', form({ sourceLanguage: '!' }, { name: 'a.tmx', content: 'x' })],
    ['has the field __proto__', form({ ['__proto__']: 'x' }, { name: 'a.tmx', content: 'x' })],
    ['has a nested field', form({ 'policy[x]': 'merge' }, { name: 'a.tmx', content: 'x' })],
    ['has a field that makes a huge array', form({ 'policy[4294967294]': 'x' }, { name: 'a.tmx', content: 'x' })],
    ['has a field that is far too long', form({ encoding: 'x'.repeat(5_000) }, { name: 'a.tmx', content: 'x' })],
    ['has a field with a name that is far too long', form({ ['x'.repeat(200)]: 'x' }, { name: 'a.tmx', content: 'x' })],
    [
      'has very many fields',
      form(Object.fromEntries(Array.from({ length: 19 }, (_, index) => [`field${index}`, ''])), {
        name: 'a.tmx',
        content: 'x',
      }),
    ],
  ])('because it %s is a 400 and leaves no file', async (_what, body) => {
    expect((await problemOf(await upload(body))).status).toBe(400);
    expect(received).toBeUndefined();
    expect(http.spooled()).toEqual([]);
  });

  test('because it is larger than any file may be is a 413 that says how large it may be', async () => {
    const response = await upload(form({}, { name: 'a.tmx', content: 'x'.repeat(4_001) }));
    expect(await problemOf(response)).toMatchObject({ status: 413, limit: 4_000, unit: 'bytes' });
    expect(http.spooled()).toEqual([]);
  });

  test('because Content-Length alone says too much is a 413 before a byte of it is read', async () => {
    const response = await sendRaw(http.port, head('multipart/form-data; boundary=b', 500_000_000));
    expect(response.status).toBe(413);
  });

  test('because it is no form is a 415', async () => {
    const response = await fetch(http.address + PATH, {
      method: 'POST',
      body: '<tmx/>',
      headers: { 'Content-Type': 'application/xml' },
    });
    expect((await problemOf(response)).status).toBe(415);
  });

  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['a header that is none', 'multipart/form-data; boundary=b', '--b\r\nnonsense\r\n\r\nx\r\n--b--\r\n'],
    [
      'no end',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx',
    ],
    ['nothing in it', 'multipart/form-data; boundary=b', ''],
    [
      'a NUL in the name',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="fi\0le"; filename="a"\r\n\r\nx\r\n--b--\r\n',
    ],
  ])('because its form has %s is a 400', async (_what, type, body) => {
    const response = await sendRaw(http.port, head(type, Buffer.byteLength(body)) + body);
    expect(response.status).toBe(400);
    expect(http.spooled()).toEqual([]);
  });
});

function head(type: string, length: number): string {
  return [
    `POST ${PATH} HTTP/1.1`,
    `Host: 127.0.0.1:${http.port}`,
    `Content-Type: ${type}`,
    `Content-Length: ${length}`,
    'Connection: close',
    '',
    '',
  ].join('\r\n');
}

const HALF = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.tmx"\r\n\r\nhalf of the file';

function startHalfUpload() {
  const socket = connect(http.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(head('multipart/form-data; boundary=b', 3_000) + HALF);
  return socket;
}

/** Waits until the spool folder has so many files; the test's own limit of time is the way to fail. */
async function untilSpooled(count: number): Promise<void> {
  while (http.spooled().length !== count) await pause(5);
}

test('uploads that are aborted in the middle leave no file', async () => {
  for (let round = 0; round < 10; round += 1) {
    const sockets = [startHalfUpload(), startHalfUpload()];
    await untilSpooled(2);
    for (const socket of sockets) socket.destroy();
    await untilSpooled(0);
  }
  expect(http.spooled()).toEqual([]);
  expect(received).toBeUndefined();
});

test('an upload beyond those that may run at once is told when to come back', async () => {
  const sockets = [startHalfUpload(), startHalfUpload()];
  await untilSpooled(2);
  const response = await upload(form({}, { name: 'a.tmx', content: '<tmx/>' }));
  expect((await problemOf(response)).status).toBe(503);
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  for (const socket of sockets) socket.destroy();
  await untilSpooled(0);
  expect((await upload(form({}, { name: 'a.tmx', content: '<tmx/>' }))).status).toBe(202);
});
