import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { GlossaryWrites } from '../../domain/ports/glossaries.js';
import type { SessionGlossaryWrites } from '../../domain/ports/session-glossaries.js';
import type { SessionEntryChange, SessionGlossary, SessionGlossarySettings } from '../../domain/session-glossary.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { publicId, rowId } from './public-ids.js';
import { requireRevision } from './revisions.js';
import { createMergeChange, type SessionState } from './session-merging.js';
import { createSessionReads } from './session-reads.js';
import { createRequireSession, type RequireSession, sessionOf, type SessionRow } from './session-rows.js';

const INSERT = `
  INSERT INTO session_glossary (name, source, target, event_date, created_at, created_by, changed_at)
  VALUES (@name, @source, @target, @eventDate, @now, @actor, @now)`;
const CHANGE = `
  UPDATE session_glossary SET name = @name, source = @source, target = @target, event_date = @eventDate,
    revision = revision + 1, settings_revision = revision + 1, changed_at = @now
  WHERE id = @id`;
const ADVANCE = `
  UPDATE session_glossary SET revision = @revision, entries = @entries, changed_at = @now WHERE id = @id`;
const REMOVE = `DELETE FROM session_glossary WHERE id = ?`;
const ROWS = `SELECT count(*) FROM session_entry WHERE session_id = ?`;
const REMEMBER_CONCEPT = `
  UPDATE session_entry SET concept_id = @conceptId, revision = @revision WHERE session_id = @id AND id = @entryId`;
const IS_CONCEPT = `SELECT 1 FROM visible_concept WHERE concept_id = ?`;

/** Deleted ones too: an event has some hundreds, a termbase that was copied whole ten thousand. */
const MOST_ENTRIES = 20_000;

export interface SessionWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
  readonly glossaries: Pick<Synchronous<GlossaryWrites>, 'takeConcept'>;
}

export function createSessionWrites(db: Database, parts: SessionWriteParts): Synchronous<SessionGlossaryWrites> {
  const { onceOnly } = parts;
  const insert = db.prepare(INSERT);
  const change = db.prepare(CHANGE);
  const remove = db.prepare(REMOVE);
  const requireSession = createRequireSession(db);
  const takeIn = createTakeInChanges(db, parts);

  const requireAt = (id: string, ifRevision: number | undefined): SessionRow => {
    const row = requireSession(id);
    requireRevision('session glossary', id, row.settings_revision, ifRevision);
    return row;
  };
  const create = (settings: SessionGlossarySettings, entries: readonly SessionEntryChange[], actor: string) => {
    const { name, source, target, eventDate = null } = settings;
    requirePair(source, target);
    const { lastInsertRowid } = insert.run({ name, source, target, eventDate, actor, now: parts.clock() });
    const id = publicId('session glossary', Number(lastInsertRowid));
    return takeIn(requireSession(id), entries, actor);
  };

  return {
    create: (settings, entries, write) => onceOnly(write, () => create(settings, entries, write.actor)).result,
    change: (id, changes, write, ifRevision) =>
      onceOnly(write, () => {
        const before = sessionOf(requireAt(id, ifRevision));
        const { name, source, target, eventDate = null } = { ...before, ...changes };
        requirePair(source, target);
        change.run({ id: rowId('session glossary', id), name, source, target, eventDate, now: parts.clock() });
        return sessionOf(requireSession(id));
      }).result,
    remove(id, write, ifRevision) {
      onceOnly(write, () => remove.run(requireAt(id, ifRevision).id));
    },
    apply: (id, changes, { actor }) => takeIn(requireSession(id), changes, actor),
    promote: createPromote(db, parts, requireSession),
  };
}

function requirePair(source: string, target: string): void {
  if (source !== target) return;
  throw new ConcordError({ kind: 'invalid', reason: 'A session glossary has two languages.', pointer: '/target' });
}

function createTakeInChanges(db: Database, { clock }: SessionWriteParts) {
  const merge = createMergeChange(db, clock);
  const countRows = db.prepare<[number], number>(ROWS).pluck();
  const advance = db.prepare(ADVANCE);
  return (session: SessionRow, changes: readonly SessionEntryChange[], actor: string): SessionGlossary => {
    const { id, revision, entries } = session;
    const state: SessionState = { id, revision, entries };
    for (const change of changes) merge(state, change, actor);
    if (state.revision === revision) return sessionOf(session);
    if (countRows.get(id)! > MOST_ENTRIES) throw tooManyEntries();
    const now = clock();
    advance.run({ ...state, now });
    return sessionOf({ ...session, ...state, changed_at: now });
  };
}

function tooManyEntries(): ConcordError {
  const reason = `A session glossary has at most ${MOST_ENTRIES} entries, deleted ones too.`;
  return new ConcordError({ kind: 'conflict', reason });
}

function createPromote(
  db: Database,
  { clock, onceOnly, glossaries }: SessionWriteParts,
  requireSession: RequireSession,
) {
  const { entry } = createSessionReads(db);
  const remember = db.prepare(REMEMBER_CONCEPT);
  const advance = db.prepare(ADVANCE);
  const isConcept = db.prepare<[number], 1>(IS_CONCEPT);

  const requirePromotable = (id: string, entryId: string): void => {
    const { content } = entry(id, entryId);
    const conceptId = content?.conceptId;
    const concept = conceptId === undefined ? undefined : rowId('concept', conceptId);
    if (content !== null && (concept === undefined || isConcept.get(concept) === undefined)) return;
    const reason =
      content === null ? 'The entry is deleted.' : `The entry is in a glossary already, as concept ${conceptId!}.`;
    throw new ConcordError({ kind: 'conflict', reason });
  };

  const promote: Synchronous<SessionGlossaryWrites>['promote'] = (
    id,
    entryId,
    { glossaryId, concept, policy },
    write,
  ) =>
    onceOnly(write, () => {
      requirePromotable(id, entryId);
      const session = requireSession(id);
      const addition = glossaries.takeConcept(glossaryId, concept, policy, { actor: write.actor });
      const state = { id: session.id, revision: session.revision + 1, entries: session.entries };
      remember.run({ id: state.id, revision: state.revision, entryId, conceptId: addition.concept.id });
      advance.run({ ...state, now: clock() });
      return addition;
    }).result;
  return promote;
}
