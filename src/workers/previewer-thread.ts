import { Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { ImportPreview } from '../domain/import-preview.js';
import type { ReadPreview } from '../services/import-preview.js';
import { ONE_ANSWER_LIMITS, oneAnswerOf } from './one-answer.js';
import type { PreviewerData } from './previewer-messages.js';

interface Dependencies {
  readonly spoolFolder: string;
  readonly limits: Limits;
}

export interface Previewers {
  readonly readPreview: ReadPreview;
  close(): Promise<void>;
}

/** What is read in this time is shown; somebody waits for it. */
const READ_MILLISECONDS = 5_000;
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
        resourceLimits: ONE_ANSWER_LIMITS,
      });
      running.add(worker);
      try {
        return await oneAnswerOf<ImportPreview>(worker, 'previewer');
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
