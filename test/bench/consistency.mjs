// What is inconsistent in a million units: what an inspection finds, beside what SQL finds of texts that are exactly equal.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from './at-end.mjs';
import { filledStore } from './concordance-store.mjs';
import { mebibytes, printTable } from './figures.mjs';
import { inconsistentRows } from './inconsistent-rows.mjs';

const UNITS = 1_000_000;
const RUN = fileURLToPath(new URL('consistency-run.mjs', import.meta.url));

export async function benchConsistency() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const remove = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  try {
    const { databaseFile } = await filledStore(folder, inconsistentRows(UNITS));
    // Each in a process of its own: the memory of one is not the other's.
    const [sql, inspection] = ['sql', 'inspection'].map((way) => run(databaseFile, way));
    const seconds = ({ took }) => (took / 1000).toFixed(1);
    const processor = ({ processor: used }) => (used / 1000).toFixed(1);
    printTable(
      `Consistency over ${inspection.units} units (goal: 10 s)`,
      ['', 'seconds', 'of a processor', 'peak RSS (MiB)', 'groups'],
      [
        ['GROUP BY on exact hashes, one kind', seconds(sql), processor(sql), mebibytes(sql.rss), sql.groups],
        [
          'inspection, three kinds, stored',
          ...[seconds(inspection), processor(inspection), mebibytes(inspection.rss)],
          `${inspection.groups}, ${inspection.groupsNotKept} not kept`,
        ],
        ['ratio', (inspection.took / sql.took).toFixed(2), (inspection.processor / sql.processor).toFixed(2), '', ''],
      ],
    );
  } finally {
    remove();
  }
}

function run(databaseFile, way) {
  return JSON.parse(execFileSync(process.execPath, [RUN, databaseFile, way], { encoding: 'utf8' }));
}
