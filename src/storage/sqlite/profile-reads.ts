import type { Database } from 'better-sqlite3';
import type { ProfileReads } from '../../domain/ports/profiles.js';
import type { Synchronous } from './port-call.js';
import { createRequireProfile, profileOf, type ProfileRow, SELECT_PROFILES } from './profile-rows.js';

export function createProfileReads(db: Database): Synchronous<ProfileReads> {
  const list = db.prepare<[], ProfileRow>(`${SELECT_PROFILES} ORDER BY name`);
  const requireProfile = createRequireProfile(db);
  return {
    list: () => list.all().map(profileOf),
    get: (profileId) => profileOf(requireProfile(profileId)),
  };
}
