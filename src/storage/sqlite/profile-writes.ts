import type { Database } from 'better-sqlite3';
import type { NewProfile, StoredProfile } from '../../domain/check-profile.js';
import { ConcordError } from '../../domain/failure.js';
import type { ProfileWrites } from '../../domain/ports/profiles.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { createRequireProfile, profileOf, type ProfileRow } from './profile-rows.js';
import { publicId } from './public-ids.js';
import { requireRevision } from './revisions.js';

const INSERT = `
  INSERT INTO check_profile (name, description, rules, patterns, created_at, changed_at, changed_by)
  VALUES (@name, @description, @rules, @patterns, @now, @now, @actor)`;
const UPDATE = `
  UPDATE check_profile SET name = @name, description = @description, rules = @rules, patterns = @patterns,
    revision = revision + 1, changed_at = @now, changed_by = @actor
  WHERE id = @id`;
const NAME_TAKEN = `SELECT 1 FROM check_profile WHERE name = @name AND id <> @id`;
const COUNT = `SELECT count(*) FROM check_profile`;
const REMOVE = `DELETE FROM check_profile WHERE id = ?`;

/** They are listed on one page. */
const MOST_PROFILES = 200;

interface ProfileWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
}

export function createProfileWrites(db: Database, { clock, onceOnly }: ProfileWriteParts): Synchronous<ProfileWrites> {
  const insert = db.prepare(INSERT);
  const update = db.prepare(UPDATE);
  const remove = db.prepare(REMOVE);
  const requireProfile = createRequireProfile(db);
  const requireFreeName = createRequireFreeName(db);
  const requireRoom = createRequireRoom(db);

  const requireAt = (profileId: string, ifRevision: number | undefined): ProfileRow => {
    const row = requireProfile(profileId);
    requireRevision('profile', profileId, row.revision, ifRevision);
    return row;
  };
  const create = (profile: NewProfile, actor: string): StoredProfile => {
    requireFreeName(profile.name, 0);
    requireRoom();
    const { lastInsertRowid } = insert.run({ ...columnsOf(profile), now: clock(), actor });
    return profileOf(requireProfile(publicId('profile', Number(lastInsertRowid))));
  };

  return {
    create: (profile, write) => onceOnly(write, () => create(profile, write.actor)).result,
    change: (profileId, changes, write, ifRevision) =>
      onceOnly(write, () => {
        const row = requireAt(profileId, ifRevision);
        const changed = { ...profileOf(row), ...changes };
        requireFreeName(changed.name, row.id);
        update.run({ ...columnsOf(changed), id: row.id, now: clock(), actor: write.actor });
        return profileOf(requireProfile(profileId));
      }).result,
    remove(profileId, write, ifRevision) {
      onceOnly(write, () => remove.run(requireAt(profileId, ifRevision).id));
    },
  };
}

function createRequireFreeName(db: Database): (name: string, id: number) => void {
  const nameTaken = db.prepare(NAME_TAKEN);
  return (name, id) => {
    if (nameTaken.get({ name, id }) === undefined) return;
    throw new ConcordError({ kind: 'conflict', reason: `There is a profile named ${name} already.` });
  };
}

function createRequireRoom(db: Database): () => void {
  const count = db.prepare<[], number>(COUNT).pluck();
  return () => {
    if (count.get()! < MOST_PROFILES) return;
    throw new ConcordError({ kind: 'conflict', reason: `There are ${MOST_PROFILES} profiles already.` });
  };
}

function columnsOf({ name, description, rules, patterns }: NewProfile) {
  return { name, description, rules: JSON.stringify(rules), patterns: JSON.stringify(patterns) };
}
