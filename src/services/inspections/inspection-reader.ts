import type { Inspection } from '../../domain/inspection.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { InspectionReader } from '../../domain/ports/inspection-reader.js';
import type { InspectionContents, InspectionReads, Languages } from '../../domain/ports/inspections.js';
import type { Decisions } from '../checks/judge-findings.js';
import { createReadFindings } from './read-findings.js';
import { createReadGroups } from './read-groups.js';
import { planStandard } from './plan-standard.js';

export interface InspectionSources extends Decisions {
  readonly inspections: Pick<InspectionReads, 'get'>;
  readonly contents: InspectionContents;
  readonly documents: Pick<DocumentReads, 'get'>;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

export function createInspectionReader(sources: InspectionSources): InspectionReader {
  const { inspections, contents } = sources;
  const { readGroups, readGroup } = createReadGroups(sources);
  return {
    findings: createReadFindings(sources),
    groups: async (order) => readGroups(await inspections.get(order.inspectionId), order),
    async planStandard({ inspectionId, groupId, rendering }) {
      const inspection = await inspections.get(inspectionId);
      const group = contents.group(inspectionId, groupId);
      const of = 'documents' in inspection.subject ? 'segments' : 'units';
      return { of, ...planStandard((await readGroup(inspection, group)) ?? { group, wordings: [] }, rendering) };
    },
  };
}

/** The languages of the units; of documents each has its own, and nothing is chosen by them. */
export function languagesOf({ subject }: Inspection): Languages | undefined {
  return 'memoryId' in subject ? { source: subject.source, target: subject.target } : undefined;
}
