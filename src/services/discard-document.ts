import type { DocumentWrites } from '../domain/ports/documents.js';

export async function discardDocument(documents: Pick<DocumentWrites, 'discard'>, documentId: string): Promise<void> {
  let finished = false;
  while (!finished) finished = await documents.discard(documentId);
}
