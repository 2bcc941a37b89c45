import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { createMemory, importTmx, unitsIn, waitForJob } from '../support/api-calls.js';
import { generatedTmx } from '../support/generated-tmx.js';
import { startServer, type RunningServer } from '../support/start-server.js';

const UNITS = 12_000;

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

  test('of a memory that does not exist is not found', async () => {
    expect((await fetch(`${address}/v1/memories/m999/export?format=tmx`)).status).toBe(404);
  });

  test('is refused when four are running, and possible again when one of their readers has gone', async () => {
    const readers = Array.from({ length: 4 }, () => new AbortController());
    // Not read: each holds its thread, since what it has written does not fit into the buffers on the way.
    const running = await Promise.all(readers.map(({ signal }) => exportOf('tmx', signal)));
    expect(running.map(({ status }) => status)).toEqual([200, 200, 200, 200]);

    const refused = await exportOf('tmx');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);

    readers[0]!.abort();
    let next = await exportOf('csv');
    while (next.status === 503) next = await exportOf('csv');
    expect((await next.text()).split('\r\n')).toHaveLength(UNITS + 2);
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
