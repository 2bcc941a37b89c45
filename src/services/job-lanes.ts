import type { Job } from '../domain/job.js';
import type { JobReads } from '../domain/ports/jobs.js';
import type { JobQueue } from './job-queue.js';
import { isDocumentJob } from './run-job.js';

/**
 * Queues side by side: imports have one, inspections have one, documents have some, so that nobody waits for an import to
 * see a document.
 * The jobs of one document are in the same queue, one after the other.
 */
export interface JobLanes {
  /** The queue of imports is the first. */
  readonly all: readonly [JobQueue, ...JobQueue[]];
  laneOf(job: Job): JobQueue;
  /** Where something of this document can be done without a job of it running. */
  laneOfDocument(documentId: string): JobQueue;
  /** As `JobQueue.cancel`. */
  cancel(jobId: string): Promise<Job>;
  stop(): Promise<void>;
}

const DOCUMENT_LANES = 4;

/** @param imports the queue of all other jobs @param createDocumentQueue also for inspections */
export function createJobLanes(
  jobs: Pick<JobReads, 'get'>,
  imports: JobQueue,
  createDocumentQueue: () => JobQueue,
): JobLanes {
  const documents = Array.from({ length: DOCUMENT_LANES }, createDocumentQueue);
  const inspections = createDocumentQueue();
  const all: JobLanes['all'] = [imports, ...documents, inspections];
  const laneOfDocument = (id: string) => documents[laneNumber(id)]!;
  const laneOf = (job: Job) => {
    if (job.kind === 'inspection') return inspections;
    return isDocumentJob(job) ? laneOfDocument(job.documentOrder?.documentId ?? job.id) : imports;
  };
  return {
    all,
    laneOf,
    laneOfDocument,
    cancel: async (jobId) => laneOf(await jobs.get(jobId)).cancel(jobId),
    async stop() {
      await Promise.all(all.map((queue) => queue.stop()));
    },
  };
}

function laneNumber(id: string): number {
  let sum = 0;
  for (const character of id) sum += character.charCodeAt(0);
  return sum % DOCUMENT_LANES;
}
