import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { SessionGlossaryReads } from '../../domain/ports/session-glossaries.js';
import { keyOfCursor, pageOf } from './paging.js';
import type { Synchronous } from './port-call.js';
import {
  createRequireSession,
  entryOf,
  SELECT_ENTRIES,
  SELECT_SESSIONS,
  type SessionEntryRow,
  sessionOf,
  type SessionRow,
} from './session-rows.js';

const LIST = `${SELECT_SESSIONS} WHERE id < @before ORDER BY id DESC LIMIT @limit`;
const ENTRY = `${SELECT_ENTRIES} WHERE session_id = @sessionId AND id = @entryId`;
const CHANGED = `
  ${SELECT_ENTRIES} WHERE session_id = @sessionId AND revision > @since ORDER BY revision LIMIT @limit`;

export function createSessionReads(db: Database): Synchronous<SessionGlossaryReads> {
  const list = db.prepare<[object], SessionRow>(LIST);
  const findEntry = db.prepare<[object], SessionEntryRow>(ENTRY);
  const changed = db.prepare<[object], SessionEntryRow>(CHANGED);
  const requireSession = createRequireSession(db);
  return {
    list({ limit, cursor }) {
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : keyOfCursor(cursor);
      return pageOf(list.all({ before, limit: limit + 1 }), limit, (row) => row.id, sessionOf);
    },
    get: (id) => sessionOf(requireSession(id)),
    entry(id, entryId) {
      const row = findEntry.get({ sessionId: requireSession(id).id, entryId });
      if (row === undefined) throw new ConcordError({ kind: 'not-found', what: 'entry', id: entryId });
      return entryOf(row);
    },
    changes(id, since, limit) {
      const session = requireSession(id);
      const entries = changed.all({ sessionId: session.id, since, limit }).map(entryOf);
      const revision = entries.length < limit ? session.revision : entries.at(-1)!.revision;
      return { glossary: sessionOf(session), entries, revision };
    },
  };
}
