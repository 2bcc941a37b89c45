import type { Concept, NewConcept } from '../glossary.js';
import type { Page, PageRequest } from '../page.js';
import type {
  SessionEntry,
  SessionEntryChange,
  SessionGlossary,
  SessionGlossarySettings,
} from '../session-glossary.js';
import type { WriteContext } from './write-context.js';

/** What has happened to a session glossary since a revision. */
export interface SessionChanges {
  readonly glossary: SessionGlossary;
  /** Entries changed since, deleted ones too, in the order of their revisions. */
  readonly entries: readonly SessionEntry[];
}

export interface SessionGlossaryReads {
  list(page: PageRequest): Promise<Page<SessionGlossary>>;
  /** Fails with `not-found`. */
  get(id: string): Promise<SessionGlossary>;
  /** @param since 0 for everything; at most `limit` entries, the oldest changes first */
  changes(id: string, since: number, limit: number): Promise<SessionChanges>;
}

export interface SessionGlossaryWrites {
  create(
    settings: SessionGlossarySettings,
    entries: readonly SessionEntryChange[],
    write: WriteContext,
  ): Promise<SessionGlossary>;
  change(
    id: string,
    changes: Partial<SessionGlossarySettings>,
    write: WriteContext,
    ifRevision?: number,
  ): Promise<SessionGlossary>;
  remove(id: string, write: WriteContext, ifRevision?: number): Promise<void>;
  /** Takes changes in; of two changes of one entry the later one stays. Doing it twice is doing it once. */
  apply(id: string, changes: readonly SessionEntryChange[], write: WriteContext): Promise<SessionChanges>;
  /** Adds the concept to a termbase and remembers in the entry what it became. Fails with `conflict` when it was promoted already. */
  promote(
    id: string,
    entryId: string,
    into: { readonly glossaryId: string; readonly concept: NewConcept },
    write: WriteContext,
  ): Promise<Concept>;
}
