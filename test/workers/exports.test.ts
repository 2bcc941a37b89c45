import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { createMemory, importTmx, unitsIn, upload, waitForJob, type JobAnswer } from '../support/api-calls.js';
import { generatedTmx } from '../support/generated-tmx.js';
import { startServer, type RunningServer } from '../support/start-server.js';

const UNITS = 3_000;
const LONG_UNITS = 600;

let server: RunningServer;
let address: string;
let memoryId: string;

beforeAll(async () => {
  server = await startServer();
  ({ address } = server);
  memoryId = await createMemory(address, 'To export');
  await waitForJob(address, (await importTmx(address, memoryId, generatedTmx(UNITS))).id);
});

afterAll(async () => {
  await server.stop();
});

const exportOf = (format: string, signal?: AbortSignal) =>
  fetch(`${address}/v1/memories/${memoryId}/export?format=${format}`, signal ? { signal } : {});

/** A memory whose export does not fit into the buffers between a server and a client that does not read. */
async function longMemory(): Promise<string> {
  const long = await createMemory(address, 'Long texts');
  const row = (number: number) => `第${number}号${'云'.repeat(8_000)},No. ${number} ${'cloud '.repeat(4_000)}`;
  const rows = Array.from({ length: LONG_UNITS }, (_, number) => row(number));
  const accepted = await upload(address, {
    path: `/v1/memories/${long}/imports`,
    content: ['zh-CN,en', ...rows].join('\n'),
    fileName: 'long.csv',
  });
  await waitForJob(address, ((await accepted.json()) as JobAnswer).id);
  return long;
}

describe('an export', () => {
  test('holds every unit, so that importing it elsewhere gives the same memory', async () => {
    const tmx = await (await exportOf('tmx')).text();
    expect(tmx.match(/<tu /g)).toHaveLength(UNITS);

    const copy = await createMemory(address, 'A copy');
    const job = await waitForJob(address, (await importTmx(address, copy, tmx)).id);
    expect(job).toMatchObject({ status: 'succeeded', result: { added: UNITS, rejected: 0 } });
    const again = await waitForJob(address, (await importTmx(address, memoryId, tmx)).id);
    expect(again.result).toMatchObject({ added: 0, updated: 0, rejected: 0 });
    expect(await unitsIn(address, memoryId)).toBe(UNITS);
  });

  test.each(['xliff-1.2', 'xliff-2.1', 'csv'])('as %s gives the same texts back', async (format) => {
    const response = await fetch(`${address}/v1/memories/${memoryId}/export?format=${format}&source=zh-CN&target=en`);
    const copy = await createMemory(address, `A copy through ${format}`);
    const accepted = await upload(address, {
      path: `/v1/memories/${copy}/imports`,
      content: await response.text(),
      fileName: format === 'csv' ? 'memory.csv' : 'memory.xlf',
    });
    const job = await waitForJob(address, ((await accepted.json()) as JobAnswer).id);
    expect(job).toMatchObject({ status: 'succeeded', result: { added: UNITS, rejected: 0 } });
  });

  test('of a memory that does not exist is not found', async () => {
    expect((await fetch(`${address}/v1/memories/m999/export?format=tmx`)).status).toBe(404);
  });

  test('is refused when four are running, and possible again when one of their readers has gone', async () => {
    const path = `${address}/v1/memories/${await longMemory()}/export?format=csv`;
    const readers = Array.from({ length: 4 }, () => new AbortController());
    // Not read: each holds its thread.
    const running = await Promise.all(readers.map(({ signal }) => fetch(path, { signal })));
    expect(running.map(({ status }) => status)).toEqual([200, 200, 200, 200]);

    const refused = await fetch(path);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);

    readers[0]!.abort();
    let next = await fetch(path);
    while (next.status === 503) next = await fetch(path);
    expect((await next.text()).match(/\n/g)).toHaveLength(LONG_UNITS + 1);
    for (const reader of readers) reader.abort();
  });

  test('does not keep the server from stopping', async () => {
    const reading = await exportOf('tmx');
    expect(reading.status).toBe(200);
    const text = reading.text();
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(await text).toContain('</tmx>');
  });
});
