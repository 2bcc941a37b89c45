import type { DocumentSegment } from '../domain/document.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { LookedUpSegment, SegmentLookUps } from './document-services.js';
import { fittedTarget } from './fitted-target.js';
import { lookUpMatches, lookUpTerms } from './look-up-segments.js';

/** Segments with what is known for them, in order. What is not to be translated is not looked up. */
export function createLookUpSegments(lookUps: Pick<LookUps, 'matchesForAll' | 'termsInTexts'>) {
  return async function lookUp(
    segments: readonly DocumentSegment[],
    { matches: matchOrder, terms: termOrder }: SegmentLookUps = {},
  ): Promise<readonly LookedUpSegment[]> {
    const asked = segments.filter(({ translatable }) => translatable);
    const [answers, terms] = await Promise.all([
      matchOrder && lookUpMatches(lookUps, asked, matchOrder),
      termOrder && lookUpTerms(lookUps, asked, termOrder.glossaries),
    ]);
    return segments.map((segment) => {
      const matches = answers?.get(segment.id);
      const found = terms?.get(segment.id);
      return {
        segment,
        ...(matches && { matches, fitted: matches.matches.map((match) => fittedTarget(segment, match)) }),
        ...(found && { terms: found }),
      };
    });
  };
}
