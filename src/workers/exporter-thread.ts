import { MessageChannel, Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { ExportRequest, Services } from '../services/services.js';
import type { ExporterData, ServedChunks } from './exporter-messages.js';
import { connect } from './remote-port.js';

/** Each export holds a thread and a read transaction now and then; more than this would starve the look-ups. */
const MOST_AT_ONCE = 4;
const RETRY_AFTER_SECONDS = 10;
/** A reader that takes nothing for so long has gone or never meant to read. */
const IDLE_MILLISECONDS = 60_000;

export interface Exporters {
  readonly exportMemory: Services['exportMemory'];
  close(): Promise<void>;
}

interface Settings {
  readonly databaseFile: string;
  readonly toolVersion: string;
}

/** Writes each export in a thread of its own, which ends with it. */
export function createExporters({ databaseFile, toolVersion }: Settings): Exporters {
  const running = new Set<Worker>();

  function start(request: ExportRequest) {
    const { port1, port2 } = new MessageChannel();
    const workerData: ExporterData = { databaseFile, toolVersion, request, mainPort: port2 };
    const url = new URL('./exporter.js', import.meta.url);
    const worker = new Worker(url, { name: 'exporter', workerData, transferList: [port2] });
    running.add(worker);
    // Its calls fail when it dies; without a listener the error would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => running.delete(worker));
    return { worker, chunks: connect<ServedChunks>(port1) };
  }

  return {
    async exportMemory(request) {
      if (running.size >= MOST_AT_ONCE) {
        const reason = `${MOST_AT_ONCE} exports are running.`;
        throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      const { worker, chunks } = start(request);
      try {
        // What is wrong with the request shows before the first chunk, while an answer can still say so.
        return streamOf(await chunks.next(), chunks, worker);
      } catch (error) {
        await worker.terminate();
        throw error;
      }
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

/** By hand rather than as a generator: one that is given up before its first step would never end the thread. */
function streamOf(
  first: Uint8Array | undefined,
  chunks: ServedChunks,
  worker: Worker,
): AsyncIterableIterator<Uint8Array> {
  let waiting: Promise<Uint8Array | undefined> | undefined = Promise.resolve(first);
  // Four readers that stand still would keep everybody else from exporting.
  const idle = setTimeout(() => void worker.terminate(), IDLE_MILLISECONDS).unref();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      idle.refresh();
      const chunk = await (waiting ?? chunks.next());
      waiting = undefined;
      if (chunk !== undefined) return { done: false, value: chunk };
      await worker.terminate();
      return { done: true, value: undefined };
    },
    async return() {
      await worker.terminate();
      return { done: true, value: undefined };
    },
  };
}
