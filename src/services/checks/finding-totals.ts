import type { FindingTotals, JudgedFinding } from '../../domain/ports/checker.js';

interface CheckedFindings {
  readonly findings: readonly Pick<JudgedFinding, 'rule' | 'severity' | 'suppressed'>[];
  readonly checked: number;
  readonly inapplicable: readonly string[];
}

/** What is open, counted. */
export function countTotals({ findings, checked, inapplicable }: CheckedFindings): FindingTotals {
  const counts = { error: 0, warning: 0, hint: 0 };
  const rules = new Map<string, number>();
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  for (const { severity, rule } of open) {
    counts[severity]++;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  const suppressed = findings.length - open.length;
  return { checked, counts, rules: Object.fromEntries(rules), suppressed, inapplicable };
}
