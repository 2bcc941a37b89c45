import { ConcordError } from '../../domain/failure.js';
import type { Inspection, InspectionSubject } from '../../domain/inspection.js';
import type {
  FindingsOrder,
  FindingsPart,
  GroupsOrder,
  InspectionReader,
  PartOfList,
  CurrentGroup,
} from '../../domain/ports/inspection-reader.js';
import type { InspectionReads, Languages } from '../../domain/ports/inspections.js';
import type { JobCreation } from '../../domain/ports/jobs.js';
import type { MemoryReads } from '../../domain/ports/memories.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import type { CheckServices } from '../checks/check-services.js';
import type { CheckChoice } from '../checks/choose-order.js';
import { requireTargetLanguage } from '../require-target-language.js';
import type { StartDocumentJob } from '../start-document-job.js';
import { inspectionTitle } from './inspection-title.js';
import { createStandardise, type Standardise, type StandardiseDependencies } from './standardise.js';

export interface InspectionRequest extends CheckChoice {
  readonly subject: InspectionSubject;
  /** Absent: all. */
  readonly checks?: 'all' | 'consistency';
}

export interface InspectionServices {
  /** Fails with `not-found` for what it names, `conflict` for a document without a target language; as checkPairs does. */
  start(request: InspectionRequest, write: WriteContext): Promise<JobCreation>;
  /** Newest first. */
  list(limit: number): Promise<readonly Inspection[]>;
  /** Fails with `not-found`. */
  get(inspectionId: string): Promise<Inspection>;
  /** Of a memory, in these languages or any. Fails with `not-found`. */
  newestOf(memoryId: string, languages: Partial<Languages>): Promise<Inspection>;
  /** What was inspected, in words. */
  title(inspection: Inspection): Promise<string>;
  findings(order: FindingsOrder): Promise<FindingsPart>;
  groups(order: GroupsOrder): Promise<PartOfList<CurrentGroup>>;
  readonly standardise: Standardise;
}

interface Dependencies extends StandardiseDependencies {
  readonly inspections: InspectionReads;
  readonly reader: InspectionReader;
  readonly memories: Pick<MemoryReads, 'get'>;
  readonly checks: Pick<CheckServices, 'order'>;
  readonly startJob: StartDocumentJob;
}

export function createInspectionServices(dependencies: Dependencies): InspectionServices {
  const { inspections, reader, memories, documents, checks, startJob } = dependencies;

  async function requireSubject(subject: InspectionSubject): Promise<void> {
    if ('documents' in subject) {
      for (const document of await Promise.all(subject.documents.map((id) => documents.get(id)))) {
        requireTargetLanguage(document);
      }
      return;
    }
    await memories.get(subject.memoryId);
    if (!sameLanguageAndScript(subject.source, subject.target)) return;
    throw new ConcordError({ kind: 'invalid', reason: 'Source and target are one language.', pointer: '/target' });
  }

  return {
    async start({ subject, checks: scope = 'all', ...choice }, write) {
      await requireSubject(subject);
      const inspection = { subject, checks: scope, ...(await checks.order(choice)) };
      const { job, repeated } = await startJob(
        { kind: 'inspection', order: { inspection }, resultOf: () => undefined },
        write,
      );
      return { job, repeated };
    },
    list: (limit) => inspections.list(limit),
    get: (inspectionId) => inspections.get(inspectionId),
    newestOf: (memoryId, languages) => inspections.newestOf(memoryId, languages),
    title: (inspection) => inspectionTitle(inspection, { memories, documents }),
    findings: (order) => reader.findings(order),
    groups: (order) => reader.groups(order),
    standardise: createStandardise(dependencies),
  };
}
