import { workerData } from 'node:worker_threads';

import { createInspectionReader } from '../services/inspections/inspection-reader.js';
import { createInspectionContents } from '../storage/sqlite/inspection-contents.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import { workInBackground } from './background-thread.js';
import type { InspectionReaderData } from './inspection-reader-messages.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** Reads what inspections found, and what became of it, from a read-only connection. */

dieOfPlainErrors();
workInBackground();
const { databaseFile, mainPort } = workerData as InspectionReaderData;
const database = openDatabase(databaseFile, 'read');
const { inspections, documents, suppressions, acceptances } = createStoreReads(database);
const contents = createInspectionContents(database);

serve(
  mainPort,
  createInspectionReader({ inspections, contents, documents, suppressions, acceptances, clock: Date.now }),
);
