import { faultsOfRules } from '../../checks/faults-of-profile.js';
import type { RuleSetting } from '../../domain/check.js';
import type { CheckOrder } from '../../domain/ports/checker.js';
import { DEFAULT_PROFILE } from './check-profiles.js';
import { invalidProfile } from './invalid-profile.js';
import type { ProfileServices } from './profile-services.js';

/** How a request chooses: by the id of a profile, or by what it says about single checks, or both. */
export interface CheckChoice {
  /** Absent: the default profile. */
  readonly profile?: string;
  /** In place of what the profile says about these checks. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
  /** Of texts that are stored nowhere: the memory whose decisions hold for them. Absent: none. */
  readonly memory?: string;
}

/** What is to be checked by. Fails with `not-found` for the profile, `invalid` with a pointer for what no check knows. */
export async function chooseOrder(
  { profile: id = DEFAULT_PROFILE, rules = {}, glossaries, memory }: CheckChoice,
  profiles: Pick<ProfileServices, 'get'>,
): Promise<CheckOrder> {
  const named = await profiles.get(id);
  const [fault] = faultsOfRules(rules, named.patterns);
  if (fault !== undefined) throw invalidProfile(fault);
  return {
    profile: { rules: { ...named.rules, ...rules }, patterns: named.patterns },
    ...(glossaries && { glossaries }),
    ...(memory !== undefined && { memoryId: memory }),
  };
}
