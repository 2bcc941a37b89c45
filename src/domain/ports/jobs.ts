import type { Failure } from '../failure.js';
import type {
  DocumentJobResult,
  DocumentOrder,
  ImportOrder,
  Job,
  JobKind,
  JobProgress,
  JobResult,
  Problem,
} from '../job.js';
import type { Page, PageRequest } from '../page.js';
import type { WriteContext } from './write-context.js';

export interface JobReads {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Job>>;
  /** Fails with `not-found`. */
  get(jobId: string): Promise<Job>;
  /** Queued or running, oldest first. */
  open(): Promise<readonly Job[]>;
}

/** How a job ended. */
export type JobEnding =
  | {
      readonly status: 'succeeded';
      /** Of an import. */
      readonly result?: JobResult;
      /** Of a job of a document. */
      readonly documentResult?: DocumentJobResult;
      readonly problems: readonly Problem[];
      readonly problemCount: number;
    }
  | {
      readonly status: 'failed';
      readonly problems: readonly Problem[];
      readonly problemCount: number;
      /** For who waits for the end; it is not stored. */
      readonly failure?: Failure;
    }
  | { readonly status: 'cancelled' };

/** A job as it was created, and whether the same once-key had created it before. */
export interface JobCreation {
  readonly job: Job;
  readonly repeated: boolean;
}

export interface JobWrites {
  create(kind: JobKind, order: ImportOrder, write: WriteContext): Promise<JobCreation>;
  createForDocument(kind: JobKind, order: DocumentOrder, write: WriteContext): Promise<JobCreation>;
  /** queued -> running, one more attempt. Fails with `conflict` when the job is not queued. */
  start(jobId: string): Promise<Job>;
  progress(jobId: string, progress: JobProgress): Promise<void>;
  /** Fails with `conflict` when the job has ended already. */
  end(jobId: string, ending: JobEnding): Promise<Job>;
  /** running -> queued, after a stop in the middle. */
  requeue(jobId: string): Promise<Job>;
}
