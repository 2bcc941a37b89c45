import { CheckRun, type CheckSubject, inapplicableChecks } from '../../checks/check-run.js';
import { chooseChecks } from '../../checks/choose-checks.js';
import type { CheckOrder } from '../../domain/ports/checker.js';
import type { CurrentTerms } from './current-terms.js';

export interface StartedRun {
  readonly run: CheckRun;
  /** The ids of checks that have no rules for the languages. */
  readonly inapplicable: readonly string[];
}

export type StartRun = (subject: CheckSubject, order: CheckOrder) => Promise<StartedRun>;

/** Begins runs of checks by the terms that are published then. */
export function createStartRun(current: CurrentTerms): StartRun {
  return async function startRun(subject, { profile, glossaries }) {
    const chosen = chooseChecks(profile);
    const lookUp = await current.lookUpFor([subject.source, subject.target], glossaries);
    return { run: new CheckRun(subject, chosen, lookUp), inapplicable: inapplicableChecks(chosen, subject) };
  };
}
