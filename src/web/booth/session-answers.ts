import type { LookUpRecord } from '../../domain/look-up-log.js';
import type { SessionEntryChange, SessionEntryContent, SessionGlossary } from '../../domain/session-glossary.js';
import type { BoothConcept } from './booth-terms.js';
import type { KnownEntry } from './session-replica.js';

/** A session glossary, as far as the booth shows it. */
export type BoothGlossary = Pick<SessionGlossary, 'id' | 'name' | 'source' | 'target' | 'eventDate' | 'entries'>;

/** What the API answers about an entry: times are ISO 8601 there. */
export interface EntryAnswer {
  readonly id: string;
  readonly content: SessionEntryContent | null;
  readonly changedAt: string;
  readonly revision: number;
}

export interface ChangesAnswer {
  readonly glossary: BoothGlossary;
  readonly items: readonly EntryAnswer[];
  readonly revision: number;
  readonly more?: true;
}

export interface SnapshotAnswer {
  readonly glossary: BoothGlossary;
  readonly takenAt: string;
  readonly revision: number;
  readonly entries: readonly EntryAnswer[];
  readonly concepts: readonly BoothConcept[];
  readonly conceptsLeftOff?: true;
}

export function knownEntry({ id, content, changedAt, revision }: EntryAnswer): KnownEntry {
  return { id, content, changedAt: Date.parse(changedAt), revision };
}

export function changeRequest({ changedAt, ...change }: SessionEntryChange): object {
  return { ...change, changedAt: new Date(changedAt).toISOString() };
}

export function recordRequest({ at, ...record }: LookUpRecord): object {
  return { ...record, at: new Date(at).toISOString() };
}
