// How long a start takes until look-ups are complete: with the snapshot of the index, and when it has to be made anew.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mebibytes, printTable, timed } from '../figures.mjs';
import { hasBenchData, writeTmx } from '../memory-files.mjs';
import { getJson, jobEnd, lookUpsReady, pause, startServer, uploadMemory } from '../server.mjs';
import { memoryRows, querySet } from './bench-data.mjs';
import { readOptions, sizeName } from './options.mjs';
import { printTargets } from './targets.mjs';

const MOST_SECONDS = { snapshot: 3, rebuild: 40 };
const MILLION = 1_000_000;
/** Indexes are kept once nothing has changed for ten seconds, and at the end of the process. */
const QUIET_MILLISECONDS = 12_000;

/** @param {readonly string[]} flags `--languages zh --sizes 1m` */
export async function benchRestart(flags = []) {
  if (!hasBenchData) {
    console.log('restart: left out, the real segments are not here');
    return;
  }
  const { languages, sizes } = readOptions(flags, {
    languages: 'zh',
    sizes: '1m',
    queries: '1',
  });
  const results = [];
  for (const size of sizes) {
    for (const language of languages) results.push(await measure(language, size));
  }
  printTable(
    'From the start of the process to the first complete look-up, in s',
    ['memory', 'with the snapshot', 'index made anew', 'resident MiB', 'import with the index, s', 'units/s'],
    results.map(({ language, size, snapshot, rebuild, resident, imported }) => [
      `${language} ${sizeName(size)}`,
      seconds(snapshot),
      seconds(rebuild),
      mebibytes(resident),
      seconds(imported),
      Math.round(size / (imported / 1000)),
    ]),
  );
  printTargets('Targets of a start', results.filter(({ size }) => size === MILLION).flatMap(targetsOf));
}

const seconds = (took) => (took / 1000).toFixed(1);

async function measure(language, size) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-restart-'));
  const environment = { DATA_DIR: join(folder, 'data') };
  try {
    const imported = await fill(environment, join(folder, 'memory.tmx'), language, size);
    if (!existsSync(join(environment.DATA_DIR, 'index'))) throw new Error('the server kept no index');
    const snapshot = await start(environment, language);
    rmSync(join(environment.DATA_DIR, 'index'), { recursive: true });
    const rebuild = await start(environment, language);
    return {
      language,
      size,
      imported,
      snapshot: snapshot.took,
      rebuild: rebuild.took,
      resident: snapshot.resident,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<number>} how long the import took until all of it was found, in milliseconds */
async function fill(environment, file, language, size) {
  await writeTmx(file, memoryRows(language, size), {
    source: language,
    target: 'en',
  });
  const server = await startServer(environment);
  try {
    // Who has been asked about a language indexes what comes in at once.
    await firstMatches(server.address, language);
    const { took } = await timed(async () => {
      const { job } = await uploadMemory(server.address, 'large', file);
      await jobEnd(server.address, job.id);
      await completeLookUp(server.address, language);
    });
    await pause(QUIET_MILLISECONDS);
    return took;
  } finally {
    await server.stop();
  }
}

async function start(environment, language) {
  const { value: server, took } = await timed(async () => {
    const started = await startServer(environment);
    await completeLookUp(started.address, language);
    return started;
  });
  const resident = server.residentBytes();
  await server.stop();
  return { took, resident };
}

async function completeLookUp(address, language) {
  await firstMatches(address, language);
  await lookUpsReady(address);
  while ((await firstMatches(address, language)).partial === true) await pause(50);
}

function firstMatches(address, language) {
  const [{ text }] = querySet(language, 'natural');
  return getJson(`${address}/v1/matches?${new URLSearchParams({ text, source: language, target: 'en' })}`);
}

function targetsOf({ language, ...took }) {
  return Object.entries(MOST_SECONDS).map(([name, most]) => {
    const what = `${language} 1M start, ${name === 'snapshot' ? 'with the snapshot' : 'index made anew'}`;
    return {
      what,
      target: `<= ${most} s`,
      seen: `${seconds(took[name])} s`,
      reached: took[name] <= 1000 * most,
    };
  });
}
