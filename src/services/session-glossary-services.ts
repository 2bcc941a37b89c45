import type { ConceptAddition, DuplicatePolicy } from '../domain/duplicates.js';
import type { SessionGlossaryReads, SessionGlossaryWrites } from '../domain/ports/session-glossaries.js';
import type { WriteContext } from '../domain/ports/write-context.js';
import type {
  SessionEntryContent,
  SessionGlossary,
  SessionGlossarySettings,
  SessionRevision,
} from '../domain/session-glossary.js';

/** Which concepts a new session glossary begins with. */
export interface ConceptsToCopy {
  /** Absent: all glossaries. */
  readonly glossaries?: readonly string[];
  readonly subject?: string;
}

export interface NewSessionGlossary extends SessionGlossarySettings {
  readonly entries: readonly SessionEntryContent[];
  readonly copyFrom?: ConceptsToCopy;
}

export interface SessionExportRequest {
  readonly id: string;
  readonly format: 'csv' | 'xlsx' | 'html';
  /** By which language a sheet is sorted. */
  readonly sort: 'source' | 'target';
  readonly columns: '2' | '3';
}

export interface SnapshotRequest {
  readonly id: string;
  /** Absent: all glossaries. */
  readonly glossaries?: readonly string[];
}

/** What can be done with session glossaries. All who watch one learn of what is done here. */
export interface SessionGlossaryServices
  extends SessionGlossaryReads, Pick<SessionGlossaryWrites, 'change' | 'remove' | 'apply'> {
  create(order: NewSessionGlossary, write: WriteContext): Promise<SessionGlossary>;
  promote(
    id: string,
    entryId: string,
    into: { readonly glossaryId: string; readonly policy: DuplicatePolicy },
    write: WriteContext,
  ): Promise<ConceptAddition>;
  /** The revision now and after each change, until the signal aborts or the glossary is deleted. Fails with `not-found`. */
  watch(id: string, signal: AbortSignal): AsyncIterable<SessionRevision>;
  /** The glossary as a file. Fails with `not-found` before the first chunk. */
  export(request: SessionExportRequest): Promise<AsyncIterable<Uint8Array>>;
  /** Differs when the snapshot would. Fails with `not-found`. */
  snapshotTag(request: SnapshotRequest): Promise<string>;
  /** The snapshot as JSON in UTF-8. Fails with `not-found` before the first chunk. */
  snapshot(request: SnapshotRequest): Promise<AsyncIterable<Uint8Array>>;
}
