import type { CurrentPair } from '../../domain/inspection.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import { type FindingPlace, placeOfSegment } from '../checks/suppression-place.js';

/** Where decisions about a pair hold. Documents are read once each. */
export function createPlaceOfPair(documents: Pick<DocumentReads, 'get'>): (pair: CurrentPair) => Promise<FindingPlace> {
  const names = new Map<string, Promise<string>>();
  const nameOf = (id: string): Promise<string> => {
    const name = names.get(id) ?? documents.get(id).then((document) => document.name);
    names.set(id, name);
    return name;
  };
  return async (pair) => {
    if ('unit' in pair) return { memoryId: pair.unit.memoryId };
    const document = await nameOf(pair.segment.documentId);
    return { document, segment: placeOfSegment(document, pair.segment) };
  };
}
