import { Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { DocumentTask, ReadDocument } from '../services/document-reading.js';
import type { ReadingOptions } from '../services/import-reading.js';
import type { DocumentReaderData, DocumentReaderEnd, DocumentReaderMessage } from './document-reader-messages.js';
import { RemoteError } from './remote-port.js';
import type { WriterPort } from './writer-thread.js';

interface Dependencies {
  readonly openWriterPort: () => WriterPort;
  readonly limits: Limits;
  /** What reading one document may take; absent: ten minutes. */
  readonly readMilliseconds?: number;
}

export interface DocumentReaders {
  readonly readDocument: ReadDocument;
  close(): Promise<void>;
}

/** A thread that waits for its next document, or reads one. */
interface ReaderThread {
  readonly worker: Worker;
  /** Ends the thread; nothing that it had sent to the writer is done later. */
  end(): Promise<void>;
}

/** The reader streams, so what it holds is a batch, a file's longest unit and the parser. A file that needs more is hostile. */
const HEAP_MEBIBYTES = 512;
const READ_MILLISECONDS = 600_000;
/** Starting a thread takes as long as reading a hundred small documents: two are kept. */
const MOST_WAITING = 2;
/** After a larger file the thread ends, and gives its memory back. */
const LARGE_BYTES = 4 * 1024 * 1024;

/** Reads documents in threads that are kept for the next one. What a file does to its thread, no other file feels. */
export function createDocumentReaders(dependencies: Dependencies): DocumentReaders {
  const { openWriterPort, limits, readMilliseconds = READ_MILLISECONDS } = dependencies;
  const waiting: ReaderThread[] = [];
  const reading = new Set<ReaderThread>();

  function start(): ReaderThread {
    const { port, release } = openWriterPort();
    const workerData: DocumentReaderData = { limits, writerPort: port };
    const worker = new Worker(new URL('./document-reader.js', import.meta.url), {
      name: 'document reader',
      workerData,
      transferList: [port],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES },
    });
    // One that dies while it waits is not taken again; without a listener the error would end the process.
    worker.on('error', () => undefined);
    const thread: ReaderThread = {
      worker,
      async end() {
        await worker.terminate();
        await release();
      },
    };
    worker.on('exit', () => {
      const index = waiting.indexOf(thread);
      if (index >= 0) waiting.splice(index, 1);
    });
    return thread;
  }

  return {
    async readDocument(task, options) {
      options.signal.throwIfAborted();
      const thread = waiting.pop() ?? start();
      reading.add(thread);
      let isSound = false;
      try {
        const ended = await endOf(thread.worker, task, { ...options, readMilliseconds });
        if (ended.kind === 'error') throw new RemoteError(ended.message, ended.stack);
        isSound = true;
        if (ended.kind === 'failure') throw new ConcordError(ended.failure);
        return ended.report;
      } finally {
        reading.delete(thread);
        if (isSound && waiting.length < MOST_WAITING && task.order.bytes <= LARGE_BYTES) waiting.push(thread);
        else await thread.end();
      }
    },
    async close() {
      await Promise.all([...waiting, ...reading].map((thread) => thread.end()));
    },
  };
}

/** Rejects when the thread cannot be used any more. */
function endOf(
  worker: Worker,
  task: DocumentTask,
  { signal, onProgress, readMilliseconds }: ReadingOptions & { readonly readMilliseconds: number },
): Promise<DocumentReaderEnd> {
  const settled = new AbortController();
  const time = AbortSignal.timeout(readMilliseconds);
  const ended = new Promise<DocumentReaderEnd>((resolve, reject) => {
    const onMessage = (message: DocumentReaderMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else resolve(message);
    };
    const onError = (error: Error) => {
      reject(isOutOfMemory(error) ? tooMuch('hold in memory', HEAP_MEBIBYTES, 'MiB') : error);
    };
    const onExit = (code: number) => {
      reject(new Error(`The reader of documents ended with code ${code}.`));
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    settled.signal.addEventListener('abort', () => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    });
    const whenAborted = (aborting: AbortSignal, reason: () => Error) => {
      const listener = () => {
        reject(reason());
      };
      aborting.addEventListener('abort', listener, { signal: settled.signal });
    };
    whenAborted(signal, () => new Error('The upload was stopped.'));
    whenAborted(time, () => tooMuch('work', readMilliseconds / 1_000, 'seconds'));
    worker.postMessage(task);
  });
  return ended.finally(() => {
    settled.abort();
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuch(what: string, limit: number, unit: string): ConcordError {
  return new ConcordError({ kind: 'too-large', what: `What the file makes its reader ${what}`, limit, unit });
}
