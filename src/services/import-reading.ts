import type { ImportCollision } from '../domain/duplicates.js';
import type { Failure } from '../domain/failure.js';
import type { ImportOrder, JobProgress, Problem } from '../domain/job.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { ChangeCounts } from '../domain/memory.js';

export type ImportKind = 'memory-import' | 'glossary-import';

/** What the thread that reads a file is told. Plain data. */
export interface ImportTask {
  readonly kind: ImportKind;
  readonly order: ImportOrder;
  /** The languages that the receiving memory has already; none for a glossary. */
  readonly knownLanguages: readonly LanguageTag[];
  /** The unpublished change set that receives what is read. */
  readonly changeSetId: string;
}

/** What was found in a file and staged. */
export interface ImportReport {
  readonly counts: ChangeCounts;
  /** Units or rows that were left out. */
  readonly rejected: number;
  /** At most 1,000, in the order of the file; `problemCount` has them all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** Of a dry run into a glossary: what meets concepts that it has already. */
  readonly collisions?: readonly ImportCollision[];
  readonly collisionCount?: number;
  /** The file cannot be read as a whole, or not be stored: nothing of it may be published. */
  readonly failure?: Failure;
}

export interface ReadingOptions {
  /** Aborting ends the reading at once; what was staged stays in the unpublished change set, and nothing is added to it later. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
}

/** Reads a spooled file off the main thread and stages it. Rejects with the signal's reason, or when the thread dies. */
export type ReadImport = (task: ImportTask, options: ReadingOptions) => Promise<ImportReport>;

export const MOST_PROBLEMS = 1_000;

/** Enough of a file to see a byte order mark, an XML declaration, a comment and the root element. */
export const HEAD_BYTES = 64 * 1024;

/** Where in the file the failure is, as a problem of the job. */
export function problemOf(failure: Failure, message: string): Problem {
  if (failure.kind !== 'malformed-file') return { message };
  return {
    ...(failure.line !== undefined && { line: failure.line }),
    ...(failure.column !== undefined && { column: failure.column }),
    message,
  };
}
