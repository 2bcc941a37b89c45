import type { Finding, FindingSeverity } from '../domain/check.js';
import type { Check, CheckedLanguages, Report } from './check.js';
import type { DocumentUnderCheck, PairUnderCheck } from './document-under-check.js';
import type { ChosenCheck } from './choose-checks.js';

/**
 * What the chosen checks have to say of a document, in the order of the pairs, those of one pair in the order of the checks.
 * A check without rules for the languages says nothing (see `inapplicable`).
 */
export function runChecks(
  document: DocumentUnderCheck,
  languages: CheckedLanguages,
  chosen: readonly ChosenCheck[],
): readonly Finding[] {
  const applicable = chosen.filter(({ check }) => isApplicable(check, languages));
  const findings: Finding[][] = document.pairs.map((pair) => [...findingsOfPair(pair, applicable)]);
  for (const { check, parameters, severity } of applicable) {
    if (check.scope !== 'document') continue;
    for (const { pair, ...report } of check.check(document, parameters)) {
      findings[pair]!.push(findingOf(check, report, pair, severity));
    }
  }
  return findings.flat();
}

/** The ids of those that have no rules for the languages. */
export function inapplicableChecks(chosen: readonly ChosenCheck[], languages: CheckedLanguages): readonly string[] {
  return chosen.filter(({ check }) => !isApplicable(check, languages)).map(({ check }) => check.id);
}

function isApplicable({ appliesTo }: Check, languages: CheckedLanguages): boolean {
  return appliesTo?.(languages) !== false;
}

function* findingsOfPair(pair: PairUnderCheck, chosen: readonly ChosenCheck[]): Generator<Finding> {
  for (const { check, parameters, severity } of chosen) {
    if (check.scope !== 'pair' || (pair.target.isBlank && check.untranslatedToo !== true)) continue;
    for (const report of check.check(pair, parameters)) yield findingOf(check, report, pair.index, severity);
  }
}

function findingOf(check: Check, report: Report, pair: number, severity: FindingSeverity | undefined): Finding {
  return { ...report, rule: check.id, severity: severity ?? report.severity ?? check.severity, pair };
}
