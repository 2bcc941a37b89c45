import { chooseChecks } from '../../checks/choose-checks.js';
import { RULES_OF_KINDS } from '../../checks/cons/inconsistent-groups.js';
import type { ChecksOfProfile } from '../../domain/check-profile.js';
import { GROUP_KINDS, type GroupKind } from '../../domain/inspection.js';

/** The kinds of groups that a profile asks for, with the least length that their checks look at. */
export function consistencyKinds(profile: ChecksOfProfile): ReadonlyMap<GroupKind, number> {
  const chosen = new Map(chooseChecks(profile).map(({ check, parameters }) => [check.id, parameters]));
  return new Map(
    GROUP_KINDS.flatMap((kind) => {
      const parameters = chosen.get(RULES_OF_KINDS[kind]);
      return parameters === undefined ? [] : [[kind, Number(parameters['minimumLength'])] as const];
    }),
  );
}
