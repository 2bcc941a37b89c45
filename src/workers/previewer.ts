import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import { HEAD_BYTES } from '../services/import-reading.js';
import { readPreview } from '../services/read-preview.js';
import { openSpoolFolder, pathInSpool } from '../services/spool-folder.js';
import { dieOfPlainErrors } from './plain-errors.js';
import type { PreviewerData, PreviewerMessage } from './previewer-messages.js';

/** One preview: reads the spooled file and says what an import would find in it. */

dieOfPlainErrors();
const { task, spoolFolder, limits, milliseconds } = workerData as PreviewerData;

async function preview(): Promise<PreviewerMessage> {
  const { spool: name } = task.file;
  const bytes = createReadStream(pathInSpool(spoolFolder, name));
  try {
    const spool = await openSpoolFolder(spoolFolder);
    const head = await spool.head(name, HEAD_BYTES);
    return { kind: 'preview', preview: await readPreview(task, { head, bytes, limits, milliseconds }) };
  } catch (error) {
    if (error instanceof ConcordError) return { kind: 'failure', failure: error.failure };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'error', message, stack: stack ?? message };
  } finally {
    bytes.destroy();
  }
}

parentPort?.postMessage(await preview());
