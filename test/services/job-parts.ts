import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Job } from '../../src/domain/job.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/domain/limits.js';
import { HEAD_BYTES, type ReadImport } from '../../src/services/import-reading.js';
import { createJobChanges } from '../../src/services/job-changes.js';
import { createJobLanes } from '../../src/services/job-lanes.js';
import { createJobQueue } from '../../src/services/job-queue.js';
import type { Log } from '../../src/services/log.js';
import { createRunImport } from '../../src/services/run-import.js';
import { createRunJob, type RunDocumentJob } from '../../src/services/run-job.js';
import type { ImportRequest } from '../../src/services/services.js';
import { stageFile } from '../../src/services/stage-file.js';
import { createStartImport } from '../../src/services/start-import.js';
import type { OpenStore } from './open-store.js';

export const WRITE = { actor: 'tester' };

interface Options {
  readonly readImport?: ReadImport;
  readonly jobMinutes?: number;
  readonly limits?: Partial<Limits>;
  readonly runDocumentJob?: RunDocumentJob;
}

/** The services of jobs over a store, wired as app.ts does it, with the reading on this thread. */
export function wireJobs(store: OpenStore, options: Options = {}) {
  const { reads, writes, spool } = store;
  const logged: string[] = [];
  const note = (_: object, message: string) => void logged.push(message);
  const log: Log = { info: note, warn: note, error: note };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const readImport = options.readImport ?? readingHere(store, limits);
  const changes = createJobChanges(reads.jobs);
  const runImport = createRunImport({
    memories: reads.memories,
    staging: writes.staging,
    readImport,
    onPublished: () => Promise.resolve(),
    log,
  });
  const runDocumentJob = options.runDocumentJob ?? (() => Promise.reject(new Error('There are no documents here.')));
  const runJob = createRunJob({ jobs: writes.jobs, spool, changes, runImport, runDocumentJob, log });
  const jobs = { ...reads.jobs, ...writes.jobs };
  const createQueue = () => createJobQueue({ jobs, spool, changes, runJob, jobMinutes: options.jobMinutes ?? 1, log });
  const queue = createQueue();
  const lanes = createJobLanes(jobs, queue, createQueue);
  const startImport = createStartImport({ reads, jobs: writes.jobs, spool, queue, limits });
  return { changes, jobs, queue, lanes, startImport, log, logged };
}

function readingHere({ spoolFolder, writes, spool }: OpenStore, limits: Limits): ReadImport {
  return async (task, { onProgress }) =>
    stageFile(task, {
      head: await spool.head(task.order.spool, HEAD_BYTES),
      bytes: createReadStream(join(spoolFolder, task.order.spool)),
      limits,
      staging: writes.staging,
      onProgress,
    });
}

/** Resolves when the reading is told to stop: a file that takes for ever. */
export const readForEver: ReadImport = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    const stop = () => {
      reject(new Error('stopped'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });

let files = 0;

/** Puts a file into the spool, as an upload does, and asks for its import into a memory. */
export function importOf(store: OpenStore, memoryId: string, content: string): ImportRequest {
  files += 1;
  const spool = `${files}.upload`;
  writeFileSync(join(store.spoolFolder, spool), content);
  const file = { spool, fileName: 'memory.tmx', bytes: Buffer.byteLength(content) };
  return { kind: 'memory-import', into: memoryId, file, policy: 'merge', dryRun: false };
}

export async function createMemory({ writes }: OpenStore, name = 'Releases'): Promise<string> {
  const settings = { name, description: '', penalty: 0, reversedPenalty: 0 };
  return (await writes.memories.create(settings, WRITE)).id;
}

/** The job when it has ended. */
export async function endOf({ reads }: OpenStore, jobId: string): Promise<Job> {
  for (;;) {
    const job = await reads.jobs.get(jobId);
    if (job.status !== 'queued' && job.status !== 'running') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Resolves when the job runs. */
export async function startOf({ reads }: OpenStore, jobId: string): Promise<void> {
  while ((await reads.jobs.get(jobId)).status === 'queued') await new Promise((resolve) => setImmediate(resolve));
}
