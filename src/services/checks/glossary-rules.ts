import { CheckRun, type CheckSubject } from '../../checks/check-run.js';
import { chooseChecks } from '../../checks/choose-checks.js';
import type { TermLookUp } from '../../checks/prepare-pair.js';
import { CHECKS } from '../../checks/registry.js';
import type { CheckedPair, Finding } from '../../domain/check.js';

/** What a target does that breaks a glossary. */
const RULES: ReadonlySet<string> = new Set([
  'term.missing',
  'term.forbidden',
  'term.deprecated',
  'term.do-not-translate',
]);

const OTHERS_OFF = CHECKS.filter(({ id }) => !RULES.has(id)).map(({ id }) => [id, { severity: 'off' }] as const);
const CHOSEN = chooseChecks({ rules: Object.fromEntries(OTHERS_OFF) });

/** What a target has that breaks the glossaries, or may, judged by its own source and nothing around it. */
export function suspectsIn(pair: CheckedPair, subject: CheckSubject, lookUp: TermLookUp): readonly Finding[] {
  return new CheckRun(subject, CHOSEN, lookUp).take([pair]);
}

/** As suspectsIn; nothing of a missing term that is only hinted at. */
export function breaksOf(pair: CheckedPair, subject: CheckSubject, lookUp: TermLookUp): readonly Finding[] {
  const suspects = suspectsIn(pair, subject, lookUp);
  return suspects.filter(({ rule, severity }) => rule !== 'term.missing' || severity !== 'hint');
}
