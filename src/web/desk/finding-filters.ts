import type { SeverityAnswer } from '../desk-answers.js';
import { decisionOf, type Decision, type DeskFinding } from './desk-finding.js';

/** Which findings are listed. */
export interface FindingFilters {
  /** Empty: all. */
  readonly severity: SeverityAnswer | '';
  /** A rule; empty: all. */
  readonly rule: string;
  /** Stands in one of the texts or in the message, whatever its case; empty: all. */
  readonly text: string;
  readonly decision: Decision | 'all';
}

export const FIRST_FILTERS: FindingFilters = { severity: '', rule: '', text: '', decision: 'open' };

export function passes(finding: DeskFinding, filters: FindingFilters): boolean {
  const { severity, rule, decision } = filters;
  return (
    (severity === '' || finding.severity === severity) &&
    (rule === '' || finding.rule === rule) &&
    (decision === 'all' || decisionOf(finding) === decision) &&
    holdsText(finding, filters.text)
  );
}

function holdsText({ source, target, message }: DeskFinding, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  return [source.text, target?.text ?? '', message].some((one) => one.toLowerCase().includes(wanted));
}

/** How many findings there are of each decision, whatever the filters say. */
export function countDecisions(findings: readonly DeskFinding[]): Readonly<Record<Decision | 'all', number>> {
  const counts = { open: 0, accepted: 0, suppressed: 0, all: findings.length };
  for (const finding of findings) counts[decisionOf(finding)]++;
  return counts;
}
