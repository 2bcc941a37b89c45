import type { CheckedPair, Finding } from '../../domain/check.js';
import type { JudgedFinding } from '../../domain/ports/checker.js';
import type { SuppressionReads } from '../../domain/ports/suppressions.js';
import { findSuppressions } from './find-suppressions.js';
import type { FindingPlace } from './suppression-place.js';

export interface FindingPlaces {
  readonly pairs: readonly Pick<CheckedPair, 'source' | 'target'>[];
  /** @param pair its index */
  readonly placeOf: (pair: number) => FindingPlace;
}

/**
 * Findings in the order of the pairs, each with what was decided about it.
 * @param now milliseconds since 1970 UTC
 */
export async function judgeFindings(
  findings: readonly Finding[],
  { pairs, placeOf }: FindingPlaces,
  suppressions: Pick<SuppressionReads, 'withKeys'>,
  now: number,
): Promise<readonly JudgedFinding[]> {
  const inOrder = findings.toSorted((a, b) => a.pair - b.pair);
  const asked = inOrder.map(({ pair, rule, conceptId }) => {
    const { source, target } = pairs[pair]!;
    const about = conceptId === undefined ? {} : { conceptId };
    return {
      finding: { rule, source: source.text, target: target?.text ?? '', ...about },
      place: { ...placeOf(pair), ...about },
    };
  });
  const decided = await findSuppressions(asked, suppressions, now);
  return inOrder.map((finding, index) => {
    const suppressed = decided[index];
    return suppressed === undefined ? finding : { ...finding, suppressed };
  });
}
