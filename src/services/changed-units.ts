import type { DocumentSegment } from '../domain/document.js';
import type { DocumentReads } from '../domain/ports/documents.js';

/** Segments read at once: a read this short holds up neither the writer's checkpoints nor the memory. */
const SLICE = 500;

/** Every segment of the units in which something differs from the file, in the order of the file. */
export async function* changedUnits(
  documents: Pick<DocumentReads, 'changedUnits'>,
  documentId: string,
): AsyncGenerator<DocumentSegment> {
  let afterUnit = 0;
  for (;;) {
    const slice = await documents.changedUnits(documentId, afterUnit, SLICE);
    yield* slice;
    const last = slice.at(-1);
    if (last === undefined) return;
    afterUnit = last.unitNumber;
  }
}
