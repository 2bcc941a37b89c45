import type { FileSegment } from '../../domain/document.js';
import type { Suppression } from '../../domain/suppression.js';

/** Names a segment as its file does, so that it is the same segment when the file is uploaded again. */
export function placeOfSegment(
  documentName: string,
  {
    fileOriginal = '',
    fileUnitId,
    fileSegmentId = '',
  }: Pick<FileSegment, 'fileOriginal' | 'fileUnitId' | 'fileSegmentId'>,
): string {
  return JSON.stringify([documentName, fileOriginal, fileUnitId, fileSegmentId]);
}

/** Where a finding is. */
export interface FindingPlace {
  readonly document?: string;
  /** As placeOfSegment says it. */
  readonly segment?: string;
  readonly memoryId?: string;
  readonly conceptId?: string;
}

/** Whether a decision holds where a finding is. @param now milliseconds since 1970 UTC */
export function holdsAt({ scope, place, expiresAt = Infinity }: Suppression, at: FindingPlace, now: number): boolean {
  if (expiresAt <= now) return false;
  const places = { segment: at.segment, document: at.document, memory: at.memoryId, concept: at.conceptId };
  return places[scope] === place;
}
