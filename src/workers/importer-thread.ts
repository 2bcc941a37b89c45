import { Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { ImportReport, ReadImport, ReadingOptions } from '../services/import-reading.js';
import type { ImporterData, ImporterMessage } from './importer-messages.js';
import { RemoteError } from './remote-port.js';
import type { WriterPort } from './writer-thread.js';

interface Dependencies {
  readonly openWriterPort: () => WriterPort;
  readonly spoolFolder: string;
  readonly limits: Limits;
}

/** Readers stream, so what an import holds is a batch, a file's longest unit and the parser. A file that needs more is hostile. */
const HEAP_MEBIBYTES = 512;

/** Reads each import in a thread of its own, which ends with it. */
export function createReadImport({ openWriterPort, spoolFolder, limits }: Dependencies): ReadImport {
  return async function readImport(task, options) {
    options.signal.throwIfAborted();
    const { port, release } = openWriterPort();
    const workerData: ImporterData = { task, spoolFolder, limits, writerPort: port };
    const worker = new Worker(new URL('./importer.js', import.meta.url), {
      name: 'importer',
      workerData,
      transferList: [port],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES },
    });
    try {
      return await reportOf(worker, options);
    } finally {
      await worker.terminate();
      // A batch that the thread had sent before it was stopped must not be staged after the change set was discarded.
      await release();
    }
  };
}

function reportOf(worker: Worker, { signal, onProgress }: ReadingOptions): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('The import was stopped.'));
    });
    worker.on('message', (message: ImporterMessage) => {
      switch (message.kind) {
        case 'progress':
          onProgress(message.progress);
          return;
        case 'report':
          resolve(message.report);
          return;
        case 'error':
          reject(new RemoteError(message.message, message.stack));
      }
    });
    worker.on('error', (error: Error) => {
      reject(isOutOfMemory(error) ? tooMuchMemory() : error);
    });
    worker.on('exit', (code) => {
      reject(new Error(`The importer ended with code ${code}.`));
    });
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuchMemory(): ConcordError {
  return new ConcordError({
    kind: 'too-large',
    what: 'What the file makes the import hold in memory',
    limit: HEAP_MEBIBYTES,
    unit: 'MiB',
  });
}
