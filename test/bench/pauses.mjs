// How long the main thread and those that search are kept from answering while the index of a memory is made and merged
// beside them: a question that costs next to nothing, asked again and again, and the delay of the main thread's event loop.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DEFAULT_LIMITS } from '../../dist/domain/limits.js';
import { createLookUpThreads } from '../../dist/workers/look-up-threads.js';
import { readOptions, sizeName } from './engine/options.mjs';
import { printTargets } from './engine/targets.mjs';
import { copiedFolder } from './filled-folder.mjs';
import { milliseconds, percentile, printTable } from './figures.mjs';
import { hasBenchData } from './memory-files.mjs';
import { pause } from './server.mjs';

const LANGUAGE = 'zh';
const IDLE_SECONDS = 5;
const MOST_MILLISECONDS = 50;

/** @param {readonly string[]} flags `--sizes 200k` */
export async function benchPauses(flags = []) {
  if (!hasBenchData) {
    console.log('pauses: left out, the real segments are not here');
    return;
  }
  const { sizes } = readOptions(flags, { languages: LANGUAGE, sizes: '200k', queries: '1' });
  for (const size of sizes) await measure(size);
}

async function measure(size) {
  const { folder, remove } = await copiedFolder(LANGUAGE, size);
  rmSync(join(folder, 'index'), { recursive: true, force: true });
  const log = { info() {}, warn() {}, error: console.error };
  const databaseFile = join(folder, 'concord.db');
  const threads = createLookUpThreads({ databaseFile, limits: DEFAULT_LIMITS, log, webAssembly: true });
  threads.start();
  try {
    const ready = async () => (await threads.lookUps.readiness()).ready;
    while (await ready()) await pause(20);
    let made = false;
    const making = (async () => {
      while (!(await ready())) await pause(100);
      made = true;
    })();
    // Who asks must not wait for the indexer, which answers between two merges.
    const merging = await watch(threads.lookUps, () => made);
    await making;
    // The last merge comes when nothing is left to read.
    const end = performance.now() + 1000 * IDLE_SECONDS;
    const last = await watch(threads.lookUps, () => performance.now() >= end);
    const idleEnd = performance.now() + 1000 * IDLE_SECONDS;
    const idle = await watch(threads.lookUps, () => performance.now() >= idleEnd);
    report(size, { 'index being made': merging, 'last merge': last, idle });
  } finally {
    await threads.close();
    remove();
  }
}

/** Asks for an equal text, which needs no index, until `ended`. */
async function watch(lookUps, ended) {
  const segment = { text: '没有这样的一句话', codes: [] };
  const question = { segment, source: LANGUAGE, target: 'en', minScore: 100, limit: 1 };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const times = [];
  delay.enable();
  while (!ended()) {
    const asked = performance.now();
    await lookUps.matches(question);
    times.push(performance.now() - asked);
    await pause(2);
  }
  delay.disable();
  return { times, mainMost: delay.max / 1e6 };
}

function report(size, phases) {
  const rows = Object.entries(phases).map(([name, { times, mainMost }]) => [
    ...[name, times.length],
    ...[0.5, 0.99, 1].map((share) => milliseconds(percentile(times, share))),
    milliseconds(mainMost),
  ]);
  printTable(
    `Answers that need no index while that of ${sizeName(size)} texts is made`,
    ['', 'questions', 'p50 ms', 'p99 ms', 'longest ms', "main thread's longest delay, ms"],
    rows,
  );
  const most = Math.max(...Object.values(phases).flatMap(({ times, mainMost }) => [...times, mainMost]));
  const reached = most <= MOST_MILLISECONDS;
  printTargets('Pauses', [
    { what: 'longest', target: `<= ${MOST_MILLISECONDS} ms`, seen: `${milliseconds(most)} ms`, reached },
  ]);
}
