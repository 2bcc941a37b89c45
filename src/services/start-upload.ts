import type { Document } from '../domain/document.js';
import { ConcordError } from '../domain/failure.js';
import type { UploadOrder } from '../domain/job.js';
import type { Limits } from '../domain/limits.js';
import type { WriteContext } from '../domain/ports/write-context.js';
import { detectFormat } from '../formats/registry.js';
import type { StartedJob, UploadRequest } from './document-services.js';
import { HEAD_BYTES } from './import-reading.js';
import type { SpooledFile } from './spooled-file.js';
import type { SpoolFolder } from './spool-folder.js';
import type { StartDocumentJob } from './start-document-job.js';

interface Dependencies {
  readonly spool: SpoolFolder;
  readonly startJob: StartDocumentJob;
  readonly limits: Limits;
}

/** Accepts a received file as a job, as `startImport` does. A file that is not accepted is removed. */
export function createUpload({ spool, startJob, limits }: Dependencies) {
  return async function upload(request: UploadRequest, write: WriteContext): Promise<StartedJob<Document>> {
    const { file } = request;
    try {
      await check(file);
      const order = orderOf(request, await spool.seal(file.spool));
      const started = await startJob(
        {
          kind: 'document-upload',
          order: { upload: order },
          sameness: { ...order, spool: '' },
          resultOf: ({ document }) => document,
        },
        write,
      );
      if (started.repeated) await spool.remove(file.spool);
      return started;
    } catch (error) {
      await spool.remove(file.spool);
      throw error;
    }
  };

  async function check({ fileName, spool: name, bytes }: SpooledFile): Promise<void> {
    const format = detectFormat(fileName, await spool.head(name, HEAD_BYTES));
    if (format !== 'xliff') {
      throw new ConcordError({ kind: 'unsupported-file', reason: `A document is an XLIFF file, this is ${format}.` });
    }
    const limit = limits.xliffBytes;
    if (bytes > limit) throw new ConcordError({ kind: 'too-large', what: 'The file', limit, unit: 'bytes' });
  }
}

function orderOf({ file, targetLanguage, encoding }: UploadRequest, sha256: string): UploadOrder {
  return {
    ...{ spool: file.spool, fileName: file.fileName, bytes: file.bytes, sha256 },
    ...(targetLanguage !== undefined && { targetLanguage }),
    ...(encoding !== undefined && { encoding }),
  };
}
