import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ENTRY = join(root, 'dist', 'main.js');

export interface ServerSettings {
  /** Absent: a new temporary folder, removed by `stop`. */
  readonly dataDir?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Absent: 'ready'. */
  readonly until?: 'listening' | 'ready';
}

export interface RunningServer {
  /** "http://127.0.0.1:40123" */
  readonly address: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** Sends a signal and resolves with how the process ended. */
  end(signal: NodeJS.Signals): Promise<Ending>;
  /** Stops the server in order and removes its data folder when it was a temporary one. */
  stop(): Promise<Ending>;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Runs dist/main.js as it is run in earnest, on a free port, without the content of the first run unless asked for. */
export async function startServer(settings: ServerSettings = {}): Promise<RunningServer> {
  const dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'concord-test-'));
  const { child, output, ended } = launchServer(dataDir, settings.environment);
  const line = settings.until === 'listening' ? /listens at (\S+)\n/ : /listens at (\S+)\n[^]*Ready\./;
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = line.exec(output().stdout);
      if (found) resolve(found[1]!);
    });
    void ended.then(({ code, signal }) => {
      reject(new Error(`The server ended with ${String(code ?? signal)}:\n${output().stderr}`));
    });
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    address,
    dataDir,
    process: child,
    output,
    end,
    async stop() {
      const ending = await end('SIGTERM');
      if (settings.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
      return ending;
    },
  };
}

/** Starts the process without waiting for anything: for starts that are to fail. */
export function launchServer(dataDir: string, environment: Readonly<Record<string, string>> = {}) {
  if (!existsSync(ENTRY)) throw new Error('dist/main.js is missing: run `npm run build` first.');
  const child = spawn(process.execPath, [ENTRY], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', CONCORD_FIRST_RUN: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  return { child, output: () => ({ stdout, stderr }), ended };
}
