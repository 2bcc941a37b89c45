import type { CurrentPair, Inspection, InspectionFinding } from '../../domain/inspection.js';
import type { JudgedFinding } from '../../domain/ports/checker.js';
import type {
  FindingsOrder,
  FindingsPart,
  InspectionReader,
  PlacedFinding,
} from '../../domain/ports/inspection-reader.js';
import { judgeFindings } from '../checks/judge-findings.js';
import { hashOfPair } from './hash-of-pair.js';
import { type InspectionSources, languagesOf } from './inspection-sources.js';
import { createPlaceOfPair } from './place-of-pair.js';

/** Findings that are read at once. */
const SLICE = 500;
/** A filter that few pass ends a part after so many. */
const MOST_LOOKED_AT = 5_000;

interface FoundNow {
  readonly finding: InspectionFinding;
  readonly pair: CurrentPair;
}

export function createReadFindings(sources: InspectionSources): InspectionReader['findings'] {
  const { inspections, contents } = sources;
  const judge = createJudge(sources);

  return async function readFindings({
    inspectionId,
    filter,
    suppressed,
    slice: { after, limit },
  }): Promise<FindingsPart> {
    const inspection = await inspections.get(inspectionId);
    const items: PlacedFinding[] = [];
    let [last, outdated] = [after, 0];
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += SLICE) {
      const stored = contents.findings(inspectionId, filter, { after: last, limit: SLICE });
      const current = currentOf(inspection, stored, contents);
      for (const [index, placed] of (await judge(current)).entries()) {
        if (placed === undefined) outdated++;
        else if (isWanted(placed, suppressed)) items.push(placed);
        last = stored[index]!.number;
        if (items.length === limit) return isEnd(last) ? { items, outdated } : { items, outdated, next: last };
      }
      if (stored.length < SLICE) return { items, outdated };
    }
    return { items, outdated, next: last };

    function isEnd(number: number): boolean {
      return contents.findings(inspectionId, filter, { after: number, limit: 1 }).length === 0;
    }
  };
}

/** undefined where a text has been changed since, or is not there any more. */
function currentOf(
  inspection: Inspection,
  stored: readonly InspectionFinding[],
  contents: InspectionSources['contents'],
): readonly (FoundNow | undefined)[] {
  const places = stored.map(({ place }) => place);
  const pairs = contents.pairs(places, languagesOf(inspection));
  return stored.map((finding, index) => {
    const pair = pairs[index];
    return pair !== undefined && hashOfPair(pair) === finding.pairHash ? { finding, pair } : undefined;
  });
}

function createJudge(sources: InspectionSources) {
  return async (current: readonly (FoundNow | undefined)[]): Promise<readonly (PlacedFinding | undefined)[]> => {
    const found = current.filter((one) => one !== undefined);
    const placeOf = createPlaceOfPair(sources.documents);
    const places = await Promise.all(found.map(({ pair }) => placeOf(pair)));
    const findings = found.map(({ finding }, pair) => ({ ...checkedFinding(finding), pair }));
    const pairs = found.map(({ pair }) => pair);
    const judged = await judgeFindings(findings, { pairs, placeOf: (pair) => places[pair]! }, sources, sources.clock());
    let next = 0;
    return current.map((one) => (one === undefined ? undefined : placed(one, judged[next++]!)));
  };
}

function checkedFinding({ rule, severity, message, ranges, suggestion, conceptId }: InspectionFinding) {
  return {
    ...{ rule, severity, message, ranges },
    ...(suggestion !== undefined && { suggestion }),
    ...(conceptId !== undefined && { conceptId }),
  };
}

function placed({ finding, pair }: FoundNow, { suppressed, accepted }: JudgedFinding): PlacedFinding {
  const { source, target } = pair;
  const where = 'unit' in pair ? { memoryId: pair.unit.memoryId } : { segmentNumber: pair.segment.number };
  const decided = { ...(suppressed && { suppressed }), ...(accepted && { accepted }) };
  const { number, place } = finding;
  return { number, place, ...checkedFinding(finding), ...where, source, target, ...decided };
}

function isWanted({ suppressed }: PlacedFinding, asked: FindingsOrder['suppressed']): boolean {
  return asked === 'include' || (asked === 'only') === (suppressed !== undefined);
}
