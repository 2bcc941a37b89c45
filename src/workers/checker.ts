import { createReadStream } from 'node:fs';
import { workerData } from 'node:worker_threads';

import type { FileOrder } from '../domain/ports/checker.js';
import { createChecker } from '../services/checks/create-checker.js';
import { type CheckedFile, readCheckedFile } from '../services/checks/read-checked-file.js';
import { HEAD_BYTES } from '../services/import-reading.js';
import { openSpoolFolder, pathInSpool } from '../services/spool-folder.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import { createTermSource } from '../storage/sqlite/term-source.js';
import { workInBackground } from './background-thread.js';
import type { CheckerData } from './checker-messages.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { serve } from './remote-port.js';

/** Checks texts, files and documents from a read-only connection. */

dieOfPlainErrors();
workInBackground();
const { databaseFile, spoolFolder, limits, mainPort } = workerData as CheckerData;
const database = openDatabase(databaseFile, 'read');
const { documents, suppressions, acceptances } = createStoreReads(database);
const terms = createTermSource(database);

const spool = await openSpoolFolder(spoolFolder);

async function readFile({ spool: name, fileName, source, target }: FileOrder): Promise<CheckedFile> {
  const languages = { ...(source && { source }), ...(target && { target }) };
  const bytes = () => createReadStream(pathInSpool(spoolFolder, name)) as AsyncIterable<Uint8Array>;
  return readCheckedFile({ name: fileName, bytes, head: await spool.head(name, HEAD_BYTES), ...languages }, limits);
}

/** SQLite, PRAGMA data_version: another value after another connection has changed the database. */
const stamp = () => database.pragma('data_version', { simple: true }) as number;
const decisions = { suppressions, acceptances };
serve(mainPort, createChecker({ terms, documents, ...decisions, readFile, stamp, clock: Date.now }));
