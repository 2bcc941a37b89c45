import { type ProfileFault, faultsOfProfile } from '../../checks/choose-checks.js';
import { CHECKS } from '../../checks/registry.js';
import type { CheckDescription, CheckedDocument, CheckProfile, RuleSetting } from '../../domain/check.js';
import type { RuleDecisions } from '../../domain/acceptance.js';
import { ConcordError } from '../../domain/failure.js';
import type { AcceptanceReads } from '../../domain/ports/acceptances.js';
import type {
  CheckedFileFindings,
  CheckedPairs,
  CheckedSegment,
  CheckedSegments,
  Checker,
  CheckOrder,
  SegmentToCheck,
} from '../../domain/ports/checker.js';
import type { SpooledFile } from '../spooled-file.js';
import type { SpoolFolder } from '../spool-folder.js';
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

/** A check with how its findings were decided so far. */
export interface DecidedCheck extends CheckDescription {
  readonly decisions?: Omit<RuleDecisions, 'rule'>;
}

/** What is known of a file beside its content. */
export interface FileToCheck extends Partial<Pick<CheckedDocument, 'source' | 'target' | 'date'>> {
  readonly file: SpooledFile;
}

export interface CheckServices {
  /** Every check as it describes itself, in the order in which their findings are shown. */
  describe(): Promise<readonly DecidedCheck[]>;
  profiles(): readonly CheckProfile[];
  /** Fails with `not-found` for the profile, `invalid` with a pointer for what no check knows; as Checker does. */
  checkPairs(document: CheckedDocument, choice: CheckChoice): Promise<CheckedPairs>;
  checkDocument(documentId: string, choice: CheckChoice): Promise<CheckedSegments>;
  /** What a choice comes to now. Fails as checkPairs does for a profile. */
  order(choice: CheckChoice): Promise<CheckOrder>;
  /** What a segment is found to have by itself, with the target that somebody is writing where one is given. */
  checkSegment(place: SegmentToCheck, choice: CheckChoice): Promise<CheckedSegment>;
  /** Checks a received file and forgets it, whatever comes of it. */
  checkFile(file: FileToCheck, choice: CheckChoice): Promise<CheckedFileFindings>;
}

interface Dependencies {
  readonly checker: Checker;
  readonly acceptances: Pick<AcceptanceReads, 'decisions'>;
  readonly spool: Pick<SpoolFolder, 'remove'>;
}

export function createCheckServices({ checker, acceptances, spool }: Dependencies): CheckServices {
  return {
    async describe() {
      const decided = new Map((await acceptances.decisions()).map(({ rule, ...counts }) => [rule, counts]));
      return CHECKS.map((check) => describe(check, decided.get(check.id)));
    },
    profiles: () => BUILT_IN_PROFILES,
    checkPairs: async (document, choice) => checker.checkPairs({ document, ...orderOf(choice) }),
    checkDocument: async (documentId, choice) => checker.checkDocument({ documentId, ...orderOf(choice) }),
    // eslint-disable-next-line @typescript-eslint/require-await -- what is wrong with a choice is a rejection
    order: async (choice) => orderOf(choice),
    checkSegment: async (place, choice) => checker.checkSegment({ ...place, ...orderOf(choice) }),
    async checkFile({ file: { spool: name, fileName }, ...known }, choice) {
      try {
        return await checker.checkFile({ spool: name, fileName, ...known, ...orderOf(choice) });
      } finally {
        await spool.remove(name);
      }
    },
  };
}

function describe(check: CheckDescription, decisions: DecidedCheck['decisions']): DecidedCheck {
  const { id, flags, severity, doubts, parameters } = check;
  return { id, flags, severity, doubts, parameters, ...(decisions && { decisions }) };
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
