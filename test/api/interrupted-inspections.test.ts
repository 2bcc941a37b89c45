import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { createMemory, getJson, importTmx, type JobAnswer, postJson, waitForJob } from '../support/api-calls.js';
import { generatedTmx } from '../support/generated-tmx.js';
import { type RunningServer, startServer } from '../support/start-server.js';

let dataDir: string;
let servers: RunningServer[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'concord-inspections-'));
  servers = [];
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<RunningServer> {
  const server = await startServer({ dataDir });
  servers.push(server);
  return server;
}

/** Starts the inspection of a memory and waits until it has checked a part. */
async function inspectHalf({ address }: RunningServer) {
  const memoryId = await createMemory(address);
  const imported = await importTmx(address, memoryId, generatedTmx(8_000));
  await waitForJob(address, imported.id);
  const { id: jobId } = await postJson<JobAnswer>(address, `/v1/memories/${memoryId}/findings`, {
    source: 'zh-CN',
    target: 'en',
  });
  await waitForJob(address, jobId, ({ status, progress }) => status === 'running' && progress.done > 0);
  return { memoryId, jobId };
}

interface Inspections {
  readonly items: readonly { readonly id: string; readonly checked: number }[];
}

const inspectionsOf = async ({ address }: RunningServer) =>
  (await getJson<Inspections>(address, '/v1/inspections')).items;

test('an inspection that a kill ended is done again at the next start; nobody sees a part of it', async () => {
  const killed = await start();
  const { jobId } = await inspectHalf(killed);
  expect(await inspectionsOf(killed)).toEqual([]);
  await killed.end('SIGKILL');
  const next = await start();
  const { status, result } = await waitForJob(next.address, jobId);
  expect(status).toBe('succeeded');
  expect(result).toMatchObject({ checked: 8_000 });
  expect(await inspectionsOf(next)).toMatchObject([{ id: (result as { inspectionId?: string }).inspectionId }]);
});

test('an inspection that is cancelled, and one whose memory goes, leave nothing', async () => {
  const server = await start();
  const { memoryId, jobId } = await inspectHalf(server);
  await fetch(`${server.address}/v1/jobs/${jobId}`, { method: 'DELETE' });
  expect((await waitForJob(server.address, jobId)).status).toBe('cancelled');
  const { id } = await postJson<JobAnswer>(server.address, `/v1/memories/${memoryId}/findings`, {
    ...{ source: 'zh-CN', target: 'en' },
  });
  await waitForJob(server.address, id, ({ status, progress }) => status === 'running' && progress.done > 0);
  await fetch(`${server.address}/v1/memories/${memoryId}`, { method: 'DELETE' });
  const { status, problems } = await waitForJob(server.address, id);
  expect([status, problems]).toEqual(['failed', [{ message: `There is no memory ${memoryId}.` }]]);
  expect(await inspectionsOf(server)).toEqual([]);
});
