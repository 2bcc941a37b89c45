import type { ReportedFinding, ReportedPair } from '../../domain/finding-report.js';
import type { JudgedFinding } from '../../domain/ports/checker.js';
import { writeFindingKey } from './finding-key.js';

type JudgedPair = Omit<JudgedFinding, 'pair'> & ReportedPair;

/** A finding as a report has it. @param keyPlace as its key names it */
export function reportedFinding(
  finding: JudgedPair,
  place: string,
  keyPlace: Parameters<typeof writeFindingKey>[2],
): ReportedFinding {
  const { rule, severity, message, ranges, suggestion, conceptId, source, target, accepted, suppressed } = finding;
  return {
    ...{ rule, severity, message, ranges, source, target, place },
    ...(suggestion !== undefined && { suggestion }),
    ...(conceptId !== undefined && { conceptId }),
    key: writeFindingKey(finding, finding, keyPlace),
    ...(suppressed && { suppressed }),
    ...(accepted && { accepted: true }),
  };
}
