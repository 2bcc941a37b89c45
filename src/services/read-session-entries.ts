import type { SessionGlossaryReads } from '../domain/ports/session-glossaries.js';
import type { SessionEntry, SessionGlossary } from '../domain/session-glossary.js';

/** Entries read at once. */
const SLICE = 1_000;

export interface SessionContent {
  readonly glossary: SessionGlossary;
  /** Those that are not deleted, in the order in which they were added. */
  readonly entries: readonly SessionEntry[];
  /** What is newer is not in it. */
  readonly revision: number;
}

/** A session glossary with all its entries. Fails with `not-found`. */
export async function readSessionEntries(
  { changes }: Pick<SessionGlossaryReads, 'changes'>,
  id: string,
): Promise<SessionContent> {
  const entries = new Map<string, SessionEntry>();
  let revision = 0;
  for (;;) {
    const slice = await changes(id, revision, SLICE);
    // One that is changed meanwhile comes once more.
    for (const entry of slice.entries) entries.set(entry.id, entry);
    ({ revision } = slice);
    if (slice.entries.length < SLICE) {
      const present = [...entries.values()].filter(({ content }) => content !== null);
      return { glossary: slice.glossary, entries: present.toSorted(byAddition), revision };
    }
  }
}

/** Where several were added at one moment, their ids decide: the order is the same everywhere. */
function byAddition(one: SessionEntry, other: SessionEntry): number {
  return one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1);
}
