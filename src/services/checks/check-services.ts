import { PATTERN_RULE } from '../../checks/pattern/pattern-check.js';
import { CHECKS } from '../../checks/registry.js';
import type { CheckDescription, CheckedDocument } from '../../domain/check.js';
import type { RuleDecisions } from '../../domain/acceptance.js';
import type { AcceptanceReads } from '../../domain/ports/acceptances.js';
import type {
  CheckedFileFindings,
  CheckedPairs,
  CheckedSegment,
  CheckedSegments,
  Checker,
  CheckOrder,
  DocumentFindingsPart,
  SegmentToCheck,
  WantedFindings,
} from '../../domain/ports/checker.js';
import type { SpooledFile } from '../spooled-file.js';
import type { SpoolFolder } from '../spool-folder.js';
import { type CheckChoice, chooseOrder } from './choose-order.js';
import type { ProfileServices } from './profile-services.js';

/** A check with how its findings were decided so far. */
export interface DecidedCheck extends CheckDescription {
  readonly decisions?: Omit<RuleDecisions, 'rule'>;
}

/** What is known of a file beside its content. */
export interface FileToCheck extends Partial<Pick<CheckedDocument, 'source' | 'target' | 'date'>> {
  readonly file: SpooledFile;
}

interface WantedOfDocument extends WantedFindings {
  readonly documentId: string;
}

export interface CheckServices {
  /** Every check as it describes itself, in the order in which their findings are shown. */
  describe(): Promise<readonly DecidedCheck[]>;
  /** How findings of patterns were decided, those of patterns that are gone too. */
  decidedPatterns(): Promise<readonly RuleDecisions[]>;
  /** Fails with `not-found` for the profile, `invalid` with a pointer for what no check knows; as Checker does. */
  checkPairs(document: CheckedDocument, choice: CheckChoice): Promise<CheckedPairs>;
  checkDocument(documentId: string, choice: CheckChoice): Promise<CheckedSegments>;
  documentFindings(wanted: WantedOfDocument, choice: CheckChoice): Promise<DocumentFindingsPart>;
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
  readonly profiles: Pick<ProfileServices, 'get'>;
  readonly spool: Pick<SpoolFolder, 'remove'>;
}

export function createCheckServices({ checker, acceptances, profiles, spool }: Dependencies): CheckServices {
  const orderOf = (choice: CheckChoice) => chooseOrder(choice, profiles);
  return {
    async describe() {
      const decided = new Map((await acceptances.decisions()).map(({ rule, ...counts }) => [rule, counts]));
      return CHECKS.map((check) => describe(check, decided.get(check.id)));
    },
    async decidedPatterns() {
      return (await acceptances.decisions()).filter(({ rule }) => rule.startsWith(PATTERN_RULE));
    },
    checkPairs: async (document, choice) => checker.checkPairs({ document, ...(await orderOf(choice)) }),
    checkDocument: async (documentId, choice) => checker.checkDocument({ documentId, ...(await orderOf(choice)) }),
    documentFindings: async (wanted, choice) => checker.documentFindings({ ...wanted, ...(await orderOf(choice)) }),
    order: orderOf,
    checkSegment: async (place, choice) => checker.checkSegment({ ...place, ...(await orderOf(choice)) }),
    async checkFile({ file: { spool: name, fileName }, ...known }, choice) {
      try {
        return await checker.checkFile({ spool: name, fileName, ...known, ...(await orderOf(choice)) });
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
