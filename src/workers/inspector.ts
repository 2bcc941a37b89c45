import { parentPort, workerData } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import { createChecker } from '../services/checks/create-checker.js';
import { CurrentTerms } from '../services/checks/current-terms.js';
import { inspect } from '../services/inspections/inspect.js';
import { createExportSource } from '../storage/sqlite/export-source.js';
import { createGroupSource } from '../storage/sqlite/group-source.js';
import { createInspectionContents } from '../storage/sqlite/inspection-contents.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import { createTermSource } from '../storage/sqlite/term-source.js';
import { workInBackground } from './background-thread.js';
import type { InspectorData, InspectorMessage } from './inspector-messages.js';
import { connect } from './remote-port.js';
import type { ServedToThreads } from './writer-messages.js';

/** One inspection: reads from a connection of its own, and writes what it finds through the writer. */

workInBackground();
const { task, databaseFile, writerPort } = workerData as InspectorData;
const { store } = connect<ServedToThreads>(writerPort);
const database = openDatabase(databaseFile, 'read');
const { memories, documents, suppressions, acceptances } = createStoreReads(database);
const terms = createTermSource(database);
const stamp = () => database.pragma('data_version', { simple: true }) as number;
const readFile = () => Promise.reject(new Error('No file is checked here.'));

const PROGRESS_MILLISECONDS = 1_000;
let toldAt = -Infinity;

function say(message: InspectorMessage): void {
  parentPort?.postMessage(message);
}

try {
  const figures = await inspect(task, {
    ...{ memories, documents, units: createExportSource(database), groupSource: createGroupSource(database) },
    contents: createInspectionContents(database),
    terms: new CurrentTerms(terms),
    checker: createChecker({ terms, documents, suppressions, acceptances, readFile, stamp, clock: Date.now }),
    inspections: store.inspections,
    onProgress(progress) {
      if (performance.now() - toldAt < PROGRESS_MILLISECONDS) return;
      toldAt = performance.now();
      say({ kind: 'progress', progress });
    },
  });
  say({ kind: 'figures', figures });
} catch (error) {
  if (error instanceof ConcordError) say({ kind: 'failure', failure: error.failure });
  else {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    say({ kind: 'error', message, stack: stack ?? message });
  }
}
