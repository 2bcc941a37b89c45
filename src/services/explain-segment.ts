import { ConcordError } from '../domain/failure.js';
import type { DocumentReads } from '../domain/ports/documents.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { DocumentServices } from './document-services.js';
import { querySegment } from './look-up-segments.js';

interface Dependencies {
  readonly documents: Pick<DocumentReads, 'segment'>;
  readonly lookUps: Pick<LookUps, 'explain'>;
}

/** Explains a match of a segment by the very question that found it: with the segment's codes and context. */
export function createExplainSegment({ documents, lookUps }: Dependencies): DocumentServices['explain'] {
  return async (documentId, segmentId, offer) => {
    const segment = await documents.segment(documentId, segmentId);
    const { sourceLanguage: source, targetLanguage: target } = segment;
    if (target === null) {
      const reason = 'The document has no target language, so nothing matches its segments.';
      throw new ConcordError({ kind: 'conflict', reason });
    }
    return lookUps.explain({ segment: querySegment(segment), source, target, ...offer });
  };
}
