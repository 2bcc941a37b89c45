import type { Database } from 'better-sqlite3';
import type { StoreReads } from '../../domain/ports/store.js';
import { createAcceptanceReads } from './acceptance-reads.js';
import { createDocumentReads } from './document-reads.js';
import { createGlossaryReads } from './glossary-reads.js';
import { createInspectionReads } from './inspection-reads.js';
import { createJobReads } from './job-reads.js';
import { createLookUpLogReads } from './look-up-log-reads.js';
import { createMemoryReads } from './memory-reads.js';
import { readPort } from './port-call.js';
import { createProfileReads } from './profile-reads.js';
import { createSessionReads } from './session-reads.js';
import { createSuppressionReads } from './suppression-reads.js';
import { createUnitReads } from './unit-reads.js';

/** Point look-ups on a connection of any mode. */
export function createStoreReads(db: Database): StoreReads {
  return {
    memories: readPort(db, createMemoryReads(db)),
    units: readPort(db, createUnitReads(db)),
    glossaries: readPort(db, createGlossaryReads(db)),
    jobs: readPort(db, createJobReads(db)),
    documents: readPort(db, createDocumentReads(db)),
    sessionGlossaries: readPort(db, createSessionReads(db)),
    lookUpLog: readPort(db, createLookUpLogReads(db)),
    acceptances: readPort(db, createAcceptanceReads(db)),
    suppressions: readPort(db, createSuppressionReads(db)),
    inspections: readPort(db, createInspectionReads(db)),
    profiles: readPort(db, createProfileReads(db)),
  };
}
