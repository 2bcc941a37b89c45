import type { Job, JobKind } from '../domain/job.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { GlossaryReads, GlossaryWrites } from '../domain/ports/glossaries.js';
import type { JobCreation, JobReads } from '../domain/ports/jobs.js';
import type { LookUpReadiness, LookUps } from '../domain/ports/look-ups.js';
import type { MemoryReads, MemoryWrites } from '../domain/ports/memories.js';
import type { UnitReads, UnitWrites } from '../domain/ports/units.js';
import type { WriteContext } from '../domain/ports/write-context.js';
import type { TableOptions } from '../domain/table-import.js';
import type { WrittenFormat, WrittenGlossaryFormat } from '../formats/registry.js';
import type { BriefServices } from './briefs/brief-services.js';
import type { AcceptanceServices } from './checks/acceptance-services.js';
import type { CheckServices } from './checks/check-services.js';
import type { FileWithIssues } from './checks/file-with-issues.js';
import type { ImportReviews } from './checks/import-reviews.js';
import type { ProfileServices } from './checks/profile-services.js';
import type { WriteReport } from './checks/report-task.js';
import type { SuppressionServices } from './checks/suppression-services.js';
import type { DocumentServices } from './document-services.js';
import type { ConceptImpact } from './impact/concept-impact.js';
import type { PreviewImport } from './import-preview.js';
import type { InspectionServices } from './inspections/inspection-services.js';
import type { LookUpLog } from './look-up-log.js';
import type { SessionGlossaryServices } from './session-glossary-services.js';
import type { SpooledFile } from './spooled-file.js';

export interface ImportRequest {
  readonly kind: Extract<JobKind, 'memory-import' | 'glossary-import'>;
  /** The id of the memory or glossary. */
  readonly into: string;
  readonly file: SpooledFile;
  readonly policy: string;
  readonly dryRun: boolean;
  readonly sourceLanguage?: LanguageTag;
  readonly targetLanguage?: LanguageTag;
  readonly encoding?: string;
  /** For a table of a glossary. */
  readonly table?: TableOptions;
}

export interface Readiness {
  /** First-run content is loaded and look-ups answer. */
  readonly ready: boolean;
  readonly firstRunContent: 'loading' | 'loaded' | 'failed';
  readonly lookUps: LookUpReadiness;
}

export type ExportFormat = WrittenFormat;

export interface ExportRequest {
  readonly memoryId: string;
  readonly format: ExportFormat;
  /** Required for XLIFF; absent: all languages. */
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
}

export interface GlossaryExportRequest {
  readonly glossaryId: string;
  readonly format: WrittenGlossaryFormat;
  /** Which of the shapes of the format; absent: its first one. */
  readonly dialect?: string;
  /** Only these, in this order; absent: all. */
  readonly languages?: readonly LanguageTag[];
}

/** What a user can do. HTTP and the command line call this and nothing deeper. */
export interface Services {
  readonly memories: MemoryReads & MemoryWrites;
  readonly units: UnitReads & UnitWrites;
  readonly glossaries: GlossaryReads & GlossaryWrites;
  readonly jobs: JobReads;
  readonly lookUps: LookUps;
  readonly documents: DocumentServices;
  readonly briefs: BriefServices;
  readonly checks: CheckServices;
  readonly profiles: ProfileServices;
  readonly acceptances: AcceptanceServices;
  readonly suppressions: SuppressionServices;
  readonly importReviews: ImportReviews;
  readonly writeReport: WriteReport;
  readonly conceptImpact: ConceptImpact;
  readonly fileWithIssues: FileWithIssues;
  readonly inspections: InspectionServices;
  readonly sessionGlossaries: SessionGlossaryServices;
  readonly lookUpLog: LookUpLog;
  /** Fails with `not-found` for the target, `unsupported-file`, `invalid` policy, `idempotency-mismatch`, `busy` when too much waits. */
  startImport(request: ImportRequest, write: WriteContext): Promise<JobCreation>;
  readonly previewImport: PreviewImport;
  /** Asks a job to stop; it ends as `cancelled` soon. Fails with `conflict` when it has ended. */
  cancelJob(jobId: string): Promise<Job>;
  /** The job now and after each change, until it has ended or the signal aborts. */
  watchJob(jobId: string, signal: AbortSignal): AsyncIterable<Job>;
  readiness(): Promise<Readiness>;
  /** Streams a memory in the order of unit ids; each chunk is ready to send. Fails with `not-found`, `invalid` before the first chunk. */
  exportMemory(request: ExportRequest): Promise<AsyncIterable<Uint8Array>>;
  /** Streams a glossary in the order of concept ids, as `exportMemory` does. */
  exportGlossary(request: GlossaryExportRequest): Promise<AsyncIterable<Uint8Array>>;
}
