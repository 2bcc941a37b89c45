import { faultsOfProfile } from '../../checks/faults-of-profile.js';
import type { CheckProfile, NewProfile, StoredProfile } from '../../domain/check-profile.js';
import { ConcordError } from '../../domain/failure.js';
import type { ProfileReads, ProfileWrites } from '../../domain/ports/profiles.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import { BUILT_IN_PROFILES } from './check-profiles.js';
import { invalidProfile } from './invalid-profile.js';
import { type GivenPattern, withIds } from './pattern-ids.js';

/** A profile of an installation: one of everybody's, or one that somebody made. */
export interface NamedProfile extends CheckProfile {
  readonly builtIn: boolean;
  readonly patterns: NonNullable<CheckProfile['patterns']>;
  /** Always 1 for one that is built in. */
  readonly revision: number;
  readonly made?: Pick<StoredProfile, 'createdAt' | 'changedAt' | 'changedBy'>;
}

export interface ProfileRequest extends Omit<NewProfile, 'patterns'> {
  readonly patterns: readonly GivenPattern[];
}

/** All but `list` and `get` fail with `invalid` and a pointer for what no check knows, `conflict` for a name that is taken. */
export interface ProfileServices {
  /** Those that are built in first. */
  list(): Promise<readonly NamedProfile[]>;
  /** Fails with `not-found`. */
  get(profileId: string): Promise<NamedProfile>;
  create(request: ProfileRequest, write: WriteContext): Promise<NamedProfile>;
  /** Fails with `not-found`; `conflict` for one that is built in; `changed-meanwhile`. */
  change(
    profileId: string,
    changes: Partial<ProfileRequest>,
    write: WriteContext,
    ifRevision?: number,
  ): Promise<NamedProfile>;
  /** As `change`. */
  remove(profileId: string, write: WriteContext, ifRevision?: number): Promise<void>;
}

export function createProfileServices(profiles: ProfileReads & ProfileWrites): ProfileServices {
  return {
    list: async () => [...BUILT_IN.values(), ...(await profiles.list()).map(named)],
    get: async (profileId) => BUILT_IN.get(profileId) ?? named(await profiles.get(profileId)),
    async create({ patterns, ...request }, write) {
      const profile = { ...request, patterns: withIds(patterns) };
      requireSound(profile);
      return named(await profiles.create(profile, write));
    },
    async change(profileId, { patterns, ...rest }, write, ifRevision) {
      requireOwn(profileId);
      const changes = { ...rest, ...(patterns && { patterns: withIds(patterns) }) };
      requireSound({ ...(await profiles.get(profileId)), ...changes });
      return named(await profiles.change(profileId, changes, write, ifRevision));
    },
    async remove(profileId, write, ifRevision) {
      requireOwn(profileId);
      await profiles.remove(profileId, write, ifRevision);
    },
  };
}

const BUILT_IN: ReadonlyMap<string, NamedProfile> = new Map(
  BUILT_IN_PROFILES.map((profile) => [profile.id, { ...profile, builtIn: true, patterns: [], revision: 1 }]),
);
/** Whoever asks for “default” means the one that came with Concord: no other is named so, in capitals or not. */
const BUILT_IN_NAMES: ReadonlySet<string> = new Set(
  BUILT_IN_PROFILES.flatMap(({ id, name }) => [id, name.toLowerCase()]),
);

function named({ createdAt, changedAt, changedBy, ...profile }: StoredProfile): NamedProfile {
  return { ...profile, builtIn: false, made: { createdAt, changedAt, changedBy } };
}

function requireOwn(profileId: string): void {
  const builtIn = BUILT_IN.get(profileId);
  if (builtIn === undefined) return;
  const reason = `The profile ${builtIn.name} came with Concord and stays as it is; make one of your own.`;
  throw new ConcordError({ kind: 'conflict', reason });
}

function requireSound(profile: NewProfile): void {
  if (BUILT_IN_NAMES.has(profile.name.trim().toLowerCase())) {
    throw new ConcordError({ kind: 'conflict', reason: `There is a profile named ${profile.name} already.` });
  }
  const [fault] = faultsOfProfile(profile);
  if (fault !== undefined) throw invalidProfile(fault);
}
