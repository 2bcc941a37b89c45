import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { SessionEntryChange } from '../../domain/session-glossary.js';
import { jsonOfContent, SELECT_ENTRIES, type SessionEntryRow } from './session-rows.js';

const FIND = `${SELECT_ENTRIES} WHERE session_id = @sessionId AND id = @entryId`;
const PUT = `
  INSERT INTO session_entry (session_id, id, content, changed_at, claimed_at, changed_by, added_at, added_by, revision)
  VALUES (@sessionId, @entryId, @content, @changedAt, @claimedAt, @actor, @changedAt, @actor, @revision)
  ON CONFLICT DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at,
    claimed_at = excluded.claimed_at, changed_by = excluded.changed_by, revision = excluded.revision`;
const AHEAD = `
  SELECT changed_at FROM session_change_ahead
  WHERE session_id = @sessionId AND entry_id = @entryId AND claimed_at = @claimedAt AND digest = @digest`;
const REMEMBER_AHEAD = `
  INSERT INTO session_change_ahead (session_id, entry_id, claimed_at, digest, changed_at)
  VALUES (@sessionId, @entryId, @claimedAt, @digest, @now)`;

/** A session glossary as its entries are being changed. */
export interface SessionState {
  readonly id: number;
  revision: number;
  /** Entries that are not deleted. */
  entries: number;
}

/** What is compared to decide which of two changes of an entry stays. */
interface Version {
  readonly changedAt: number;
  readonly claimedAt: number;
  readonly content: string | null;
}

/** Takes a change into the state and the tables; does nothing when a later one was there before. */
export type MergeChange = (state: SessionState, change: SessionEntryChange, actor: string) => void;

export function createMergeChange(db: Database, clock: () => number): MergeChange {
  const find = db.prepare<[object], SessionEntryRow>(FIND);
  const put = db.prepare(PUT);
  const boundedTime = createBoundedTime(db, clock);
  return (state, { id: entryId, changedAt: claimedAt, content: says }, actor) => {
    const content = says && jsonOfContent(says);
    const key = { sessionId: state.id, entryId };
    const change: Version = { changedAt: boundedTime({ ...key, claimedAt }, content), claimedAt, content };
    const before = find.get(key);
    if (before !== undefined && !isLater(change, versionOf(before))) return;
    state.revision += 1;
    state.entries += Number(content !== null) - Number(before !== undefined && before.content !== null);
    put.run({ ...key, ...change, actor, revision: state.revision });
  };
}

function versionOf({ changed_at, claimed_at, content }: SessionEntryRow): Version {
  return { changedAt: changed_at, claimedAt: claimed_at, content };
}

/** A total order of what can be said of an entry: in whatever order changes arrive, the same one stays. */
function isLater(one: Version, other: Version): boolean {
  if (one.changedAt !== other.changedAt) return one.changedAt > other.changedAt;
  if (one.claimedAt !== other.claimedAt) return one.claimedAt > other.claimedAt;
  // Of what was said at the same moment a deletion gives way: what was written is not lost.
  return (one.content ?? '') > (other.content ?? '');
}

/** The time that a change counts as having: not later than when it came here first. */
function createBoundedTime(db: Database, clock: () => number) {
  const ahead = db.prepare<[object], number>(AHEAD).pluck();
  const rememberAhead = db.prepare(REMEMBER_AHEAD);
  return (change: { sessionId: number; entryId: string; claimedAt: number }, content: string | null): number => {
    const now = clock();
    const key = {
      ...change,
      digest: createHash('sha256')
        .update(content ?? '')
        .digest(),
    };
    const known = ahead.get(key);
    if (known !== undefined) return known;
    if (change.claimedAt <= now) return change.claimedAt;
    rememberAhead.run({ ...key, now });
    return now;
  };
}
