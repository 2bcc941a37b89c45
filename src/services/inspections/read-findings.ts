import type { CurrentPair, Inspection, InspectionFinding } from '../../domain/inspection.js';
import type {
  FindingsOrder,
  FindingsPart,
  InspectionReader,
  PlacedFinding,
} from '../../domain/ports/inspection-reader.js';
import { judgeFindings } from '../checks/judge-findings.js';
import { hashOfPair } from './hash-of-pair.js';
import { type InspectionSources, languagesOf } from './inspection-reader.js';
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
      const current = currentOf(inspection, stored);
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

  /** undefined where a text has been changed since, or is not there any more. */
  function currentOf(inspection: Inspection, stored: readonly InspectionFinding[]): readonly (FoundNow | undefined)[] {
    const languages = languagesOf(inspection);
    const pairs = contents.pairs(
      stored.map(({ place }) => place),
      languages,
    );
    return stored.map((finding, index) => {
      const pair = pairs[index];
      return pair !== undefined && hashOfPair(pair) === finding.pairHash ? { finding, pair } : undefined;
    });
  }

  async function judge(current: readonly (FoundNow | undefined)[]): Promise<readonly (PlacedFinding | undefined)[]> {
    const found = current.filter((one) => one !== undefined);
    const placeOf = createPlaceOfPair(sources.documents);
    const places = await Promise.all(found.map(({ pair }) => placeOf(pair)));
    const findings = found.map(({ finding: { rule, severity, message, ranges, suggestion, conceptId } }, pair) => ({
      ...{ rule, severity, message, ranges, pair },
      ...(suggestion !== undefined && { suggestion }),
      ...(conceptId !== undefined && { conceptId }),
    }));
    const pairs = found.map(({ pair }) => pair);
    const judged = await judgeFindings(findings, { pairs, placeOf: (pair) => places[pair]! }, sources, sources.clock());
    let next = 0;
    return current.map((one) => {
      if (one === undefined) return undefined;
      const { pair, ...finding } = judged[next++]!;
      return { ...finding, ...placed(one) };
    });
  }
}

function placed({ finding: { number, place }, pair }: FoundNow) {
  const { source, target } = pair;
  const where = 'unit' in pair ? { memoryId: pair.unit.memoryId } : { segmentNumber: pair.segment.number };
  return { number, place, ...where, source, target };
}

function isWanted({ suppressed }: PlacedFinding, asked: FindingsOrder['suppressed']): boolean {
  return asked === 'include' || (asked === 'only') === (suppressed !== undefined);
}
