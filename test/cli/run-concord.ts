import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ENTRY = join(root, 'dist', 'cli', 'concord.js');

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly environment?: Readonly<Record<string, string>>;
  /** What standard input holds. */
  readonly input?: string;
  /** Sends Ctrl-C as soon as standard error says this. */
  readonly interruptAt?: string;
}

/** Runs the built command as people do, on the data folder, with nothing on a terminal. */
export function runConcord(dataDir: string, args: readonly string[], settings: RunSettings = {}): Promise<CommandRun> {
  if (!existsSync(ENTRY)) throw new Error('dist/cli/concord.js is missing: run `npm run build` first.');
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, ...settings.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(settings.input ?? '');
  let stdout = '';
  let stderr = '';
  let { interruptAt } = settings;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
    if (interruptAt !== undefined && stderr.includes(interruptAt)) {
      interruptAt = undefined;
      child.kill('SIGINT');
    }
  });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}
