import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { getJson, postJson } from '../support/api-calls.js';
import { startServer, type RunningServer } from '../support/start-server.js';

const PATH = '/v1/session-glossaries';
const EVENT = { name: '开幕式', source: 'zh', target: 'en' };
const PAIR = 'source=zh&target=en';

let dataDir: string;
let servers: RunningServer[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'concord-sessions-'));
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

const content = (zh: string, en: string) => ({
  terms: [
    { language: 'zh', text: zh },
    { language: 'en', text: en },
  ],
});

async function createSession({ address }: RunningServer, more: object = {}): Promise<string> {
  const { id } = await postJson<{ id: string }>(address, PATH, { ...EVENT, ...more });
  return `${PATH}/${id}`;
}

interface Snapshot {
  readonly glossary: unknown;
  readonly entries: readonly unknown[];
  readonly concepts: readonly { readonly terms: readonly { readonly text: string }[] }[];
}

describe('session glossaries of the whole server', () => {
  test('are all there after a kill, tombstones and what was looked up too', async () => {
    const first = await start();
    const path = await createSession(first, { entries: [content('院士', 'academician'), content('旧', 'old')] });
    const { items } = await getJson<{ items: readonly { id: string }[] }>(first.address, `${path}/entries`);
    const changes = [{ id: items[1]!.id, changedAt: new Date().toISOString(), content: null }];
    await postJson(first.address, `${path}/changes`, { since: 0, changes });
    const at = new Date().toISOString();
    await postJson(first.address, '/v1/lookups', {
      records: [{ query: '光源', source: 'zh', target: 'en', hits: 0, at }],
    });
    const read = (server: RunningServer) =>
      Promise.all([`${path}/entries`, '/v1/lookups/misses'].map((one) => getJson<unknown>(server.address, one)));
    const before = await read(first);
    await first.end('SIGKILL');
    const after = await read(await start());
    expect(after).toEqual(before);
    expect(after).toMatchObject([{ revision: 4, glossary: { entries: 1 } }, { items: [{ query: '光源' }] }]);
  });

  test('a look-up that somebody rested on is written when the server stops, and not at all when the log is off', async () => {
    const quiet = await start({ CONCORD_LOOKUP_LOG: '0' });
    await getJson(quiet.address, `/v1/terms?q=${encodeURIComponent('机密')}&${PAIR}`);
    await quiet.end('SIGTERM');
    const server = await start();
    await getJson(server.address, `/v1/terms?q=${encodeURIComponent('高能所')}&${PAIR}`);
    await server.end('SIGTERM');
    const { items } = await getJson<{ items: readonly object[] }>((await start()).address, '/v1/lookups/misses');
    expect(items).toMatchObject([{ query: '高能所', count: 1 }]);
    expect(items).toHaveLength(1);
    expect(server.output().stdout + server.output().stderr).not.toContain('高能所');
  });

  test('who follows one is no reason for the server not to stop', async () => {
    const server = await start();
    const path = await createSession(server);
    const response = await fetch(`${server.address}${path}/events`);
    const events = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await events.read()).value).toBe('event: revision\ndata: {"revision":1}\n\n');
    const ended = server.end('SIGTERM');
    expect((await events.read()).done).toBe(true);
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  test('are copied from glossaries, exported and taken as a snapshot in threads of their own', async () => {
    const { address, ...server } = await start();
    const { id } = await postJson<{ id: string }>(address, '/v1/glossaries', { name: 'G' });
    await postJson(address, `/v1/glossaries/${id}/concepts`, content('引力波', 'gravitational wave'));
    const path = await createSession({ address, ...server }, { copyFrom: { glossaries: [id] } });
    const snapshot = await getJson<Snapshot>(address, `${path}/snapshot`);
    expect(snapshot).toMatchObject({
      glossary: { ...EVENT, entries: 1 },
      entries: [{ content: { origin: 'termbase', conceptId: 'c1' } }],
    });
    expect(snapshot.concepts.map(({ terms }) => terms.map(({ text }) => text))).toEqual([
      ['引力波', 'gravitational wave'],
    ]);
    for (const format of ['csv', 'html']) {
      const sheet = await (await fetch(`${address}${path}/export?format=${format}`)).text();
      expect(sheet).toContain('引力波');
      expect(sheet).toContain('gravitational wave');
    }
    const xlsx = new Uint8Array(await (await fetch(`${address}${path}/export?format=xlsx`)).arrayBuffer());
    expect([...xlsx.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
    expect((await fetch(`${address}${PATH}/b99/snapshot`)).status).toBe(404);
    expect((await fetch(`${address}${path}/snapshot?glossary=g99`)).status).toBe(404);
  });
});
