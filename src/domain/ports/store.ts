import type { AcceptanceReads, AcceptanceWrites } from './acceptances.js';
import type { AnswerWrites } from './answers.js';
import type { DocumentReads, DocumentWrites } from './documents.js';
import type { GlossaryReads, GlossaryWrites } from './glossaries.js';
import type { ImportStaging } from './import-staging.js';
import type { InspectionReads, InspectionWrites } from './inspections.js';
import type { JobReads, JobWrites } from './jobs.js';
import type { LookUpLogReads, LookUpLogWrites } from './look-up-log.js';
import type { MemoryReads, MemoryWrites } from './memories.js';
import type { ProfileReads, ProfileWrites } from './profiles.js';
import type { SessionGlossaryReads, SessionGlossaryWrites } from './session-glossaries.js';
import type { SuppressionReads, SuppressionWrites } from './suppressions.js';
import type { UnitReads, UnitWrites } from './units.js';

/** Point look-ups: short enough for the main thread. */
export interface StoreReads {
  readonly memories: MemoryReads;
  readonly units: UnitReads;
  readonly glossaries: GlossaryReads;
  readonly jobs: JobReads;
  readonly documents: DocumentReads;
  readonly sessionGlossaries: SessionGlossaryReads;
  readonly lookUpLog: LookUpLogReads;
  readonly acceptances: AcceptanceReads;
  readonly suppressions: SuppressionReads;
  readonly inspections: InspectionReads;
  readonly profiles: ProfileReads;
}

/** Everything that changes the store. One thread serves it, one call at a time; each call is one transaction. */
export interface StoreWrites {
  readonly memories: MemoryWrites;
  readonly units: UnitWrites;
  readonly glossaries: GlossaryWrites;
  readonly jobs: JobWrites;
  readonly documents: DocumentWrites;
  readonly sessionGlossaries: SessionGlossaryWrites;
  readonly lookUpLog: LookUpLogWrites;
  readonly acceptances: AcceptanceWrites;
  readonly answers: AnswerWrites;
  readonly suppressions: SuppressionWrites;
  readonly inspections: InspectionWrites;
  readonly profiles: ProfileWrites;
  readonly staging: ImportStaging;
}
