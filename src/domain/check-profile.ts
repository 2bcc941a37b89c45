import type { RuleSetting } from './check.js';
import type { CheckPattern } from './check-pattern.js';

/** Which checks run, how strictly and how loudly. */
export interface CheckProfile {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** By the id of the check; one that is not named runs as it describes itself. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Rules that somebody wrote; they run beside the checks, under the rule "pattern:" with their id. */
  readonly patterns?: readonly CheckPattern[];
}

/** What of a profile chooses. */
export type ChecksOfProfile = Pick<CheckProfile, 'rules' | 'patterns'>;

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
