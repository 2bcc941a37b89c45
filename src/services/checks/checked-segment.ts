import type { CheckedPair } from '../../domain/check.js';
import type { DocumentSegment } from '../../domain/document.js';

/** A segment as checks see it; undefined for one that is not to be translated. */
export function checkedSegment(segment: DocumentSegment): CheckedPair | undefined {
  const { translatable, source, target, state, origin, sizeLimit } = segment;
  if (!translatable) return undefined;
  return {
    ...{ source, target, state },
    ...(origin && { matchScore: origin.score }),
    ...(sizeLimit && { sizeLimit }),
  };
}
