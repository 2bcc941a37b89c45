// XLIFF documents: a 50 MB file read and written beside the `xliff` package, the same file uploaded while look-ups go on,
// and 20,000 segments pretranslated in one job.
import { execFile } from 'node:child_process';
import { openAsBlob, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { mebibytes, median, milliseconds, percentile, printTable, timed } from './figures.mjs';
import { inventedRows } from './memory-files.mjs';
import { getJson, jobEnd, pause, postJson, startServer } from './server.mjs';
import { demoSources, writeXliff } from './xliff-files.mjs';

const LARGE_BYTES = 50 * 1024 * 1024;
const RUNS = 3;
const PRETRANSLATED = 20_000;

export async function benchDocuments() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const [large, empty] = [join(folder, 'large.xlf'), join(folder, 'empty.xlf')];
  const size = await writeXliff(large, { most: LARGE_BYTES });
  await writeXliff(empty, { rows: demoSources(PRETRANSLATED) });
  try {
    await besideThePackage(large, size);
    await uploadWhileLookingUp(large, size);
    await pretranslation(empty);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function besideThePackage(file, { bytes, units }) {
  const runs = { concord: [], package: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const way of Object.keys(runs)) runs[way].push(await inOwnProcess(way, file));
  }
  const row = (name, results) => [
    name,
    results[0].units,
    (median(results.map(({ took }) => took)) / 1000).toFixed(1),
    mebibytes(median(results.map(({ grown }) => grown))),
  ];
  const ratio = median(runs.package.map(({ took }, run) => took / runs.concord[run].took));
  printTable(
    `An XLIFF 1.2 file of ${mebibytes(bytes)} MiB (${units} units), read and written: ${ratio.toFixed(1)} times as fast as the package xliff (median of ${RUNS} interleaved runs)`,
    ['', 'units', 'seconds', 'peak memory over idle, MiB'],
    [row('Concord', runs.concord), row('xliff 6.4.0', runs.package)],
  );
}

async function inOwnProcess(way, file) {
  const script = fileURLToPath(new URL('xliff-process.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=6000', script, way, file]);
  return JSON.parse(stdout);
}

async function uploadWhileLookingUp(file, { bytes, units }) {
  const server = await startServer({ CONCORD_FIRST_RUN: '1', LOG_LEVEL: 'fatal' });
  try {
    const idle = await lookUps(server.address, async () => pause(6_000));
    const before = server.residentBytes();
    const resident = [];
    let ended = false;
    const uploading = timed(() => upload(server, file, () => resident.push(server.residentBytes()))).finally(
      () => (ended = true),
    );
    const busy = await lookUps(server.address, async () => {
      while (!ended) await pause(100);
    });
    const { value: document, took } = await uploading;
    const download = await timed(
      async () => (await (await fetch(`${server.address}/v1/documents/${document.id}/file`)).arrayBuffer()).byteLength,
    );
    if (document.segments !== units || download.value !== bytes) throw new Error('the document is not whole');
    const row = (name, times) => [
      name,
      times.length,
      ...[0.5, 0.95, 0.99].map((share) => milliseconds(percentile(times, share))),
    ];
    printTable(
      `Look-ups while it is uploaded as a document: ${(took / 1000).toFixed(0)} s until it can be edited, downloaded in ${(download.took / 1000).toFixed(1)} s; resident memory ${mebibytes(before)} MiB idle, ${mebibytes(Math.max(...resident))} at the peak`,
      ['', 'look-ups', 'p50 ms', 'p95 ms', 'p99 ms'],
      [row('idle', idle), row('during the upload', busy)],
    );
  } finally {
    await server.stop();
  }
}

/** One look-up after the other until `end` resolves; their times in milliseconds. */
async function lookUps(address, end) {
  let ended = false;
  void end().then(() => (ended = true));
  const times = [];
  const texts = [...inventedRows(200)].map(([text]) => text);
  for (let n = 0; !ended; n += 1) {
    const query = new URLSearchParams({ text: texts[n % texts.length], source: 'zh-CN', target: 'en', minScore: '60' });
    times.push((await timed(() => getJson(`${address}/v1/matches?${query}`))).took);
    await pause(10);
  }
  return times;
}

async function upload({ address }, file, meanwhile) {
  const form = new FormData();
  form.set('file', await openAsBlob(file), 'large.xlf');
  const response = await fetch(`${address}/v1/documents`, {
    method: 'POST',
    body: form,
    headers: { Prefer: 'respond-async' },
  });
  if (response.status !== 202) throw new Error(`upload: ${response.status} ${await response.text()}`);
  const { id } = await response.json();
  return (await jobEnd(address, id, meanwhile)).result;
}

async function pretranslation(file) {
  const server = await startServer({ CONCORD_FIRST_RUN: '1', LOG_LEVEL: 'fatal' });
  try {
    const document = await upload(server, file, () => undefined);
    const seen = new Set();
    const { value: job, took } = await timed(async () => {
      const { id } = await postJson(`${server.address}/v1/documents/${document.id}/pretranslations`, {
        minScore: 75,
        suggestionsFrom: 50,
      });
      return jobEnd(server.address, id, ({ progress }) => seen.add(progress.done));
    });
    const { filled, suggested, withoutMatch, partial } = job.result;
    printTable(
      `${document.segments} segments pretranslated against the demo memory in one job`,
      ['seconds', 'segments/s', 'filled', 'with suggestions', 'without a match', 'partial', 'steps of progress seen'],
      [
        [
          (took / 1000).toFixed(1),
          (document.segments / (took / 1000)).toFixed(0),
          filled,
          suggested,
          withoutMatch,
          partial,
          seen.size,
        ],
      ],
    );
  } finally {
    await server.stop();
  }
}
