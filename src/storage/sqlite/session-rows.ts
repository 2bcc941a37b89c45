import type { Database } from 'better-sqlite3';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { SessionEntry, SessionEntryContent, SessionGlossary } from '../../domain/session-glossary.js';
import { notFound, publicId, requireRowId } from './public-ids.js';

/** Ends where conditions go on. */
export const SELECT_SESSIONS = `
  SELECT id, name, source, target, event_date, entries, revision, settings_revision, created_at, created_by, changed_at
  FROM session_glossary`;

export const SELECT_ENTRIES = `
  SELECT id, content, changed_at, claimed_at, changed_by, added_at, added_by, revision, concept_id FROM session_entry`;

export interface SessionRow {
  readonly id: number;
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly event_date: string | null;
  readonly entries: number;
  readonly revision: number;
  readonly settings_revision: number;
  readonly created_at: number;
  readonly created_by: string;
  readonly changed_at: number;
}

export interface SessionEntryRow {
  readonly id: string;
  readonly content: string | null;
  readonly changed_at: number;
  readonly claimed_at: number;
  readonly changed_by: string;
  readonly added_at: number;
  readonly added_by: string;
  readonly revision: number;
  readonly concept_id: string | null;
}

export function sessionOf(row: SessionRow): SessionGlossary {
  return {
    id: publicId('session glossary', row.id),
    name: row.name,
    source: row.source as LanguageTag,
    target: row.target as LanguageTag,
    ...(row.event_date !== null && { eventDate: row.event_date }),
    entries: row.entries,
    revision: row.revision,
    settingsRevision: row.settings_revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
  };
}

export function entryOf(row: SessionEntryRow): SessionEntry {
  return {
    id: row.id,
    content: contentOf(row),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    addedAt: row.added_at,
    addedBy: row.added_by,
    revision: row.revision,
  };
}

function contentOf({ content, concept_id }: SessionEntryRow): SessionEntryContent | null {
  if (content === null) return null;
  const stored = JSON.parse(content) as SessionEntryContent;
  return concept_id === null ? stored : { ...stored, conceptId: concept_id };
}

/** The same text for the same content, whatever the order in which its fields were written. */
export function jsonOfContent({ terms, note, definition, origin, conceptId }: SessionEntryContent): string {
  const ordered = terms.map(({ language, text, status, type }) => ({ language, text, status, type }));
  return JSON.stringify({ terms: ordered, note, definition, origin, conceptId });
}

/** Finds a session glossary by its public id; fails with `not-found`. */
export type RequireSession = (id: string) => SessionRow;

export function createRequireSession(db: Database): RequireSession {
  const select = db.prepare<[number], SessionRow>(`${SELECT_SESSIONS} WHERE id = ?`);
  return (id) => {
    const row = select.get(requireRowId('session glossary', id));
    if (row === undefined) throw notFound('session glossary', id);
    return row;
  };
}
