import { ConcordError } from '../../domain/failure.js';

interface Collections {
  get(id: string): Promise<unknown>;
}

/**
 * Checks the memories or glossaries that a look-up names: an id that leads nowhere would be taken for "nothing found".
 * @throws ConcordError `not-found`, or `invalid` when more are named than one request may search
 */
export async function requireSearched(
  collections: Collections,
  ids: readonly string[] | undefined,
  most: number,
): Promise<void> {
  if (ids === undefined) return;
  if (ids.length > most) {
    throw new ConcordError({ kind: 'invalid', reason: `A request searches at most ${most} of them.` });
  }
  await Promise.all(ids.map((id) => collections.get(id)));
}
