import type { Inspection } from '../../domain/inspection.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { InspectionContents, InspectionReads, Languages } from '../../domain/ports/inspections.js';
import type { Decisions } from '../checks/judge-findings.js';

/** What inspections are read from. */
export interface InspectionSources extends Decisions {
  readonly inspections: Pick<InspectionReads, 'get'>;
  readonly contents: InspectionContents;
  readonly documents: Pick<DocumentReads, 'get'>;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** The languages of the units; of documents each has its own, and nothing is chosen by them. */
export function languagesOf({ subject }: Inspection): Languages | undefined {
  return 'memoryId' in subject ? { source: subject.source, target: subject.target } : undefined;
}
