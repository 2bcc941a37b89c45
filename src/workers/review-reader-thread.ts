import { Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { ReadReviewFile } from '../services/checks/import-reviews.js';
import type { ReviewReading } from '../services/checks/read-reviews.js';
import { ONE_ANSWER_LIMITS, oneAnswerOf } from './one-answer.js';
import type { ReviewReaderData } from './review-reader-messages.js';

export interface ReviewReaders {
  readonly readReviewFile: ReadReviewFile;
  close(): Promise<void>;
}

const MOST_AT_ONCE = 2;
const RETRY_AFTER_SECONDS = 5;

/** Reads each reviewer's table in a thread of its own, which ends with it. */
export function createReviewReaders(settings: Omit<ReviewReaderData, 'task'>): ReviewReaders {
  const running = new Set<Worker>();
  return {
    async readReviewFile(task) {
      if (running.size >= MOST_AT_ONCE) {
        const reason = `${MOST_AT_ONCE} tables of decisions are being read.`;
        throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      const workerData: ReviewReaderData = { task, ...settings };
      const worker = new Worker(new URL('./review-reader.js', import.meta.url), {
        name: 'review-reader',
        workerData,
        resourceLimits: ONE_ANSWER_LIMITS,
      });
      running.add(worker);
      try {
        return await oneAnswerOf<ReviewReading>(worker, 'review-reader');
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
