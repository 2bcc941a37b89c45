import type { NewProfile, ProfileChanges, StoredProfile } from '../check-profile.js';
import type { WriteContext } from './write-context.js';

export interface ProfileReads {
  /** All, in the order of their names. */
  list(): Promise<readonly StoredProfile[]>;
  /** Fails with `not-found`. */
  get(profileId: string): Promise<StoredProfile>;
}

/** `create` and `change` fail with `conflict` when the name is taken, `create` also when there are too many. */
export interface ProfileWrites {
  create(profile: NewProfile, write: WriteContext): Promise<StoredProfile>;
  change(profileId: string, changes: ProfileChanges, write: WriteContext, ifRevision?: number): Promise<StoredProfile>;
  remove(profileId: string, write: WriteContext, ifRevision?: number): Promise<void>;
}
