import { Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { InspectionFigures } from '../domain/inspection.js';
import type { ReadingOptions } from '../services/import-reading.js';
import type { InspectionTask } from '../services/inspections/inspect.js';
import type { InspectorData, InspectorMessage } from './inspector-messages.js';
import { RemoteError } from './remote-port.js';
import type { WriterPort } from './writer-thread.js';

interface Dependencies {
  readonly openWriterPort: () => WriterPort;
  readonly databaseFile: string;
}

export type Inspect = (task: InspectionTask, options: ReadingOptions) => Promise<InspectionFigures>;

/** Does each inspection in a thread of its own, which ends with it. */
export function createInspect({ openWriterPort, databaseFile }: Dependencies): Inspect {
  return async function inspect(task, options) {
    options.signal.throwIfAborted();
    const { port, release } = openWriterPort();
    const workerData: InspectorData = { task, databaseFile, writerPort: port };
    const worker = new Worker(new URL('./inspector.js', import.meta.url), {
      name: 'inspector',
      workerData,
      transferList: [port],
    });
    try {
      return await figuresOf(worker, options);
    } finally {
      await worker.terminate();
      // What the thread had sent before it was stopped must not be written after the inspection was discarded.
      await release();
    }
  };
}

function figuresOf(worker: Worker, { signal, onProgress }: ReadingOptions): Promise<InspectionFigures> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('The inspection was stopped.'));
    });
    worker.on('message', (message: InspectorMessage) => {
      switch (message.kind) {
        case 'progress':
          onProgress(message.progress);
          return;
        case 'figures':
          resolve(message.figures);
          return;
        case 'failure':
          reject(new ConcordError(message.failure));
          return;
        case 'error':
          reject(new RemoteError(message.message, message.stack));
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`The inspector ended with code ${code}.`));
    });
  });
}
