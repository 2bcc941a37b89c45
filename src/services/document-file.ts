import { createReadStream } from 'node:fs';
import { parse } from 'node:path';

import type { DocumentFrame } from '../domain/document.js';
import type { Limits } from '../domain/limits.js';
import { ConcordError } from '../domain/failure.js';
import type { DocumentReads, StoredFile } from '../domain/ports/documents.js';
import type { DocumentFile, DocumentServices } from './document-services.js';
import type { DocumentIssues } from './document-issues.js';
import type { DocumentsFolder } from './documents-folder.js';

/** What the thread that writes a document is told. Plain data. */
export interface WritingTask {
  readonly documentId: string;
  /** Where the uploaded file is. */
  readonly path: string;
  readonly frame: Pick<DocumentFrame, 'place' | 'targetLanguage'>;
}

/** What the thread is told that writes a copy of a document with what was found in it. */
export interface IssuesTask extends WritingTask {
  readonly issues: DocumentIssues;
  readonly limits: Limits;
}

/** Writes a document off the main thread. Fails as an export does when too many are written, before the first chunk. */
export type WriteDocument = (task: WritingTask | IssuesTask) => Promise<AsyncIterable<Uint8Array>>;

interface Dependencies {
  readonly documents: Pick<DocumentReads, 'get' | 'storedFile' | 'changedUnits'>;
  readonly folder: DocumentsFolder;
  readonly writeDocument: WriteDocument;
  readonly limits: Limits;
}

export function createDocumentFile({
  documents,
  folder,
  writeDocument,
  limits,
}: Dependencies): Pick<DocumentServices, 'file' | 'fileWithIssues'> {
  return { file, fileWithIssues };

  async function file(documentId: string): Promise<DocumentFile> {
    const { name, targetLanguage } = await documents.get(documentId);
    const stored = await documents.storedFile(documentId);
    const path = folder.pathOf(stored.file);
    await checkWhole(documentId, stored);
    if ((await documents.changedUnits(documentId, 0, 1)).length === 0) {
      return { name, bytes: stored.bytes, chunks: begun(() => createReadStream(path)) };
    }
    const frame = { place: stored.framePlace, targetLanguage };
    return { name, chunks: begun(() => writeDocument({ documentId, path, frame })) };
  }

  async function fileWithIssues(documentId: string, issues: DocumentIssues): Promise<DocumentFile> {
    const { name, targetLanguage } = await documents.get(documentId);
    const stored = await documents.storedFile(documentId);
    await checkWhole(documentId, stored);
    const frame = { place: stored.framePlace, targetLanguage };
    const task = { documentId, path: folder.pathOf(stored.file), frame, issues, limits };
    return { name: withIssues(name), chunks: begun(() => writeDocument(task)) };
  }

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

/** "release.xlf": "release.issues.xlf". */
function withIssues(name: string): string {
  const { name: stem, ext } = parse(name);
  return `${stem}.issues${ext}`;
}

/** Nothing is opened before the first chunk is taken: who only asks for the name leaves nothing open. */
async function* begun(
  open: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>,
): AsyncIterable<Uint8Array> {
  yield* await open();
}
