import type { Database } from 'better-sqlite3';
import type { NewConcept } from '../../domain/glossary.js';
import type { StoreWrites } from '../../domain/ports/store.js';
import type { NewUnit } from '../../domain/unit.js';
import { createAcceptanceWrites } from './acceptance-writes.js';
import { createAnswerWrites } from './answer-writes.js';
import { createChangeSets } from './change-sets.js';
import { createConceptContent } from './concept-content.js';
import { createTakeInConcept } from './concept-intake.js';
import { createDiscardSlice } from './discarding.js';
import { createDocumentWrites } from './document-writes.js';
import { createGlossaryWrites } from './glossary-writes.js';
import { createImportStaging } from './import-staging.js';
import { createInspectionWrites } from './inspection-writes.js';
import { createJobRecords } from './job-records.js';
import { createJobWrites } from './job-writes.js';
import { createLookUpLogWrites } from './look-up-log-writes.js';
import { createMemoryWrites } from './memory-writes.js';
import { createOnceOnly } from './once-only.js';
import { writePort } from './port-call.js';
import { createProfileWrites } from './profile-writes.js';
import { createRollBack } from './rollback.js';
import { createSessionWrites } from './session-writes.js';
import { createSuppressionWrites } from './suppression-writes.js';
import { createTexts } from './texts.js';
import { createUnitContent } from './unit-content.js';
import { createTakeIn } from './unit-intake.js';
import { createUnitWrites } from './unit-writes.js';
import { CONCEPT_TABLES, UNIT_TABLES } from './versioned-tables.js';
import { createVersions } from './versions.js';

/**
 * Everything that changes the store, on the one connection that writes.
 * @param clock milliseconds since 1970 UTC
 */
export function createStoreWrites(db: Database, clock: () => number): StoreWrites {
  const texts = createTexts(db);
  const units = createVersions<NewUnit>(db, UNIT_TABLES, createUnitContent(db, texts));
  const concepts = createVersions<NewConcept>(db, CONCEPT_TABLES, createConceptContent(db));
  const takeIn = createTakeIn(db, texts, units);
  const takeInConcept = createTakeInConcept(db, concepts);
  const changeSets = createChangeSets(db, clock);
  const jobs = createJobRecords(db, clock);
  const onceOnly = createOnceOnly(db, clock);
  const rollBack = createRollBack(db, { clock, changeSets });
  const discardSlice = createDiscardSlice(db, texts);
  const staging = { changeSets, jobs, units, takeIn, concepts, takeInConcept, discardSlice };
  const glossaries = createGlossaryWrites(db, { clock, onceOnly, changeSets, versions: concepts });
  return {
    memories: writePort(db, createMemoryWrites(db, { clock, onceOnly, changeSets, jobs })),
    units: writePort(db, createUnitWrites(db, { clock, onceOnly, changeSets, versions: units, takeIn, rollBack })),
    glossaries: writePort(db, glossaries),
    jobs: writePort(db, createJobWrites(db, { clock, onceOnly, jobs })),
    staging: writePort(db, createImportStaging(db, staging)),
    documents: writePort(db, createDocumentWrites(db, { clock, onceOnly })),
    sessionGlossaries: writePort(db, createSessionWrites(db, { clock, onceOnly, glossaries })),
    lookUpLog: writePort(db, createLookUpLogWrites(db, onceOnly)),
    acceptances: writePort(db, createAcceptanceWrites(db, { clock, onceOnly })),
    answers: writePort(db, createAnswerWrites(db, { clock, onceOnly })),
    suppressions: writePort(db, createSuppressionWrites(db, { clock, onceOnly })),
    inspections: writePort(db, createInspectionWrites(db, clock)),
    profiles: writePort(db, createProfileWrites(db, { clock, onceOnly })),
  };
}
