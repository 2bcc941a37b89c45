import type { DocumentReads, DocumentWrites } from '../domain/ports/documents.js';
import type { DocumentServices } from './document-services.js';
import { createTargetOfSegment } from './target-of-segment.js';

type Documents = Pick<DocumentReads, 'get' | 'segment'> & Pick<DocumentWrites, 'changeSegment'>;

/** Refuses at the edit what could not be written into the file later. */
export function createChangeSegment(documents: Documents): DocumentServices['changeSegment'] {
  const targetOf = createTargetOfSegment(documents);
  return async function changeSegment(documentId, segmentId, { target, state }, ...written) {
    const segment = await documents.segment(documentId, segmentId);
    const change = {
      ...(target !== undefined && { target: await targetOf(segment, target) }),
      ...(state !== undefined && { state }),
    };
    return documents.changeSegment(documentId, segmentId, change, ...written);
  };
}
