import { createReadStream } from 'node:fs';
import { workerData } from 'node:worker_threads';

import { readReviewTable } from '../formats/findings/read-review-table.js';
import { readReviews, type ReviewReading } from '../services/checks/read-reviews.js';
import { readOptions } from '../services/read-options.js';
import { pathInSpool } from '../services/spool-folder.js';
import { createInspectionContents } from '../storage/sqlite/inspection-contents.js';
import { openDatabase } from '../storage/sqlite/open-database.js';
import { createStoreReads } from '../storage/sqlite/store-reads.js';
import { answerOnce } from './one-answer.js';
import { dieOfPlainErrors } from './plain-errors.js';
import type { ReviewReaderData } from './review-reader-messages.js';

/** One reviewer's table: reads the spooled file and what it decides about the texts as they are. */

dieOfPlainErrors();
const { task, databaseFile, spoolFolder, limits } = workerData as ReviewReaderData;

async function read(): Promise<ReviewReading> {
  const { file, format, documentId } = task;
  const database = openDatabase(databaseFile, 'read');
  const bytes = createReadStream(pathInSpool(spoolFolder, file.spool));
  try {
    const { documents, suppressions, acceptances } = createStoreReads(database);
    const contents = createInspectionContents(database);
    const about = { ...(documentId !== undefined && { documentId }), now: Date.now() };
    const rows = readReviewTable(bytes, format, readOptions({}, limits));
    return await readReviews(rows, { documents, contents, suppressions, acceptances, ...about });
  } finally {
    bytes.destroy();
    database.close();
  }
}

await answerOnce(read);
