// Runs jest with ES modules and ends with the line "N passed, N failed, N skipped", whatever jest printed before.
// usage: node .config/run-tests.mjs [jest arguments]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'concord-tests-'));
const report = join(folder, 'report.json');

const result = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    join(root, '.config/jest.config.mjs'),
    '--json',
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);

let summary;
try {
  summary = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  process.stderr.write('jest wrote no report\n');
}
rmSync(folder, { recursive: true, force: true });
if (!summary) process.exit(1);

// A test file that cannot even be loaded counts as one failure: it must not vanish from the line.
const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
process.stdout.write(`${summary.numPassedTests} passed, ${failed} failed, ${summary.numPendingTests} skipped\n`);
process.exit(result.status === 0 && failed === 0 && summary.numPassedTests > 0 ? 0 : 1);
