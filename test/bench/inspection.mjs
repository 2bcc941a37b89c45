// Every check over a large memory, as a job of the server: how long it takes, what memory it needs, whether look-ups are
// answered meanwhile, and how soon it ends when it is cancelled.
import { mkdtempSync, openAsBlob, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.mjs';
import { filledStore } from './concordance-store.mjs';
import { readOptions, sizeName } from './engine/options.mjs';
import { mebibytes, milliseconds, percentile, printTable, timed } from './figures.mjs';
import { inconsistentRows } from './inconsistent-rows.mjs';
import { benchQueries, hasBenchData } from './memory-files.mjs';
import { getJson, jobEnd, lookUpsReady, pause, postJson, startServer } from './server.mjs';

const LANGUAGE = 'zh';
const GLOSSARIES = new URL('../../glossaries/', import.meta.url);
const IDLE_SECONDS = 15;
/** How far the inspection is that is cancelled: in the midst of the checks. */
const CANCELLED_AT = 0.1;

/** @param {readonly string[]} flags `--sizes 200k` */
export async function benchInspection(flags = []) {
  if (!hasBenchData) {
    console.log('inspection: left out, the real segments are not here');
    return;
  }
  const { sizes } = readOptions(flags, { languages: LANGUAGE, sizes: '1m', queries: '1' });
  for (const size of sizes) await measure(size);
}

async function measure(size) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const remove = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  await filledStore(folder, inconsistentRows(size));
  const server = await startServer({ DATA_DIR: folder });
  try {
    await lookUpsReady(server.address);
    await importGlossaries(server.address);
    const memory = (await getJson(`${server.address}/v1/memories`)).items.find(({ name }) => name === 'large');
    const idleEnd = performance.now() + 1000 * IDLE_SECONDS;
    const idle = await watch(server, () => performance.now() >= idleEnd);
    const cancelled = await cancelledInspection(server, memory);
    const whole = await wholeInspection(server, memory);
    report(size, { idle, cancelled, whole });
  } finally {
    await server.stop();
    remove();
  }
}

/** Terms are a good part of the checks: the glossaries that ship. */
async function importGlossaries(address) {
  for (const name of readdirSync(GLOSSARIES).filter((file) => file.endsWith('.csv'))) {
    const glossary = await postJson(`${address}/v1/glossaries`, { name });
    const form = new FormData();
    form.set('file', await openAsBlob(new URL(name, GLOSSARIES)), name);
    const response = await fetch(`${address}/v1/glossaries/${glossary.id}/imports`, { method: 'POST', body: form });
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
    await jobEnd(address, (await response.json()).id);
  }
}

function start({ address }, { id }) {
  return postJson(`${address}/v1/memories/${id}/findings`, { source: LANGUAGE, target: 'en' });
}

async function wholeInspection(server, memory) {
  const progress = new Map();
  let ended;
  const { value: seen, took } = await timed(async () => {
    const job = await start(server, memory);
    const ending = jobEnd(server.address, job.id, ({ progress: { done } }) =>
      progress.set(done, server.residentBytes()),
    );
    const whole = ending.then((end) => (ended = end));
    const watched = await watch(server, () => ended !== undefined);
    await whole;
    return watched;
  });
  const quarter = [...progress].find(([done]) => done >= memory.units / 4)?.[1] ?? Number.NaN;
  return { ...seen, took, result: ended.result, steps: progress.size, quarter, last: server.residentBytes() };
}

async function cancelledInspection(server, memory) {
  const job = await start(server, memory);
  const path = `${server.address}/v1/jobs/${job.id}`;
  for (let done = 0; done < CANCELLED_AT * memory.units; await pause(50)) done = (await getJson(path)).progress.done;
  const { took } = await timed(async () => {
    await fetch(path, { method: 'DELETE' });
    while ((await getJson(path)).status !== 'cancelled') await pause(5);
  });
  return took;
}

/** Asks for matches until `ended`, one question at a time. */
async function watch({ address, residentBytes, processorMilliseconds }, ended) {
  const queries = benchQueries(`queries-${LANGUAGE}-natural.tsv`);
  const [times, processor] = [[], processorMilliseconds()];
  let peak = 0;
  for (let asked = 0; !ended(); asked++) {
    const question = new URLSearchParams({ text: queries[asked % queries.length], source: LANGUAGE, target: 'en' });
    times.push((await timed(() => getJson(`${address}/v1/matches?${question}`))).took);
    peak = Math.max(peak, residentBytes());
    await pause(20);
  }
  return { times, peak, processor: processorMilliseconds() - processor };
}

function report(size, { idle, cancelled, whole }) {
  const row = (name, { times, peak }) => [
    ...[name, times.length],
    ...[0.5, 0.95, 0.99, 1].map((share) => milliseconds(percentile(times, share))),
    mebibytes(peak),
  ];
  const { checked, counts, groups } = whole.result;
  const sum = (numbers) => Object.values(numbers).reduce((total, number) => total + number, 0);
  console.log(
    `\nAll checks over a memory of ${sizeName(size)} units: ${checked} pairs in ${(whole.took / 1000).toFixed(0)} s (` +
      `${(whole.processor / 1000).toFixed(0)} s of a processor, with the look-ups), ${(checked / (whole.took / 1000)).toFixed(0)} a ` +
      `second; ${sum(counts)} findings, ${sum(groups)} groups; ${whole.steps} steps of progress seen. ` +
      `The server had ${mebibytes(whole.quarter)} MiB after a quarter of it, ${mebibytes(whole.last)} MiB at its end. ` +
      `Cancelled, it ended after ${milliseconds(cancelled)} ms.`,
  );
  printTable(
    'Look-ups meanwhile',
    ['', 'look-ups', 'p50 ms', 'p95 ms', 'p99 ms', 'longest ms', 'peak RSS (MiB)'],
    [row('idle', idle), row('during the inspection', whole)],
  );
}
