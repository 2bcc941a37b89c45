import type { CheckProfile } from './check.js';
import type { CheckPattern } from './check-pattern.js';

export interface NewProfile extends Pick<CheckProfile, 'name' | 'description' | 'rules'> {
  readonly patterns: readonly CheckPattern[];
}

/** What is absent stays; rules and patterns are replaced as a whole. */
export type ProfileChanges = Partial<NewProfile>;

/** A profile that somebody made. */
export interface StoredProfile extends NewProfile {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly changedBy: string;
}
