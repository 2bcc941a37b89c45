import type { InspectionFigures, InspectionOrder } from '../../domain/inspection.js';
import type { InspectionWrites } from '../../domain/ports/inspections.js';
import type { Inspecting } from './inspecting.js';
import { inspectDocuments, type DocumentSources } from './inspect-documents.js';
import { inspectMemory, type MemorySources } from './inspect-memory.js';
import { KeptFindings } from './kept-findings.js';
import { KeptGroups } from './kept-groups.js';

export interface InspectionTask {
  /** One that was begun. */
  readonly inspectionId: string;
  readonly order: InspectionOrder;
}

interface Dependencies extends MemorySources, DocumentSources {
  readonly inspections: Pick<InspectionWrites, 'addFindings' | 'addGroups'>;
  readonly onProgress: Inspecting['onProgress'];
}

/** Does the work of an inspection. Fails with `not-found` when what it inspects is removed meanwhile. */
export async function inspect(
  { inspectionId, order }: InspectionTask,
  dependencies: Dependencies,
): Promise<InspectionFigures> {
  const { inspections, onProgress, ...sources } = dependencies;
  const findings = new KeptFindings(inspectionId, inspections);
  const groups = new KeptGroups(inspectionId, inspections);
  const inspecting = { findings, groups, onProgress };
  const { subject } = order;
  const inspected =
    'memoryId' in subject
      ? await inspectMemory(subject, order, sources, inspecting)
      : await inspectDocuments(subject.documents, order, sources, inspecting);
  return { ...inspected, ...(await findings.finish()), groups: await groups.finish() };
}
