// How many units a second an import takes, over HTTP, from the upload to being published.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mebibytes, printTable, timed } from './figures.mjs';
import { benchRows, hasBenchData, inventedRows, writeTmx } from './memory-files.mjs';
import { jobEnd, startServer, uploadMemory } from './server.mjs';

export async function benchImportRate() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const sets = [['invented, 20,000 units', inventedRows(20_000)]];
  if (hasBenchData) sets.push(['real zh-en, 100,000 units', await benchRows('memory-zh-en.tsv.gz', 100_000)]);
  const server = await startServer();
  const rows = [];
  try {
    for (const [name, units] of sets) {
      const file = join(folder, 'memory.tmx');
      const bytes = await writeTmx(file, units, { source: 'zh-CN', target: 'en' });
      const { value: job, took } = await timed(async () => {
        const { job } = await uploadMemory(server.address, name, file);
        return jobEnd(server.address, job.id);
      });
      const count = job.result.added;
      rows.push([name, mebibytes(bytes), count, (took / 1000).toFixed(1), Math.round((count / took) * 1000)]);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  printTable('Import over HTTP', ['file', 'MiB', 'units added', 'seconds', 'units/s'], rows);
}
