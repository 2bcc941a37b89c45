import type { Content } from '../domain/content.js';
import type { DocumentSegment } from '../domain/document.js';
import type { Match } from '../domain/match.js';
import { codesInPlace, fitCodes } from '../matching/fit-codes.js';
import { refusalOfTarget } from './segment-codes.js';

/**
 * What a match offers for a segment, as it would be written into the file: with the segment's own codes, adapted where
 * only numbers differ. null where the codes cannot be placed, or the file could not hold it.
 */
export function fittedTarget(segment: DocumentSegment, { source, target, adapted }: Match): Content | null {
  // Where the codes correspond, what is adapted has the segment's own codes already.
  const isFitted = adapted !== undefined && codesInPlace(segment.source, source, target) !== null;
  const fitted = fitCodes(segment.source, isFitted ? segment.source : source, adapted ?? target);
  return fitted !== null && refusalOfTarget(segment, fitted) === undefined ? fitted : null;
}
