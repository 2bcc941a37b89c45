import type { MessagePort } from 'node:worker_threads';

import type { Limits } from '../domain/limits.js';
import type { JobProgress } from '../domain/job.js';
import type { ImportReport, ImportTask } from '../services/import-reading.js';

/** What an importer thread starts with. */
export interface ImporterData {
  readonly task: ImportTask;
  readonly spoolFolder: string;
  readonly limits: Limits;
  /** Connects to the writer's `ServedToThreads`. */
  readonly writerPort: MessagePort;
}

/** What an importer thread says; the report is the last. */
export type ImporterMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'report'; readonly report: ImportReport }
  /** Something other than the file is at fault. */
  | { readonly kind: 'error'; readonly message: string; readonly stack: string };
