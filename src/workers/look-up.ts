import { workerData } from 'node:worker_threads';

import { createConcordanceFinder } from '../services/find-concordance.js';
import { createMatchFinder } from '../services/find-matches.js';
import { createTermFinder } from '../services/look-up-terms.js';
import { createMatchingSource } from '../storage/sqlite/matching-source.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createTermSource } from '../storage/sqlite/term-source.js';
import type { LookUpData, LookUpPart } from './look-up-messages.js';
import { serve } from './remote-port.js';

/** Answers one part of the look-ups from a read-only connection. */

const { part, databaseFile, limits, mainPort } = workerData as LookUpData;
const database = openDatabase(databaseFile, 'read');

const PARTS: Readonly<Record<LookUpPart, () => object>> = {
  matches() {
    const finder = createMatchFinder(createMatchingSource(database), limits, Date.now);
    let indexing = false;
    const indexOn = () => {
      indexing = finder.indexSlice();
      // Queries that came meanwhile are answered before the next slice.
      if (indexing) setImmediate(indexOn);
    };
    const refresh = () => {
      if (!indexing) indexOn();
    };
    refresh();
    return { ...finder, refresh };
  },

  terms() {
    const finder = createTermFinder(createTermSource(database));
    finder.refresh();
    return finder;
  },

  concordance() {
    return { ...createConcordanceFinder(createMatchingSource(database), limits.lookUpMilliseconds), refresh() {} };
  },
};

serve(mainPort, PARTS[part]());
