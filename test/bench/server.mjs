// Starts the built server on a free port with an empty data folder, and stops it again.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from './at-end.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @returns {Promise<{address: string, residentBytes: () => number, processorMilliseconds: () => number, stop: () => Promise<void>}>} */
export async function startServer(environment = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
    env: {
      ...process.env,
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      LOG_LEVEL: 'warn',
      CONCORD_FIRST_RUN: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const release = atEnd(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const address = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  while (!(await fetch(`${address}/readyz`)).ok) await pause(100);
  return {
    address,
    residentBytes: () => residentBytes(child.pid),
    processorMilliseconds: () => processorMilliseconds(child.pid),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      release();
    },
  };
}

/** Resident memory of a process in bytes, from /proc; 0 where there is none. */
function residentBytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** What all threads of a process have used, from /proc in hundredths of a second; 0 where there is none. */
function processorMilliseconds(pid) {
  try {
    // The name before the closing bracket may hold anything.
    const [, fields = ''] = /\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return (user + system) * 10;
  } catch {
    return 0;
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function getJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

export async function postJson(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Uploads a file into a new memory; resolves to the job as it was accepted. */
export async function uploadMemory(address, name, file) {
  const memory = await postJson(`${address}/v1/memories`, { name });
  const form = new FormData();
  form.set('file', await openAsBlob(file), `${name}.tmx`);
  const response = await fetch(`${address}/v1/memories/${memory.id}/imports`, { method: 'POST', body: form });
  if (response.status !== 202) throw new Error(`import: ${response.status} ${await response.text()}`);
  return { memory, job: await response.json() };
}

/** Waits for a job's end, calling `meanwhile` each time it looks. */
export async function jobEnd(address, jobId, meanwhile = () => undefined) {
  for (;;) {
    const job = await getJson(`${address}/v1/jobs/${jobId}`);
    meanwhile(job);
    if (job.status === 'succeeded') return job;
    if (job.status !== 'queued' && job.status !== 'running') throw new Error(JSON.stringify(job, null, 1));
    await pause(100);
  }
}

/** Waits until every published text can be found. */
export async function lookUpsReady(address) {
  for (;;) {
    const { lookUps } = await getJson(`${address}/readyz`);
    if (lookUps.ready) return;
    await pause(200);
  }
}
