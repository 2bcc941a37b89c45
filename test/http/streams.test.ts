import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ConcordError } from '../../src/domain/failure.js';
import { attachment } from '../../src/http/routes/file-answer.js';
import { get, sendRaw, startHttp, type HttpUnderTest } from './http-under-test.js';

const JOB = {
  id: 'j1',
  kind: 'memory-import',
  status: 'running',
  progress: { done: 0, unit: 'bytes' },
  problems: [],
  problemCount: 0,
  actor: 'local',
  attempts: 1,
  createdAt: 0,
};
const MEMORY = { id: 'm1', name: '发布稿 “2026”/50%', revision: 1 };

let http: HttpUnderTest;
afterEach(() => http.close());

describe('the events of a job', () => {
  test('are sent as they come, and the stream ends with the last one', async () => {
    async function* watchJob() {
      yield JOB;
      await pause(1);
      yield { ...JOB, status: 'succeeded', endedAt: 1_000 };
    }
    http = await startHttp({ services: { watchJob } });
    const response = await fetch(`${http.address}/v1/jobs/j1/events`);
    expect(response.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const events = (await response.text()).split('\n\n').filter(Boolean);
    expect(events.map((event) => event.split('\n')[0])).toEqual(['event: job', 'event: job']);
    const data = events.map((event) => JSON.parse(event.split('\n')[1]!.replace('data: ', '')) as object);
    expect(data).toMatchObject([{ status: 'running' }, { status: 'succeeded', endedAt: '1970-01-01T00:00:01.000Z' }]);
  });

  test('of a job that does not exist are a 404', async () => {
    async function* watchJob() {
      await pause(1);
      throw new ConcordError({ kind: 'not-found', what: 'job', id: 'j1' });
    }
    http = await startHttp({ services: { watchJob } });
    const response = await fetch(`${http.address}/v1/jobs/j1/events`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: '/docs/problems#not-found' });
  });

  test('are watched no longer once the reader has gone', async () => {
    let seen: AbortSignal | undefined;
    const finished = new EventEmitter();
    const end = once(finished, 'end');
    async function* watchJob(_jobId: string, signal: AbortSignal) {
      seen = signal;
      try {
        yield JOB;
        await once(signal, 'abort');
      } finally {
        finished.emit('end');
      }
    }
    http = await startHttp({ services: { watchJob } });
    const socket = connect(http.port, '127.0.0.1');
    socket.write(get('/v1/jobs/j1/events', `Host: 127.0.0.1:${http.port}`));
    await once(socket, 'data');
    socket.destroy();
    await end;
    expect(seen?.aborted).toBe(true);
  });

  test('are not begun for HEAD', async () => {
    http = await startHttp();
    const response = await fetch(`${http.address}/v1/jobs/j1/events`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch('text/event-stream');
  });
});

describe('an export', () => {
  const memories = { get: () => Promise.resolve(MEMORY) };
  const startExport = async (chunks: () => AsyncIterable<Uint8Array>) => {
    http = await startHttp({ services: { memories, exportMemory: () => Promise.resolve(chunks()) } });
    return http;
  };

  test('is a file with the name of its memory', async () => {
    await startExport(async function* () {
      yield Buffer.from('<tmx>');
      await pause(1);
      yield Buffer.from('</tmx>');
    });
    const response = await fetch(`${http.address}/v1/memories/m1/export?format=tmx`);
    expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Disposition')).toBe(attachment(`${MEMORY.name}.tmx`));
    expect(await response.text()).toBe('<tmx></tmx>');
  });

  test('that fails in the middle is cut off, so that nobody takes it for whole', async () => {
    await startExport(async function* () {
      yield Buffer.from('<tmx>');
      await pause(20);
      throw new Error('the disk is gone');
    });
    const answer = await sendRaw(http.port, get('/v1/memories/m1/export?format=tmx', `Host: 127.0.0.1:${http.port}`));
    expect(answer.status).toBe(200);
    expect(answer.headers['transfer-encoding']).toBe('chunked');
    expect(answer.body).not.toMatch(/0\r\n\r\n$/);
    expect(JSON.stringify(http.logged())).toContain('the disk is gone');
  });

  test('that cannot begin is a problem', async () => {
    http = await startHttp({
      services: {
        memories,
        exportMemory: () => Promise.reject(new ConcordError({ kind: 'invalid', reason: 'No such language.' })),
      },
    });
    const response = await fetch(`${http.address}/v1/memories/m1/export?format=tmx`);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Disposition')).toBeNull();
  });

  test('waits for a slow reader instead of filling the memory', async () => {
    let produced = 0;
    await startExport(async function* () {
      for (; produced < 4_000; produced += 1) {
        await Promise.resolve();
        yield Buffer.alloc(64 * 1024);
      }
    });
    const socket = connect(http.port, '127.0.0.1');
    socket.write(get('/v1/memories/m1/export?format=csv', `Host: 127.0.0.1:${http.port}`));
    await once(socket, 'readable');
    let before = -1;
    while (before !== produced) {
      before = produced;
      await pause(100);
    }
    // 250 MB were asked for; what stands in the buffers of the two ends is far less.
    expect(produced).toBeLessThan(1_000);
    socket.destroy();
  });

  test.each(['format=xliff-1.2', 'format=xliff-2.1&source=zh', 'format=docx', '', 'format=tmx&source=!'])(
    'without what it needs is a 400: %s',
    async (query) => {
      http = await startHttp({ services: { memories } });
      expect((await fetch(`${http.address}/v1/memories/m1/export?${query}`)).status).toBe(400);
    },
  );
});

test('attachment gives old readers a plain name and the others the true one', () => {
  http = { close: () => Promise.resolve() } as HttpUnderTest;
  expect(attachment("发布稿's\r\n.tmx")).toBe(
    `attachment; filename="___'s__.tmx"; filename*=UTF-8''%E5%8F%91%E5%B8%83%E7%A8%BF%27s__.tmx`,
  );
  expect(attachment('a"b\\c/d.tmx')).toBe(`attachment; filename="a_b_c_d.tmx"; filename*=UTF-8''a_b_c_d.tmx`);
});
