import type { Acceptance } from '../../domain/acceptance.js';
import type { Page, PageRequest } from '../../domain/page.js';
import type { AcceptanceFilter, AcceptanceReads, AcceptanceWrites } from '../../domain/ports/acceptances.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import type { DecidedFinding } from '../../domain/suppression.js';
import { requireRule } from './require-rule.js';
import { suppressionKey } from './suppression-key.js';

export interface AcceptanceServices {
  list(filter: AcceptanceFilter, page: PageRequest): Promise<Page<Acceptance>>;
  /** The same finding again is the same acceptance; it is not left alone any more. Fails with `invalid` for a rule that no check has. */
  accept(finding: DecidedFinding, write: WriteContext): Promise<Acceptance>;
  /** Fails with `not-found`. */
  takeBack(acceptanceId: string, write: WriteContext): Promise<void>;
}

export function createAcceptanceServices(acceptances: AcceptanceReads & AcceptanceWrites): AcceptanceServices {
  return {
    list: (filter, page) => acceptances.list(filter, page),
    // Asynchronous, so that a rule that is no check's is refused as every other failure is.
    async accept(finding, write) {
      requireRule(finding.rule);
      return acceptances.accept({ ...finding, key: suppressionKey(finding) }, write);
    },
    takeBack: (acceptanceId, write) => acceptances.takeBack(acceptanceId, write),
  };
}
