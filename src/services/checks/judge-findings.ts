import type { CheckedPair, Finding } from '../../domain/check.js';
import type { AcceptanceReads } from '../../domain/ports/acceptances.js';
import type { JudgedFinding } from '../../domain/ports/checker.js';
import type { SuppressionReads } from '../../domain/ports/suppressions.js';
import { findAcceptances } from './find-acceptances.js';
import { findSuppressions } from './find-suppressions.js';
import { suppressionKey } from './suppression-key.js';
import type { FindingPlace } from './suppression-place.js';

export interface FindingPlaces {
  readonly pairs: readonly Pick<CheckedPair, 'source' | 'target'>[];
  /** @param pair its index */
  readonly placeOf: (pair: number) => FindingPlace;
}

/** What people decided about findings. */
export interface Decisions {
  readonly suppressions: Pick<SuppressionReads, 'withKeys'>;
  readonly acceptances: Pick<AcceptanceReads, 'withKeys'>;
}

/**
 * Findings in the order of the pairs, each with what was decided about it.
 * @param now milliseconds since 1970 UTC
 */
export async function judgeFindings(
  findings: readonly Finding[],
  { pairs, placeOf }: FindingPlaces,
  { suppressions, acceptances }: Decisions,
  now: number,
): Promise<readonly JudgedFinding[]> {
  const inOrder = findings.toSorted((a, b) => a.pair - b.pair);
  const placed = inOrder.map(({ pair, rule, conceptId }) => {
    const { source, target } = pairs[pair]!;
    const about = conceptId === undefined ? {} : { conceptId };
    return {
      key: suppressionKey({ rule, source: source.text, target: target?.text ?? '', ...about }),
      place: { ...placeOf(pair), ...about },
    };
  });
  const left = await findSuppressions(placed, suppressions, now);
  const right = await findAcceptances(
    placed.map(({ key }) => key),
    acceptances,
  );
  return inOrder.map((finding, index) => {
    const suppressed = left[index];
    const accepted = right.get(placed[index]!.key);
    return { ...finding, ...(suppressed && { suppressed }), ...(accepted && { accepted }) };
  });
}
