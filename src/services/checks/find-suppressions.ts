import type { SuppressionReads } from '../../domain/ports/suppressions.js';
import type { SuppressedFinding, Suppression } from '../../domain/suppression.js';
import { suppressionKey } from './suppression-key.js';
import { type FindingPlace, holdsAt } from './suppression-place.js';

export interface PlacedFinding {
  readonly finding: SuppressedFinding;
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
  const keys = findings.map(({ finding }) => suppressionKey(finding));
  const byKey = new Map<string, Suppression[]>();
  const all = [...new Set(keys)];
  for (let first = 0; first < all.length; first += SLICE) {
    for (const suppression of await withKeys(all.slice(first, first + SLICE))) {
      byKey.set(suppression.key, [...(byKey.get(suppression.key) ?? []), suppression]);
    }
  }
  return findings.map(({ place }, index) =>
    byKey.get(keys[index]!)?.findLast((suppression) => holdsAt(suppression, place, now)),
  );
}
