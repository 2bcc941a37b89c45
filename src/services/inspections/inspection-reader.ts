import type { InspectionReader } from '../../domain/ports/inspection-reader.js';
import type { InspectionSources } from './inspection-sources.js';
import { planStandard } from './plan-standard.js';
import { createReadFindings } from './read-findings.js';
import { createReadGroups } from './read-groups.js';

export function createInspectionReader(sources: InspectionSources): InspectionReader {
  const { inspections, contents } = sources;
  const { readGroups, readGroup } = createReadGroups(sources);
  return {
    findings: createReadFindings(sources),
    groups: async (order) => readGroups(await inspections.get(order.inspectionId), order),
    async planStandard({ inspectionId, groupId, ...standard }) {
      const inspection = await inspections.get(inspectionId);
      const group = contents.group(inspectionId, groupId);
      const of = 'documents' in inspection.subject ? 'segments' : 'units';
      return { of, ...planStandard((await readGroup(inspection, group)) ?? { group, wordings: [] }, standard) };
    },
  };
}
