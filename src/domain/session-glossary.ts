import type { LanguageTag } from './language-tag.js';
import type { Term } from './glossary.js';

/** The words of one event, for those who interpret it. It never touches a termbase until an editor promotes an entry. */
export interface SessionGlossary {
  readonly id: string;
  readonly name: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** The day of the event, "2026-03-15". */
  readonly eventDate?: string;
  /** How many entries it holds, deleted ones not counted. */
  readonly entries: number;
  /** Grows with every change of the settings or of an entry. */
  readonly revision: number;
  /** The revision at which the settings were changed last: nobody who changes them is in the way of those who add entries. */
  readonly settingsRevision: number;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  readonly createdBy: string;
  readonly changedAt: number;
}

export interface SessionGlossarySettings {
  readonly name: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly eventDate?: string;
}

/** What to change; null removes the date. */
export type SessionGlossaryChanges = Partial<Omit<SessionGlossarySettings, 'eventDate'>> & {
  readonly eventDate?: string | null;
};

/** A revision of a session glossary, and who made it where that is known. */
export interface SessionRevision {
  readonly revision: number;
  readonly by?: string;
}

/** Where an entry came from: copied from a termbase, found in a text, added by an interpreter. */
export type SessionEntryOrigin = 'termbase' | 'brief' | 'interpreter';

/** What an entry says. Terms as in a concept; one language alone is enough. */
export interface SessionEntryContent {
  readonly terms: readonly Pick<Term, 'language' | 'text' | 'status' | 'type'>[];
  readonly note?: string;
  readonly definition?: string;
  readonly origin: SessionEntryOrigin;
  /** The concept that it was copied from or promoted to. */
  readonly conceptId?: string;
}

/** A change of an entry, made where there may have been no network. */
export interface SessionEntryChange {
  /** A UUID that the one who adds the entry makes, so that it can be added offline and sent twice. */
  readonly id: string;
  /**
   * Milliseconds since 1970 UTC, by the clock of the one who changed it: the later change of one entry wins. A clock that
   * is ahead of the server's counts as the server's.
   */
  readonly changedAt: number;
  /** Null deletes it. */
  readonly content: SessionEntryContent | null;
}

/** An entry of a session glossary. A deleted one stays as a mark, so that those who were offline learn of it. */
export interface SessionEntry extends SessionEntryChange {
  readonly changedBy: string;
  readonly addedBy: string;
  readonly addedAt: number;
  /** The revision of the glossary at which it was changed last. */
  readonly revision: number;
}
