import { createReadStream } from 'node:fs';

import type { DocumentFrame } from '../domain/document.js';
import { ConcordError } from '../domain/failure.js';
import type { DocumentReads, StoredFile } from '../domain/ports/documents.js';
import type { DocumentServices } from './document-services.js';
import type { DocumentsFolder } from './documents-folder.js';

/** What the thread that writes a document is told. Plain data. */
export interface WritingTask {
  readonly documentId: string;
  /** Where the uploaded file is. */
  readonly path: string;
  readonly frame: Pick<DocumentFrame, 'place' | 'targetLanguage'>;
}

/** Writes a document off the main thread. Fails as an export does when too many are written, before the first chunk. */
export type WriteDocument = (task: WritingTask) => Promise<AsyncIterable<Uint8Array>>;

interface Dependencies {
  readonly documents: Pick<DocumentReads, 'get' | 'storedFile' | 'changedUnits'>;
  readonly folder: DocumentsFolder;
  readonly writeDocument: WriteDocument;
}

export function createDocumentFile({ documents, folder, writeDocument }: Dependencies): DocumentServices['file'] {
  return async function file(documentId) {
    const { name, targetLanguage } = await documents.get(documentId);
    const stored = await documents.storedFile(documentId);
    const path = folder.pathOf(stored.file);
    await checkWhole(documentId, stored);
    if ((await documents.changedUnits(documentId, 0, 1)).length === 0) {
      return { name, bytes: stored.bytes, chunks: begun(() => createReadStream(path)) };
    }
    const frame = { place: stored.framePlace, targetLanguage };
    return { name, chunks: begun(() => writeDocument({ documentId, path, frame })) };
  };

  /** Before the first byte is sent: a file that is not the one that was uploaded must not go out as if it were. */
  async function checkWhole(documentId: string, { file, sha256 }: StoredFile): Promise<void> {
    const found = await folder.sha256(file);
    if (found === sha256) return;
    const reason = found === undefined ? 'is missing.' : 'is not the one that was uploaded.';
    throw new ConcordError({
      kind: 'storage-damaged',
      reason: `the stored file of the document ${documentId} ${reason}`,
    });
  }
}

/** Nothing is opened before the first chunk is taken: who only asks for the name leaves nothing open. */
async function* begun(
  open: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>,
): AsyncIterable<Uint8Array> {
  yield* await open();
}
