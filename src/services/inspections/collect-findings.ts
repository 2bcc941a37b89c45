import type { FindingSeverity } from '../../domain/check.js';
import type { FindingsOrder, InspectionReader, PlacedFinding } from '../../domain/ports/inspection-reader.js';
import { SEVERITIES } from '../../formats/findings/report-counts.js';

/** What of an inspection still stands. */
export interface CollectedFindings {
  /** In the order of the inspection. */
  readonly found: readonly PlacedFinding[];
  /** Whether there are more than were asked for. */
  readonly isCut: boolean;
  /** Findings that were left out because a text has been changed since. */
  readonly outdated: number;
}

/** Findings that are read at once. */
const SLICE = 500;

/** Reads so many findings at most, errors before warnings before hints. */
export async function collectFindings(
  { inspectionId, filter, suppressed }: Omit<FindingsOrder, 'slice'>,
  reader: Pick<InspectionReader, 'findings'>,
  most: number,
): Promise<CollectedFindings> {
  const found: PlacedFinding[] = [];
  let outdated = 0;
  const read = async (severity: FindingSeverity): Promise<boolean> => {
    for (let after: number | undefined = 0; after !== undefined;) {
      // One more than there is room for tells whether there are more.
      const limit = Math.min(SLICE, most - found.length + 1);
      const slice = { after, limit };
      const part = await reader.findings({ inspectionId, suppressed, filter: { ...filter, severity }, slice });
      found.push(...part.items);
      outdated += part.outdated;
      if (found.length > most) return true;
      after = part.next;
    }
    return false;
  };
  let isCut = false;
  for (const severity of SEVERITIES) {
    if (!isCut && (filter.severity ?? severity) === severity) isCut = await read(severity);
  }
  const inOrder = found.slice(0, most).sort((one, other) => one.number - other.number);
  return { found: inOrder, isCut, outdated };
}
