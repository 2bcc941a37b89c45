import type { ChangeSet } from '../domain/change-set.js';
import type { Document } from '../domain/document.js';
import type { Job } from '../domain/job.js';
import type { Page, PageRequest } from '../domain/page.js';
import type { JobEnding } from '../domain/ports/jobs.js';
import type { StoreReads } from '../domain/ports/store.js';
import { documentFileOf } from './documents-folder.js';
import { fileOfJob } from './job-file.js';
import { failedBecause, isDocumentJob, isImport } from './run-job.js';
import type { SpoolFolder } from './spool-folder.js';

interface Dependencies {
  readonly reads: Pick<StoreReads, 'units' | 'documents'>;
  readonly spool: Pick<SpoolFolder, 'sha256'>;
}

/**
 * How a job ends that an earlier run left; undefined: it can be run again.
 * @param job as the earlier run left it
 */
export type InterruptedEnding = (job: Job) => Promise<JobEnding | undefined>;

/** A job that ended its process so often would do it again. */
const MOST_ATTEMPTS = 3;
const PAGE = 200;

export function createInterruptedEnding({ reads, spool }: Dependencies): InterruptedEnding {
  return async function endingOf(job) {
    if (!isImport(job) && !isDocumentJob(job)) return failedBecause('The server stopped while this was done.');
    const before = job.attempts > 0 ? await successBefore(job) : undefined;
    if (before) return before;
    if (job.status === 'running' && job.attempts >= MOST_ATTEMPTS) {
      return failedBecause(`The server stopped ${job.attempts} times during this ${isImport(job) ? 'import' : 'job'}.`);
    }
    const file = fileOfJob(job);
    const whole = file === undefined || (await spool.sha256(file.spool)) === file.sha256;
    return whole ? undefined : failedBecause('The server stopped and the uploaded file is not whole any more.');
  };

  /** Of a job that was killed after its work was done and before it could say so. */
  async function successBefore(job: Job): Promise<JobEnding | undefined> {
    if (job.kind === 'document-upload') {
      const document = await uploadedBy(job);
      return document && { status: 'succeeded', documentResult: { document }, problems: [], problemCount: 0 };
    }
    if (!isImport(job) && job.kind !== 'document-commit') return undefined;
    const published = await publishedBy(job);
    return published && succeededBefore(job, published);
  }

  async function publishedBy(job: Job): Promise<ChangeSet | undefined> {
    for await (const changeSet of itemsOf((page) => reads.units.changeSets(page))) {
      if (changeSet.jobId === job.id) return changeSet;
      if (changeSet.publishedAt < job.createdAt) return undefined;
    }
    return undefined;
  }

  async function uploadedBy(job: Job): Promise<Document | undefined> {
    const file = job.documentOrder?.upload && documentFileOf(job.documentOrder.upload);
    for await (const document of itemsOf((page) => reads.documents.list(page))) {
      if (document.createdAt < job.createdAt) return undefined;
      if ((await reads.documents.storedFile(document.id)).file === file) return document;
    }
    return undefined;
  }
}

/** Page by page, as far as somebody asks. */
async function* itemsOf<Item>(list: (page: PageRequest) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page = await list({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

function succeededBefore(job: Job, { id, counts }: ChangeSet): JobEnding {
  const { added, merged, updated, unchanged } = counts;
  const result = { added, merged, updated, unchanged, rejected: 0, changeSetId: id };
  const message = isImport(job)
    ? 'The server stopped just after the import; what it had rejected is not known any more.'
    : 'The server stopped just after the commit; what it had left out is not known any more.';
  return {
    status: 'succeeded',
    ...(isImport(job) ? { result } : { documentResult: { commit: result } }),
    problems: [{ message }],
    problemCount: 1,
  };
}
