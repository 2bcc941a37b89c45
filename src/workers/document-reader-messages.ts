import type { MessagePort } from 'node:worker_threads';

import type { Failure } from '../domain/failure.js';
import type { JobProgress } from '../domain/job.js';
import type { Limits } from '../domain/limits.js';
import type { DocumentReport } from '../services/document-reading.js';

/** What a thread that reads documents starts with. Then it gets a `DocumentTask` at a time. */
export interface DocumentReaderData {
  readonly limits: Limits;
  /** Connects to the writer's `ServedToThreads`. */
  readonly writerPort: MessagePort;
}

/** How a task ended. */
export type DocumentReaderEnd =
  | { readonly kind: 'report'; readonly report: DocumentReport }
  /** Something is wrong with the file, or the disk. */
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** Something other than the file is at fault. */
  | { readonly kind: 'error'; readonly message: string; readonly stack: string };

/** What the thread says of its task; the end is the last. */
export type DocumentReaderMessage = { readonly kind: 'progress'; readonly progress: JobProgress } | DocumentReaderEnd;
