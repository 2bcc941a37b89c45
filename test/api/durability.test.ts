import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import {
  createMemory,
  getJson,
  importTmx,
  jobOf,
  postJson,
  unitsIn,
  waitForJob,
  type JobAnswer,
} from '../support/api-calls.js';
import { emptied } from '../support/emptied.js';
import { generatedTmx } from '../support/generated-tmx.js';
import { launchServer, startServer, type RunningServer } from '../support/start-server.js';

let dataDir: string;
let servers: RunningServer[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'concord-durability-'));
  servers = [];
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  const server = await startServer({ dataDir, environment });
  servers.push(server);
  return server;
}

const spoolFile = () => join(dataDir, 'spool', readdirSync(join(dataDir, 'spool'))[0]!);
const spooled = () => readdirSync(join(dataDir, 'spool'));
const nothingSpooled = () => emptied(join(dataDir, 'spool'));

/** Starts an import and waits until some of it must be staged. */
async function importHalf(server: RunningServer, units: number) {
  const memoryId = await createMemory(server.address);
  const { id: jobId } = await importTmx(server.address, memoryId, generatedTmx(units));
  await waitForJob(server.address, jobId, ({ status, progress }) => status === 'running' && progress.done > 0);
  return { memoryId, jobId };
}

describe('a server that is killed in the middle of an import', () => {
  test('does the import again at the next start; before that nobody sees a part of it', async () => {
    const units = 30_000;
    const killed = await start();
    const { memoryId, jobId } = await importHalf(killed, units);
    await pause(300);
    expect(await unitsIn(killed.address, memoryId)).toBe(0);
    await killed.end('SIGKILL');

    const server = await start();
    const seen = new Set<number>();
    let job = await jobOf(server.address, jobId);
    while (job.status === 'queued' || job.status === 'running') {
      seen.add(await unitsIn(server.address, memoryId));
      await pause(50);
      job = await jobOf(server.address, jobId);
    }
    expect(job).toMatchObject({ status: 'succeeded', result: { added: units, rejected: 0 } });
    expect([...seen].filter((count) => count !== 0 && count !== units)).toEqual([]);
    expect(await unitsIn(server.address, memoryId)).toBe(units);
    await nothingSpooled();
  });

  test('fails the import when its file is not whole any more, and leaves nothing', async () => {
    const killed = await start();
    const { memoryId, jobId } = await importHalf(killed, 30_000);
    await killed.end('SIGKILL');
    truncateSync(spoolFile(), 1_000);

    const server = await start();
    const job = await waitForJob(server.address, jobId);
    expect(job.status).toBe('failed');
    expect(job.problems[0]?.message).toContain('not whole');
    expect(await unitsIn(server.address, memoryId)).toBe(0);
    await nothingSpooled();
  });

  test('gives an import up that has ended its server three times', async () => {
    let server = await start();
    const { jobId } = await importHalf(server, 60_000);
    for (let death = 1; death < 3; death += 1) {
      await server.end('SIGKILL');
      server = await start();
      await waitForJob(server.address, jobId, ({ status }) => status === 'running');
    }
    await server.end('SIGKILL');
    server = await start();
    const job = await waitForJob(server.address, jobId);
    expect(job).toMatchObject({ status: 'failed' });
    expect(job.problems[0]?.message).toContain('3 times');
    await nothingSpooled();
  });

  test('clears up uploads that never became a job', async () => {
    const killed = await start();
    const { path } = await beginUpload(killed.address, await createMemory(killed.address));
    expect(path).toContain('/imports');
    await killed.end('SIGKILL');
    expect(spooled()).toHaveLength(1);
    await start();
    await nothingSpooled();
  });
});

describe('a change that was acknowledged', () => {
  test('is there after the server was killed, however often', async () => {
    const rounds = 20;
    const acknowledged: string[] = [];
    let memoryId: string | undefined;
    for (let round = 0; round < rounds; round += 1) {
      const server = await start();
      memoryId ??= await createMemory(server.address);
      const writing = writeUntilKilled(server.address, memoryId, round, acknowledged);
      while (acknowledged.length < (round + 1) * 5) await pause(2);
      await pause(Math.floor((round * 97) % 60));
      await server.end('SIGKILL');
      await writing;
    }
    const server = await start();
    const kept = await allTexts(server.address, memoryId!);
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * 5);
    expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);
  }, 180_000);
});

