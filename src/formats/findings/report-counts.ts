import type { FindingSeverity } from '../../domain/check.js';
import type { ReportedFinding, ReportedGroup } from '../../domain/finding-report.js';

export const SEVERITIES = ['error', 'warning', 'hint'] as const satisfies readonly FindingSeverity[];

/** How many findings a check has, in all and of each severity. */
export interface RuleCounts extends Readonly<Record<FindingSeverity, number>> {
  readonly rule: string;
  readonly all: number;
}

/** Those with most findings first. */
export function countFindings(findings: readonly Pick<ReportedFinding, 'rule' | 'severity'>[]): readonly RuleCounts[] {
  const counts = new Map<string, { rule: string; all: number; error: number; warning: number; hint: number }>();
  for (const { rule, severity } of findings) {
    const count = counts.get(rule) ?? { rule, all: 0, error: 0, warning: 0, hint: 0 };
    count.all++;
    count[severity]++;
    counts.set(rule, count);
  }
  return [...counts.values()].sort((a, b) => b.all - a.all || (a.rule < b.rule ? -1 : 1));
}

/** How many groups each check has. */
export function countGroups(
  groups: readonly Pick<ReportedGroup, 'rule'>[],
): readonly Pick<RuleCounts, 'rule' | 'all'>[] {
  const counts = new Map<string, number>();
  for (const { rule } of groups) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, all]) => ({ rule, all }));
}
