import type {
  CheckedSegments,
  DocumentFindingsPart,
  FindingPosition,
  FindingTotals,
  NamedFinding,
  SegmentFilter,
  WantedFindings,
} from '../../domain/ports/checker.js';
import { withFindingIds } from './finding-ids.js';
import { countTotals } from './finding-totals.js';

/** The findings of a document with their ids and their totals, from which parts are cut. */
export class DocumentFindings {
  readonly #named: readonly NamedFinding[];
  readonly #totals: FindingTotals;

  constructor(readonly checked: CheckedSegments) {
    this.#named = withFindingIds(checked.findings);
    this.#totals = countTotals(checked);
  }

  part({ filter, after, limit = Infinity }: WantedFindings): DocumentFindingsPart {
    const listed = this.#named.filter(isWanted(filter));
    const first = after === undefined ? 0 : placeBehind(listed, after);
    return {
      items: listed.slice(first, first + limit),
      isLast: first + limit >= listed.length,
      totals: this.#totals,
    };
  }
}

function isWanted({ rules, segments, severity, suppressed }: SegmentFilter) {
  const [ofRules, ofSegments] = [rules, segments].map((names) => names && new Set(names));
  return ({ finding }: NamedFinding): boolean =>
    ofRules?.has(finding.rule) !== false &&
    ofSegments?.has(finding.segmentId) !== false &&
    (severity ?? finding.severity) === finding.severity &&
    (suppressed === 'include' || (suppressed === 'only') === (finding.suppressed !== undefined));
}

/** Behind the finding, or behind its segment where it has been mended. */
function placeBehind(findings: readonly NamedFinding[], { id, segmentNumber }: FindingPosition): number {
  const at = findings.findIndex((one) => one.id === id);
  if (at >= 0) return at + 1;
  const behind = findings.findIndex(({ finding }) => finding.segmentNumber > segmentNumber);
  return behind < 0 ? findings.length : behind;
}
