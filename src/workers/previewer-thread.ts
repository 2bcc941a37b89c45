import { Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { ImportPreview } from '../domain/import-preview.js';
import type { ReadPreview } from '../services/import-preview.js';
import type { PreviewerData, PreviewerMessage } from './previewer-messages.js';
import { RemoteError } from './remote-port.js';

interface Dependencies {
  readonly spoolFolder: string;
  readonly limits: Limits;
}

export interface Previewers {
  readonly readPreview: ReadPreview;
  close(): Promise<void>;
}

/** A file that makes the reader hold more is hostile. */
const HEAP_MEBIBYTES = 512;
/** What is read in this time is shown; somebody waits for it. */
const READ_MILLISECONDS = 5_000;
/** A reader that does not come to an end by itself is ended. */
const MOST_MILLISECONDS = 20_000;
const MOST_AT_ONCE = 4;
const RETRY_AFTER_SECONDS = 5;

/** Reads each file for a preview in a thread of its own, which ends with it. */
export function createPreviewers({ spoolFolder, limits }: Dependencies): Previewers {
  const running = new Set<Worker>();
  return {
    async readPreview(task) {
      if (running.size >= MOST_AT_ONCE) {
        const reason = `${MOST_AT_ONCE} files are being read for previews.`;
        throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      const workerData: PreviewerData = { task, spoolFolder, limits, milliseconds: READ_MILLISECONDS };
      const worker = new Worker(new URL('./previewer.js', import.meta.url), {
        name: 'previewer',
        workerData,
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES },
      });
      running.add(worker);
      try {
        return await previewOf(worker);
      } finally {
        await worker.terminate();
        running.delete(worker);
      }
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function previewOf(worker: Worker): Promise<ImportPreview> {
  let timer: NodeJS.Timeout | undefined;
  const preview = new Promise<ImportPreview>((resolve, reject) => {
    timer = setTimeout(() => {
      reject(tooMuch('work', MOST_MILLISECONDS / 1_000, 'seconds'));
    }, MOST_MILLISECONDS);
    worker.on('message', (message: PreviewerMessage) => {
      if (message.kind === 'preview') resolve(message.preview);
      else if (message.kind === 'failure') reject(new ConcordError(message.failure));
      else reject(new RemoteError(message.message, message.stack));
    });
    worker.on('error', (error: Error) => {
      const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isOutOfMemory ? tooMuch('hold in memory', HEAP_MEBIBYTES, 'MiB') : error);
    });
    worker.on('exit', (code) => {
      reject(new Error(`The previewer ended with code ${code}.`));
    });
  });
  return preview.finally(() => {
    clearTimeout(timer);
  });
}

function tooMuch(what: string, limit: number, unit: string): ConcordError {
  return new ConcordError({ kind: 'too-large', what: `What the file makes its reader ${what}`, limit, unit });
}
