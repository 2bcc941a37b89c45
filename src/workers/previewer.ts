import { createReadStream } from 'node:fs';
import { workerData } from 'node:worker_threads';

import type { ImportPreview } from '../domain/import-preview.js';
import { HEAD_BYTES } from '../services/import-reading.js';
import { readPreview } from '../services/read-preview.js';
import { openSpoolFolder, pathInSpool } from '../services/spool-folder.js';
import { answerOnce } from './one-answer.js';
import { dieOfPlainErrors } from './plain-errors.js';
import type { PreviewerData } from './previewer-messages.js';

/** One preview: reads the spooled file and says what an import would find in it. */

dieOfPlainErrors();
const { task, spoolFolder, limits, milliseconds } = workerData as PreviewerData;

async function preview(): Promise<ImportPreview> {
  const { spool: name } = task.file;
  const bytes = createReadStream(pathInSpool(spoolFolder, name));
  try {
    const spool = await openSpoolFolder(spoolFolder);
    const head = await spool.head(name, HEAD_BYTES);
    return await readPreview(task, { head, bytes, limits, milliseconds });
  } finally {
    bytes.destroy();
  }
}

await answerOnce(preview);
