import type { CheckProfile } from '../../domain/check.js';

/** The profile of a request that names none. */
export const DEFAULT_PROFILE = 'default';

/** Profiles that every installation has. */
export const BUILT_IN_PROFILES: readonly CheckProfile[] = [
  {
    id: DEFAULT_PROFILE,
    name: 'Default',
    description: 'Every check as it describes itself.',
    rules: {},
  },
];
