import type { Job, UploadOrder } from '../domain/job.js';
import type { JobEnding } from '../domain/ports/jobs.js';
import type { DocumentWrites } from '../domain/ports/documents.js';
import { discardDocument } from './discard-document.js';
import type { ReadDocument } from './document-reading.js';
import { documentFileOf, type DocumentsFolder } from './documents-folder.js';
import type { ReadingOptions } from './import-reading.js';
import type { Log } from './log.js';
import type { StopReason } from './publish-or-discard.js';

interface Dependencies {
  readonly documents: Pick<DocumentWrites, 'begin' | 'finish' | 'discard'>;
  readonly folder: DocumentsFolder;
  readonly readDocument: ReadDocument;
  readonly log: Log;
}

export type RunUpload = (job: Job, order: UploadOrder, options: ReadingOptions) => Promise<JobEnding>;

/** One upload: the file is kept and its segments stored, then all of it is seen, or nothing is left of it. */
export function createRunUpload({ documents, folder, readDocument, log }: Dependencies): RunUpload {
  return async function runUpload(job, order, options) {
    const file = documentFileOf(order);
    const { fileName: name, bytes, sha256 } = order;
    const documentId = await documents.begin({ name, file, bytes, sha256, jobId: job.id }, { actor: job.actor });
    let finished = false;
    try {
      await folder.keep(order.spool, file);
      const { frame, warnings } = await readDocument({ documentId, path: folder.pathOf(file), order }, options);
      if (options.signal.aborted) throw new Error('The upload was stopped before its end.');
      const document = await documents.finish(documentId, frame, warnings);
      finished = true;
      return { status: 'succeeded', documentResult: { document }, problems: [], problemCount: 0 };
    } finally {
      const left = options.signal.reason === ('shutdown' satisfies StopReason);
      if (!finished && !left) await tryToDiscard(documentId, file);
    }
  };

  /** What cannot be discarded now (the disk is full) is discarded at the next start; nobody sees it until then. */
  async function tryToDiscard(documentId: string, file: string): Promise<void> {
    try {
      await folder.remove(file);
      await discardDocument(documents, documentId);
    } catch (error) {
      log.warn({ err: error, documentId }, 'A document that was not read whole is left for the next start');
    }
  }
}
