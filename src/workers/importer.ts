import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { HEAD_BYTES } from '../services/import-reading.js';
import { openSpoolFolder, pathInSpool } from '../services/spool-folder.js';
import { stageFile } from '../services/stage-file.js';
import { workInBackground } from './background-thread.js';
import type { ImporterData, ImporterMessage } from './importer-messages.js';
import { connect } from './remote-port.js';
import type { ServedToThreads } from './writer-messages.js';

/** One import: reads the spooled file as a stream and stages it through the writer. */

workInBackground();
const { task, spoolFolder, limits, writerPort } = workerData as ImporterData;
const { store } = connect<ServedToThreads>(writerPort);

function say(message: ImporterMessage): void {
  parentPort?.postMessage(message);
}

try {
  const spool = await openSpoolFolder(spoolFolder);
  const report = await stageFile(task, {
    head: await spool.head(task.order.spool, HEAD_BYTES),
    bytes: createReadStream(pathInSpool(spoolFolder, task.order.spool)),
    limits,
    staging: store.staging,
    onProgress: (progress) => {
      say({ kind: 'progress', progress });
    },
  });
  say({ kind: 'report', report });
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  say({ kind: 'error', message, stack: stack ?? message });
}
