import type { DocumentFrame } from '../domain/document.js';
import type { UploadOrder } from '../domain/job.js';
import type { ReadingOptions } from './import-reading.js';

/** What the thread that reads a document is told. Plain data. */
export interface DocumentTask {
  /** The begun document that receives the segments. */
  readonly documentId: string;
  /** Where the file is. */
  readonly path: string;
  readonly order: UploadOrder;
}

/** What was read, its segments stored. */
export interface DocumentReport {
  readonly frame: DocumentFrame;
  /** At most 100. */
  readonly warnings: readonly string[];
}

/**
 * Reads a document off the main thread and stores its segments. Rejects with the ConcordError that says what is wrong
 * with the file, with an error when it was stopped (nothing is stored later), and when the thread dies.
 */
export type ReadDocument = (task: DocumentTask, options: ReadingOptions) => Promise<DocumentReport>;
