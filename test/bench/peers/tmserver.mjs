// Beside Translate Toolkit's tmserver, HTTP to HTTP: one client, one connection, both servers on loopback.
import Database from 'better-sqlite3';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { characterSimilarity, codePointsOf } from '../../../dist/matching/character-similarity.js';
import { writeTmx } from '../memory-files.mjs';
import { jobEnd, lookUpsReady, pause, startServer, uploadMemory } from '../server.mjs';
import { atEnd } from '../at-end.mjs';
import { compareInTurn } from './in-turn.mjs';
import { OWN_NAME, openMemory } from './peer-memory.mjs';
import { BEST, MIN_SCORE, recallOf } from './recall.mjs';

const PROGRAMS = { build: '/usr/bin/build_tmdb', serve: '/usr/bin/tmserver' };
const SIZE = 100_000;
/** Its answers to other characters are not found over HTTP, though they are in process. */
const ASCII = /^[\x20-\x7e]+$/;

export async function benchTmserver(size = SIZE) {
  if (!Object.values(PROGRAMS).every(existsSync)) {
    console.log(
      '\ntmserver is left out: it is not here (Debian: translate-toolkit, python3-cheroot, python3-levenshtein).',
    );
    return;
  }
  const memory = await openMemory('en', size);
  const servers = await startBoth(await memory.pairs());
  try {
    await compareInTurn({
      title: `Beside tmserver over HTTP, ${memory.name}, at ${MIN_SCORE}, its database after ANALYZE`,
      engines: servers.engines,
      queriesOf: (kind, count) =>
        memory
          .queriesOf(kind, 2 * count)
          .filter((query) => ASCII.test(query))
          .slice(0, count),
      judge: judge(memory),
    });
  } finally {
    await servers.stop();
  }
}

async function startBoth(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-tmserver-'));
  const release = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'memory.tmx');
  await writeTmx(file, rows, { source: 'en', target: 'de' });
  const own = await startOwn(file);
  const other = await startTmserver(folder, file);
  const agent = new Agent({ keepAlive: true });
  return {
    engines: [
      { name: OWN_NAME, search: (query) => askedOver(agent, own.urlOf(query), foundByOwn) },
      { name: 'tmserver', search: (query) => askedOver(agent, other.urlOf(query), foundByTmserver) },
    ],
    async stop() {
      agent.destroy();
      await Promise.all([own.stop(), other.stop()]);
      release();
    },
  };
}

async function startOwn(file) {
  const server = await startServer();
  const { job } = await uploadMemory(server.address, 'memory', file);
  await jobEnd(server.address, job.id);
  await lookUpsReady(server.address);
  const asked = { source: 'en', target: 'de', minScore: String(MIN_SCORE), limit: String(BEST) };
  return {
    urlOf: (text) => `${server.address}/v1/matches?${new URLSearchParams({ text, ...asked })}`,
    stop: () => server.stop(),
  };
}

async function startTmserver(folder, file) {
  const database = join(folder, 'tm.db');
  execFileSync(PROGRAMS.build, ['-d', database, '-s', 'en', '-t', 'de', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Without it SQLite plans its full-text query badly, and the comparison would be of that.
  const db = new Database(database);
  db.exec('ANALYZE');
  db.close();
  const port = await freePort();
  const least = ['--min-similarity', MIN_SCORE, '--max-candidates', BEST].map(String);
  const child = spawn(PROGRAMS.serve, ['-d', database, '-b', '127.0.0.1', '-p', String(port), ...least], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const release = atEnd(() => child.kill('SIGKILL'));
  const urlOf = (text) => {
    // Its router takes the rest of the path as the segment, and %2F for something else than a slash.
    const path = encodeURIComponent(text).replaceAll('%2F', '/');
    return `http://127.0.0.1:${port}/tmserver/en/de/unit/${path}`;
  };
  while (child.exitCode === null && !(await fetch(urlOf('ready')).catch(() => undefined))?.ok) await pause(200);
  return {
    urlOf,
    async stop() {
      release();
      await ended;
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Timed from sending the request to the last byte of the answer. */
async function askedOver(agent, url, foundIn) {
  const asking = request(url, { agent });
  const started = performance.now();
  asking.end();
  const [response] = await once(asking, 'response').catch((error) => {
    if (asking.reusedSocket) return [];
    throw error;
  });
  // The server closed the connection, which had been idle for long.
  if (response === undefined) return askedOver(agent, url, foundIn);
  const chunks = await response.toArray();
  const took = performance.now() - started;
  const body = Buffer.concat(chunks).toString('utf8');
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode} ${body}`);
  return { took, found: foundIn(JSON.parse(body)) };
}

/** Cut; quotients that say the same may differ in the last bits. */
const wholePercent = (value) => Math.floor(value + 1e-6);

const foundByOwn = ({ matches }) => matches.map(({ score }) => ({ score }));
const foundByTmserver = (matches) => matches.map(({ quality }) => ({ score: wholePercent(quality) }));

/** Each by its own measure: tmserver's is the character similarity in percent. */
function judge(memory) {
  const byOwn = memory.judge();
  const pointsOfAll = Array.from(memory, codePointsOf);
  const truthOf = (query) => bestByCharacters(pointsOfAll, codePointsOf(query));
  return (engine, answers) => (engine.name === OWN_NAME ? byOwn(engine, answers) : recallOf(truthOf, answers));
}

function bestByCharacters(texts, query) {
  const scores = texts
    .filter(({ length }) => 100 * Math.min(length, query.length) >= MIN_SCORE * Math.max(length, query.length))
    .map((text) => wholePercent(100 * characterSimilarity(query, text)))
    .filter((score) => score >= MIN_SCORE);
  return scores.sort((a, b) => b - a).slice(0, BEST);
}
