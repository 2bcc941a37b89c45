import type { Finding } from '../../domain/check.js';
import type { NamedFinding, SegmentFinding } from '../../domain/ports/checker.js';

/** Names findings by where they are and which of its rule's they are there. */
export function idsOfFindings(): (place: string, finding: Pick<Finding, 'rule'>) => string {
  const counts = new Map<string, number>();
  return (place, { rule }) => {
    const name = `${place}:${rule}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}:${count}`;
  };
}

/** @param findings all of a document, or of a segment */
export function withFindingIds(findings: readonly SegmentFinding[]): readonly NamedFinding[] {
  const idOf = idsOfFindings();
  return findings.map((finding) => ({ id: idOf(finding.segmentId, finding), finding }));
}
