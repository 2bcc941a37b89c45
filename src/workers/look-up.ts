import { workerData } from 'node:worker_threads';

import { createConcordanceFinder } from '../services/find-concordance.js';
import { createMatchFinder } from '../services/find-matches.js';
import { createTermFinder } from '../services/look-up-terms.js';
import { createMatchingSource } from '../storage/sqlite/matching-source.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createTermSource } from '../storage/sqlite/term-source.js';
import type { LookUpData } from './look-up-messages.js';
import { serve } from './remote-port.js';

/** Answers look-ups from a read-only connection. Between two queries it takes a slice of what is new into its index. */

const { databaseFile, limits, mainPort } = workerData as LookUpData;
const database = openDatabase(databaseFile, 'read');
const source = createMatchingSource(database);
const matchFinder = createMatchFinder(source, limits, Date.now);
const termFinder = createTermFinder(createTermSource(database));
