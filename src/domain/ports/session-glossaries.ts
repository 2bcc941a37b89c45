import type { ConceptAddition, DuplicatePolicy } from '../duplicates.js';
import type { NewConcept } from '../glossary.js';
import type { Page, PageRequest } from '../page.js';
import type {
  SessionEntry,
  SessionEntryChange,
  SessionGlossary,
  SessionGlossaryChanges,
  SessionGlossarySettings,
} from '../session-glossary.js';
import type { WriteContext } from './write-context.js';

/** What has happened to a session glossary since a revision. */
export interface SessionChanges {
  readonly glossary: SessionGlossary;
  /** Entries changed since, deleted ones too, in the order of their revisions. */
  readonly entries: readonly SessionEntry[];
  /** Where to go on: everything up to it is in `entries` or was known. The glossary's own revision unless there is more. */
  readonly revision: number;
}

export interface SessionGlossaryReads {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<SessionGlossary>>;
  /** Fails with `not-found`. */
  get(id: string): Promise<SessionGlossary>;
  /** A deleted entry too. Fails with `not-found`. */
  entry(id: string, entryId: string): Promise<SessionEntry>;
  /** @param since 0 for everything; at most `limit` entries, the oldest changes first */
  changes(id: string, since: number, limit: number): Promise<SessionChanges>;
}

export interface SessionGlossaryWrites {
  create(
    settings: SessionGlossarySettings,
    entries: readonly SessionEntryChange[],
    write: WriteContext,
  ): Promise<SessionGlossary>;
  /** @param ifRevision the settings' revision */
  change(
    id: string,
    changes: SessionGlossaryChanges,
    write: WriteContext,
    ifRevision?: number,
  ): Promise<SessionGlossary>;
  /** Deletes it with its entries. */
  remove(id: string, write: WriteContext, ifRevision?: number): Promise<void>;
  /**
   * Takes changes in; of two changes of one entry the later one stays. Doing it twice is doing it once.
   * Fails with `conflict` when the glossary would have too many entries.
   */
  apply(id: string, changes: readonly SessionEntryChange[], write: WriteContext): Promise<SessionGlossary>;
  /**
   * Takes the concept into a termbase and remembers in the entry what it became. Fails with `conflict` when the entry is
   * deleted or in a termbase already, and as `GlossaryWrites.takeConcept` does.
   */
  promote(
    id: string,
    entryId: string,
    into: { readonly glossaryId: string; readonly concept: NewConcept; readonly policy: DuplicatePolicy },
    write: WriteContext,
  ): Promise<ConceptAddition>;
}
