// A 200 MB TMX is imported while look-ups go on: how long they take, and what memory does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mebibytes, milliseconds, percentile, printTable, timed } from './figures.mjs';
import { inventedRows, writeTmx } from './memory-files.mjs';
import { getJson, jobEnd, pause, startServer, uploadMemory } from './server.mjs';

const BYTES = 200 * 1024 * 1024;

export async function benchLargeImport() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const [small, large] = [join(folder, 'small.tmx'), join(folder, 'large.tmx')];
  await writeTmx(small, inventedRows(10_000), { source: 'zh-CN', target: 'en' });
  const bytes = await writeTmx(large, inventedRows(Infinity), { source: 'zh-CN', target: 'en', most: BYTES });
  const server = await startServer();
  try {
    const first = await uploadMemory(server.address, 'small', small);
    await jobEnd(server.address, first.job.id);
    const idle = await lookUps(server.address, first.memory.id, async () => (await pause(8_000), true));
    const before = server.residentBytes();

    const upload = await uploadMemory(server.address, 'large', large);
    const resident = [];
    let done = false;
    const importing = timed(() =>
      jobEnd(server.address, upload.job.id, (job) => {
        if (job.status === 'running') resident.push(server.residentBytes());
      }),
    ).finally(() => (done = true));
    const busy = await lookUps(server.address, first.memory.id, async () => {
      while (!done) await pause(200);
      return true;
    });
    const { value: job, took } = await importing;
    report({ bytes, idle, busy, before, resident, job, took });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One look-up after the other until `end` resolves; their times in milliseconds. */
async function lookUps(address, memoryId, end) {
  let ended = false;
  void end().then((value) => (ended = value));
  const times = [];
  const queries = [...inventedRows(400)].map(([text]) => text.replace('今年', '本年度'));
  for (let n = 0; !ended; n += 1) {
    const query = new URLSearchParams({
      text: queries[n % queries.length],
      source: 'zh-CN',
      target: 'en',
      memory: memoryId,
    });
    const { took } = await timed(() => getJson(`${address}/v1/matches?${query}`));
    times.push(took);
    await pause(10);
  }
  return times;
}

function report({ bytes, idle, busy, before, resident, job, took }) {
  const row = (name, times) => [
    name,
    times.length,
    milliseconds(percentile(times, 0.5)),
    milliseconds(percentile(times, 0.95)),
    milliseconds(percentile(times, 0.99)),
  ];
  printTable(
    `Look-ups while a TMX of ${mebibytes(bytes)} MiB (${job.result.added} units) is imported in ${(took / 1000).toFixed(0)} s`,
    ['', 'look-ups', 'p50 ms', 'p95 ms', 'p99 ms'],
    [row('idle', idle), row('during the import', busy)],
  );
  const quarters = [0.25, 0.5, 0.75, 1].map((share) =>
    mebibytes(resident[Math.floor((resident.length - 1) * share)] ?? 0),
  );
  printTable(
    'Resident memory of the server in MiB (its look-up index grows with the texts; the import itself is streamed)',
    ['before', 'at 25 %', 'at 50 %', 'at 75 %', 'at the end', 'peak'],
    [[mebibytes(before), ...quarters, mebibytes(Math.max(...resident))]],
  );
}
