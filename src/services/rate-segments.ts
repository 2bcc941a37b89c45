import type { AnalysisOrder } from '../domain/analysis.js';
import type { DocumentSegment } from '../domain/document.js';
import type { MatchAnswer } from '../domain/match.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { ComparedSegment, EarlierMatch, SegmentComparison } from '../domain/ports/segment-comparison.js';
import { extraOf, isTranslated, rateScores, type SegmentRating } from './analysis-rating.js';
import { lookUpMatches } from './look-up-segments.js';
import { contentForMemory } from './segment-codes.js';

export interface RatedSegment {
  readonly segment: DocumentSegment;
  readonly rating: SegmentRating;
}

/** Rates the segments of a document slice by slice, in their order, by the memories and by the segments before each. */
export function createRateSegments(
  { memories, minScore }: AnalysisOrder,
  comparison: SegmentComparison,
  lookUps: Pick<LookUps, 'matchesForAll'>,
): (segments: readonly DocumentSegment[]) => Promise<readonly RatedSegment[]> {
  const query = { ...(memories && { memories }), minScore, limit: 1 };

  return async function rateSegments(segments) {
    const open = segments.filter((segment) => extraOf(segment) === undefined);
    const [found, earlier] = await Promise.all([lookUpMatches(lookUps, open, query), compare(segments, comparison)]);
    return segments.map((segment) => {
      const row = extraOf(segment);
      const rating = row
        ? { row, internal: false, partial: false }
        : rate(found.get(segment.id), earlier.get(segment.id));
      return { segment, rating };
    });
  };
}

/** Takes the segments of a document in that comes before. */
export async function takeEarlier(segments: readonly DocumentSegment[], comparison: SegmentComparison): Promise<void> {
  await comparison.add(segments.filter(isTranslated).map(comparedSegment));
}

/** By the ids of the segments. */
async function compare(
  segments: readonly DocumentSegment[],
  comparison: SegmentComparison,
): Promise<ReadonlyMap<string, EarlierMatch>> {
  const translated = segments.filter(isTranslated);
  const matches = await comparison.compare(translated.map(comparedSegment));
  return new Map(translated.map(({ id }, index) => [id, matches[index]!]));
}

function rate(memory: MatchAnswer | undefined, earlier: EarlierMatch | undefined): SegmentRating {
  const partial = memory?.partial === true || earlier?.partial === true;
  return { ...rateScores(memory?.matches[0]?.score ?? 0, earlier?.score ?? 0), partial };
}

function comparedSegment({ source, sourceLanguage, targetLanguage }: DocumentSegment): ComparedSegment {
  return { ...contentForMemory(source), source: sourceLanguage, target: targetLanguage };
}
