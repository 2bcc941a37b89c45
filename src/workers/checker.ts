import { workerData } from 'node:worker_threads';

import { createChecker } from '../services/checks/create-checker.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import { createTermSource } from '../storage/sqlite/term-source.js';
import { workInBackground } from './background-thread.js';
import type { CheckerData } from './checker-messages.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** Checks texts and documents from a read-only connection. */

dieOfPlainErrors();
workInBackground();
const { databaseFile, mainPort } = workerData as CheckerData;
const database = openDatabase(databaseFile, 'read');
const { documents, suppressions, acceptances } = createStoreReads(database);
const terms = createTermSource(database);

serve(mainPort, createChecker({ terms, documents, suppressions, acceptances, clock: Date.now }));
