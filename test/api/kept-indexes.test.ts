import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { createMemory, getJson, postJson, upload, waitForJob, type JobAnswer } from '../support/api-calls.js';
import { startServer, type RunningServer } from '../support/start-server.js';

const UNITS = 5_000;
const ZH = '实 验 室 研 究 院 合 作 协 议 签 署 发 布 年 度 报 告 数 据 中 心 国 际 论 坛 举 行'.split(' ');
const EN = ['academy', 'signed', 'treaty', 'forum', 'annual', 'report', 'data', 'centre', 'opened', 'joint', 'lab'];

/** Different for every number, and alike for some: eight words or characters, by the digits of a mixed number. */
function wordsOf(of: readonly string[], number: number): readonly string[] {
  return Array.from(
    { length: 8 },
    (_, place) => of[(Math.imul(number + 1, 2654435761 + 97 * place) >>> 7) % of.length]!,
  );
}
const zhOf = (number: number) => `${wordsOf(ZH, number).join('')}${number}`;
const enOf = (number: number) => `${wordsOf(EN, number).join(' ')} in ${number}`;

interface Answer {
  readonly matches: readonly { readonly score: number; readonly target: { readonly text: string } }[];
  readonly partial?: boolean;
}
interface Readiness {
  readonly lookUps: { readonly ready: boolean; readonly indexedTexts: number; readonly totalTexts: number };
}

let dataDir: string;
let server: RunningServer;
let expected: readonly Answer[];

/** What is partial here is so for another reason than a busy machine. */
const PATIENT = { CONCORD_LIMIT_LOOK_UP_MILLISECONDS: '20000' };

const snapshot = (languageScript: string) => join(dataDir, 'index', `texts-${languageScript}.idx`);
const start = async (environment: Record<string, string> = {}) => {
  server = await startServer({ dataDir, environment: { ...PATIENT, ...environment } });
};
const readiness = () => getJson<Readiness>(server.address, '/readyz');

async function whenReady(): Promise<void> {
  while (!(await readiness()).lookUps.ready) await pause(20);
}

/** Fuzzy questions in both directions: every one lacks a word or a character and has another number. */
async function answers(): Promise<readonly Answer[]> {
  const ask = async (source: string, target: string, texts: readonly string[]) => {
    const segments = texts.map((text) => ({ text }));
    const question = { source, target, minScore: 60, limit: 5, segments };
    return (await postJson<{ results: readonly Answer[] }>(server.address, '/v1/matches', question)).results;
  };
  const numbers = Array.from({ length: 60 }, (_, index) => index * 83);
  return [
    ...(await ask(
      'zh-CN',
      'en',
      numbers.map((number) => zhOf(number).slice(1)),
    )),
    ...(await ask(
      'en',
      'zh-CN',
      numbers.map((number) => `${enOf(number).slice(0, -1)}7 again`),
    )),
  ];
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'concord-kept-'));
  await start();
  const memory = await createMemory(server.address);
  const rows = Array.from({ length: UNITS }, (_, number) => `${zhOf(number)},${enOf(number)}\n`);
  const path = `/v1/memories/${memory}/imports`;
  const response = await upload(server.address, { path, content: `zh-CN,en\n${rows.join('')}`, fileName: 'rows.csv' });
  await waitForJob(server.address, ((await response.json()) as JobAnswer).id);
  await whenReady();
  await answers();
  await whenReady();
  expected = await answers();
});

afterAll(async () => {
  await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** What was answered before, and nothing missing. */
async function expectTheSame(): Promise<void> {
  await whenReady();
  expect(await answers()).toEqual(expected);
}

describe('the indexes over restarts', () => {
  test('find something worth comparing', () => {
    expect(expected.filter(({ matches }) => matches.length > 0).length).toBeGreaterThan(100);
    expect(expected.filter(({ partial }) => partial === true)).toEqual([]);
  });

  test('are kept when the server stops, and read when it starts', async () => {
    await server.end('SIGTERM');
    expect(existsSync(snapshot('zh-Hans'))).toBe(true);
    await start();
    await expectTheSame();
  });

  test('count the same without WebAssembly', async () => {
    await server.end('SIGTERM');
    await start({ CONCORD_WASM: '0' });
    await expectTheSame();
  });

  test('are made anew when their files are damaged; look-ups answer meanwhile', async () => {
    await server.end('SIGTERM');
    for (const language of ['zh-Hans', 'en-Latn']) {
      if (!existsSync(snapshot(language))) continue;
      const bytes = readFileSync(snapshot(language));
      bytes[bytes.length >>> 1]! ^= 1;
      writeFileSync(snapshot(language), bytes);
    }
    server = await startServer({ dataDir, until: 'listening', environment: PATIENT });
    const seen: Readiness['lookUps'][] = [];
    do seen.push((await readiness()).lookUps);
    while (!seen.at(-1)!.ready);
    for (const { indexedTexts, totalTexts } of seen) expect(totalTexts).toBeGreaterThanOrEqual(indexedTexts);
    // A language that nothing was translated from is indexed with its first search.
    await answers();
    await expectTheSame();
  });

  test('are right after the server was killed while they were written', async () => {
    for (const wait of [0, 20]) {
      rmSync(join(dataDir, 'index'), { recursive: true, force: true });
      await server.end('SIGKILL');
      await start();
      await answers();
      await whenReady();
      server.process.kill('SIGTERM');
      await pause(wait);
      await server.end('SIGKILL');
      await start();
      // The language that nothing was translated from is indexed with its first search if its file was not written.
      await answers();
      await expectTheSame();
    }
  });
});
