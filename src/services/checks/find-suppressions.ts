import type { SuppressionReads } from '../../domain/ports/suppressions.js';
import type { Suppression } from '../../domain/suppression.js';
import { type FindingPlace, holdsAt } from './suppression-place.js';

/** A finding by its key (suppressionKey), and where it is. */
export interface PlacedFinding {
  readonly key: string;
  readonly place: FindingPlace;
}

/** Keys that are asked for at once. */
const SLICE = 500;

/** For each finding the decision that it is to be left alone, the latest where there are several; undefined for none. */
export async function findSuppressions(
  findings: readonly PlacedFinding[],
  { withKeys }: Pick<SuppressionReads, 'withKeys'>,
  now: number,
): Promise<readonly (Suppression | undefined)[]> {
  const byKey = new Map<string, Suppression[]>();
  const all = [...new Set(findings.map(({ key }) => key))];
  for (let first = 0; first < all.length; first += SLICE) {
    for (const suppression of await withKeys(all.slice(first, first + SLICE))) {
      byKey.set(suppression.key, [...(byKey.get(suppression.key) ?? []), suppression]);
    }
  }
  return findings.map(({ key, place }) => byKey.get(key)?.findLast((suppression) => holdsAt(suppression, place, now)));
}
