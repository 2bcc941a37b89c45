import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import { readXliffDocument } from '../formats/xliff/document/read-document.js';
import type { DocumentTask } from '../services/document-reading.js';
import { readDocument } from '../services/read-document.js';
import type { DocumentReaderData, DocumentReaderEnd, DocumentReaderMessage } from './document-reader-messages.js';
import { dieOfPlainErrors } from './plain-errors.js';
import { connect } from './remote-port.js';
import type { ServedToThreads } from './writer-messages.js';

/** Reads documents, one after the other, and stores their segments through the writer. */

dieOfPlainErrors();
const { limits, writerPort } = workerData as DocumentReaderData;
const { store } = connect<ServedToThreads>(writerPort);

function say(message: DocumentReaderMessage): void {
  parentPort?.postMessage(message);
}

async function read(task: DocumentTask): Promise<DocumentReaderEnd> {
  const bytes = createReadStream(task.path);
  try {
    const report = await readDocument(task, {
      read: readXliffDocument,
      bytes,
      limits,
      documents: store.documents,
      onProgress: (progress) => {
        say({ kind: 'progress', progress });
      },
    });
    return { kind: 'report', report };
  } catch (error) {
    if (error instanceof ConcordError) return { kind: 'failure', failure: error.failure };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'error', message, stack: stack ?? message };
  } finally {
    bytes.destroy();
  }
}

parentPort?.on('message', (task: DocumentTask) => void read(task).then(say));
