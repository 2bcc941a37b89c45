import type { SeverityAnswer, SeverityCounts } from '../desk-answers.js';
import { loudness, SEVERITIES, type DeskFinding } from './desk-finding.js';

export type Grouping = 'rule' | 'concept' | 'file';

export const GROUPINGS: readonly Grouping[] = ['rule', 'concept', 'file'];

/** Findings that belong together. */
export interface FindingGroup {
  /** The rule, the concept's id (empty: of no concept), or the file's name. */
  readonly name: string;
  /** Errors first, then in the order of the files. */
  readonly findings: readonly DeskFinding[];
  readonly counts: SeverityCounts;
}

/** Groups with errors first, larger ones before smaller ones; files in the order in which they were read. */
export function groupFindings(findings: readonly DeskFinding[], by: Grouping): readonly FindingGroup[] {
  const byName = new Map<string, DeskFinding[]>();
  for (const finding of findings) {
    const name = nameFor(finding, by);
    const members = byName.get(name);
    if (members) members.push(finding);
    else byName.set(name, [finding]);
  }
  const groups = [...byName].map(([name, members]) => ({
    name,
    findings: members.toSorted((a, b) => loudness(a.severity) - loudness(b.severity)),
    counts: countSeverities(members),
  }));
  return by === 'file' ? groups : groups.toSorted(byLoudness);
}

function nameFor({ rule, conceptId = '', fileName }: DeskFinding, by: Grouping): string {
  return { rule, concept: conceptId, file: fileName }[by];
}

/** What belongs to no concept comes last. */
function byLoudness(one: FindingGroup, another: FindingGroup): number {
  if ((one.name === '') !== (another.name === '')) return one.name === '' ? 1 : -1;
  const more = SEVERITIES.map((severity) => another.counts[severity] - one.counts[severity]);
  return more.find((difference) => difference !== 0) ?? one.name.localeCompare(another.name, 'en');
}

export function countSeverities(findings: readonly { readonly severity: SeverityAnswer }[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
