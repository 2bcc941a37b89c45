import type { Database } from 'better-sqlite3';
import type { StoredProfile } from '../../domain/check-profile.js';
import { notFound, publicId, requireRowId } from './public-ids.js';

export const SELECT_PROFILES = `
  SELECT id, name, description, rules, patterns, revision, created_at AS createdAt, changed_at AS changedAt,
    changed_by AS changedBy
  FROM check_profile`;

export interface ProfileRow extends Omit<StoredProfile, 'id' | 'rules' | 'patterns'> {
  readonly id: number;
  /** JSON */
  readonly rules: string;
  readonly patterns: string;
}

export function profileOf({ id, rules, patterns, ...row }: ProfileRow): StoredProfile {
  return {
    ...row,
    id: publicId('profile', id),
    rules: JSON.parse(rules) as StoredProfile['rules'],
    patterns: JSON.parse(patterns) as StoredProfile['patterns'],
  };
}

/** The row of a profile, or a failure `not-found`. */
export function createRequireProfile(db: Database): (profileId: string) => ProfileRow {
  const find = db.prepare<[number], ProfileRow>(`${SELECT_PROFILES} WHERE id = ?`);
  return (profileId) => {
    const row = find.get(requireRowId('profile', profileId));
    if (row === undefined) throw notFound('profile', profileId);
    return row;
  };
}
