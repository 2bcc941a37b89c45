import { ConcordError } from '../domain/failure.js';
import type { ImportOrder } from '../domain/job.js';
import type { Limits } from '../domain/limits.js';
import type { JobCreation, JobWrites } from '../domain/ports/jobs.js';
import type { StoreReads } from '../domain/ports/store.js';
import type { WriteContext } from '../domain/ports/write-context.js';
import { byteLimitOf, conceptReaderOf, detectFormat, unitReaderOf } from '../formats/registry.js';
import { HEAD_BYTES } from './import-reading.js';
import { checkOpenJobs, writeOnce } from './job-creation.js';
import type { JobQueue } from './job-queue.js';
import type { ImportRequest } from './services.js';
import type { SpoolFolder } from './spool-folder.js';

interface Dependencies {
  readonly reads: Pick<StoreReads, 'memories' | 'glossaries' | 'jobs'>;
  readonly jobs: JobWrites;
  readonly spool: SpoolFolder;
  readonly queue: JobQueue;
  readonly limits: Limits;
}

export type StartImport = (request: ImportRequest, write: WriteContext) => Promise<JobCreation>;

const POLICIES = {
  'memory-import': ['merge', 'keep', 'overwrite'],
  'glossary-import': ['merge', 'keep-both', 'skip'],
} as const;

/**
 * Accepts a received file as a job: the file is on the disk and the job is committed before it is answered.
 * What the first bytes tell is checked now, the rest when the file is read. A file that is not accepted is removed.
 */
export function createStartImport({ reads, jobs, spool, queue, limits }: Dependencies): StartImport {
  return async function startImport(request, write) {
    const { spool: name } = request.file;
    try {
      await check(request);
      const order = orderOf(request, await spool.seal(name));
      const once = writeOnce(write, request.kind, { ...order, spool: '' });
      const creation = await jobs.create(request.kind, order, once);
      if (creation.repeated) await spool.remove(name);
      else queue.add(creation.job.id);
      return creation;
    } catch (error) {
      await spool.remove(name);
      throw error;
    }
  };

  async function check(request: ImportRequest): Promise<void> {
    await (request.kind === 'memory-import' ? reads.memories.get(request.into) : reads.glossaries.get(request.into));
    checkPolicy(request);
    checkFormat(request, await spool.head(request.file.spool, HEAD_BYTES));
    await checkOpenJobs(reads.jobs);
  }

  function checkFormat({ kind, file }: ImportRequest, head: Uint8Array): void {
    const format = detectFormat(file.fileName, head);
    // Fails when nothing of this kind can be read from this format.
    if (kind === 'memory-import') unitReaderOf(format);
    else conceptReaderOf(format);
    const limit = byteLimitOf(format, limits);
    if (file.bytes > limit) throw new ConcordError({ kind: 'too-large', what: 'The file', limit, unit: 'bytes' });
  }
}

function checkPolicy({ kind, policy }: ImportRequest): void {
  const policies: readonly string[] = POLICIES[kind];
  if (policies.includes(policy)) return;
  throw new ConcordError({
    kind: 'invalid',
    reason: `The policy is one of ${policies.join(', ')}.`,
    pointer: '/policy',
  });
}

function orderOf(request: ImportRequest, sha256: string): ImportOrder {
  const { into, file, policy, dryRun, sourceLanguage, targetLanguage, encoding, table } = request;
  return {
    ...{ into, spool: file.spool, fileName: file.fileName, bytes: file.bytes, sha256, policy, dryRun },
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(targetLanguage !== undefined && { targetLanguage }),
    ...(encoding !== undefined && { encoding }),
    ...(table !== undefined && { table }),
  };
}
