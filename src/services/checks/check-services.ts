import { type ProfileFault, faultsOfProfile } from '../../checks/choose-checks.js';
import { CHECKS } from '../../checks/registry.js';
import type { CheckDescription, CheckedDocument, CheckProfile, RuleSetting } from '../../domain/check.js';
import { ConcordError } from '../../domain/failure.js';
import type { CheckedPairs, CheckedSegments, Checker, CheckOrder } from '../../domain/ports/checker.js';
import { BUILT_IN_PROFILES, DEFAULT_PROFILE } from './check-profiles.js';

/** How a request chooses: by the id of a profile, or by what it says about single checks, or both. */
export interface CheckChoice {
  /** Absent: the default profile. */
  readonly profile?: string;
  /** In place of what the profile says about these checks. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

export interface CheckServices {
  /** Every check as it describes itself, in the order in which their findings are shown. */
  describe(): readonly CheckDescription[];
  profiles(): readonly CheckProfile[];
  /** Fails with `not-found` for the profile, `invalid` with a pointer for what no check knows; as Checker does. */
  checkPairs(document: CheckedDocument, choice: CheckChoice): Promise<CheckedPairs>;
  checkDocument(documentId: string, choice: CheckChoice): Promise<CheckedSegments>;
}

export function createCheckServices(checker: Checker): CheckServices {
  return {
    describe: () => CHECKS.map(describe),
    profiles: () => BUILT_IN_PROFILES,
    checkPairs: async (document, choice) => checker.checkPairs({ document, ...orderOf(choice) }),
    checkDocument: async (documentId, choice) => checker.checkDocument({ documentId, ...orderOf(choice) }),
  };
}

function describe({ id, flags, severity, doubts, parameters }: CheckDescription): CheckDescription {
  return { id, flags, severity, doubts, parameters };
}

function orderOf({ profile: id = DEFAULT_PROFILE, rules = {}, glossaries }: CheckChoice): CheckOrder {
  const named = BUILT_IN_PROFILES.find((profile) => profile.id === id);
  if (named === undefined) throw new ConcordError({ kind: 'not-found', what: 'profile', id });
  const [fault] = faultsOfProfile({ rules });
  if (fault !== undefined) throw invalid(fault);
  return { profile: { rules: { ...named.rules, ...rules } }, ...(glossaries && { glossaries }) };
}

function invalid({ pointer, reason }: ProfileFault): ConcordError {
  const name = pointer.split('/').at(-1)!.replaceAll('~1', '/').replaceAll('~0', '~');
  return new ConcordError({ kind: 'invalid', reason: `${name} ${reason}.`, pointer });
}