describe('a server that is told to stop', () => {
  test('takes the import up again at the next start', async () => {
    const first = await start();
    const { memoryId, jobId } = await importHalf(first, 30_000);
    expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null });

    const server = await start();
    expect(await waitForJob(server.address, jobId)).toMatchObject({ status: 'succeeded', result: { added: 30_000 } });
    expect(await unitsIn(server.address, memoryId)).toBe(30_000);
    await nothingSpooled();
  });

  test('finishes the request that is in flight, and accepts no other', async () => {
    const server = await start();
    const memoryId = await createMemory(server.address);
    const { finish } = await beginUpload(server.address, memoryId);
    const ended = server.end('SIGTERM');
    await refusesConnections(server.address);
    const { status, body } = await finish();
    expect(status).toBe(202);
    expect(await ended).toEqual({ code: 0, signal: null });

    const next = await start();
    const { id } = JSON.parse(body) as JobAnswer;
    expect(await waitForJob(next.address, id)).toMatchObject({ status: 'succeeded', result: { added: 3 } });
  });

  test('does not wait for somebody who only watches a job', async () => {
    const server = await start();
    const { jobId } = await importHalf(server, 60_000);
    const watching = fetch(`${server.address}/v1/jobs/${jobId}/events`).then((response) => response.text());
    await pause(200);
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(await watching).toContain('"running"');
  });

  test('leaves the folder free for the next one', async () => {
    await (await start()).end('SIGTERM');
    expect(readdirSync(dataDir)).not.toContain('lock.json');
    expect((await start()).address).toContain('http://127.0.0.1:');
  });
});

describe('a start that cannot succeed', () => {
  test('says who holds the data folder, and leaves the other server alone', async () => {
    const server = await start();
    const { ended, output } = launchServer(dataDir);
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(output().stderr).toContain(`process ${server.process.pid}`);
    expect(output().stderr).toContain(server.address);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });

  test('names every variable that is wrong', async () => {
    const { ended, output } = launchServer(dataDir, { PORT: 'eighty', CONCORD_LIMIT_TMX_BYTES: '5 MB' });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(output().stderr).toContain('PORT');
    expect(output().stderr).toContain('CONCORD_LIMIT_TMX_BYTES');
  });

  test('ends when the port is taken', async () => {
    const server = await start();
    const other = mkdtempSync(join(tmpdir(), 'concord-durability-'));
    const { ended, output } = launchServer(other, { PORT: new URL(server.address).port });
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(output().stderr).toContain('EADDRINUSE');
    rmSync(other, { recursive: true, force: true });
  });
});

/** Sends the first half of an upload; `finish` sends the rest and reads the answer. */
async function beginUpload(address: string, memoryId: string) {
  const path = `/v1/memories/${memoryId}/imports`;
  const boundary = 'half-and-half';
  const body = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="memory.tmx"',
    '',
    generatedTmx(3),
    `--${boundary}--`,
    '',
  ].join('\r\n');
  const half = Math.floor(body.length / 2);
  const call = request(address + path, {
    method: 'POST',
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': Buffer.byteLength(body),
    },
  });
  const answer = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    call.on('error', reject);
    call.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode, body: text });
      });
    });
  });
  answer.catch(() => undefined);
  call.write(body.slice(0, half));
  while (spooled().length === 0) await pause(5);
  return {
    path,
    finish: () => {
      call.end(body.slice(half));
      return answer;
    },
  };
}

async function refusesConnections(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${address}/healthz`, { headers: { Connection: 'close' } });
      await pause(10);
    } catch {
      return;
    }
  }
}

/** Adds units one after the other and notes each that was acknowledged, until the server is gone. */
async function writeUntilKilled(address: string, memoryId: string, round: number, acknowledged: string[]) {
  for (let number = 0; ; number += 1) {
    const text = `第${round}轮第${number}句`;
    const variants = [
      { language: 'zh-CN', text },
      { language: 'en', text: `Round ${round}, sentence ${number}` },
    ];
    try {
      await postJson(address, `/v1/memories/${memoryId}/units`, { units: [{ variants }] });
    } catch {
      return;
    }
    acknowledged.push(text);
  }
}

async function allTexts(address: string, memoryId: string): Promise<ReadonlySet<string>> {
  interface Page {
    items: { variants: { text: string }[] }[];
    nextCursor?: string;
  }
  const texts = new Set<string>();
  let cursor = '';
  for (;;) {
    const page = await getJson<Page>(address, `/v1/memories/${memoryId}/units?limit=200${cursor}`);
    for (const { variants } of page.items) for (const { text } of variants) texts.add(text);
    if (page.nextCursor === undefined) return texts;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
}
