import type { Acceptance } from '../../domain/acceptance.js';
import type { AcceptanceReads } from '../../domain/ports/acceptances.js';

/** Keys that are asked for at once. */
const SLICE = 500;

/** Those of the findings' keys that are accepted. */
export async function findAcceptances(
  keys: readonly string[],
  { withKeys }: Pick<AcceptanceReads, 'withKeys'>,
): Promise<ReadonlyMap<string, Acceptance>> {
  const found = new Map<string, Acceptance>();
  const all = [...new Set(keys)];
  for (let first = 0; first < all.length; first += SLICE) {
    for (const acceptance of await withKeys(all.slice(first, first + SLICE))) found.set(acceptance.key, acceptance);
  }
  return found;
}
