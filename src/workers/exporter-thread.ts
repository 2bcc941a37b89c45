import { MessageChannel, Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { WriteDocument } from '../services/document-file.js';
import type { WriteReport } from '../services/checks/report-task.js';
import type { SessionGlossaryServices } from '../services/session-glossary-services.js';
import type { BriefServices } from '../services/briefs/brief-services.js';
import type { Services } from '../services/services.js';
import type { ExporterData, ExporterTask, ServedChunks } from './exporter-messages.js';
import { connect } from './remote-port.js';

/**
 * Each holds a thread and a read transaction now and then; more than this would starve the look-ups. A document is written
 * in a moment.
 */
const MOST_AT_ONCE: Readonly<Record<ExporterTask['kind'], number>> = {
  memory: 4,
  glossary: 4,
  session: 4,
  snapshot: 8,
  brief: 4,
  findings: 4,
  document: 8,
};
const NAMES: Readonly<Record<ExporterTask['kind'], string>> = {
  memory: 'exports',
  glossary: 'exports of glossaries',
  session: 'exports',
  snapshot: 'snapshots',
  brief: 'briefs',
  findings: 'reports',
  document: 'downloads',
};
const RETRY_AFTER_SECONDS = 10;
/** A reader that takes nothing for so long has gone or never meant to read. */
const IDLE_MILLISECONDS = 60_000;

export interface Exporters {
  readonly exportMemory: Services['exportMemory'];
  readonly exportGlossary: Services['exportGlossary'];
  readonly writeDocument: WriteDocument;
  readonly writeBrief: BriefServices['file'];
  readonly writeReport: WriteReport;
  readonly session: Pick<SessionGlossaryServices, 'export' | 'snapshot'>;
  close(): Promise<void>;
}

interface Settings {
  readonly databaseFile: string;
  readonly toolVersion: string;
}

/** Writes each export and each changed document in a thread of its own, which ends with it. */
export function createExporters({ databaseFile, toolVersion }: Settings): Exporters {
  const running = new Map<Worker, ExporterTask['kind']>();

  function start(task: ExporterTask) {
    const { port1, port2 } = new MessageChannel();
    const workerData: ExporterData = { databaseFile, task, mainPort: port2 };
    const url = new URL('./exporter.js', import.meta.url);
    const worker = new Worker(url, { name: 'exporter', workerData, transferList: [port2] });
    running.set(worker, task.kind);
    // Its calls fail when it dies; without a listener the error would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => running.delete(worker));
    return { worker, chunks: connect<ServedChunks>(port1) };
  }

  async function write(task: ExporterTask): Promise<AsyncIterable<Uint8Array>> {
    const most = MOST_AT_ONCE[task.kind];
    if ([...running.values()].filter((kind) => kind === task.kind).length >= most) {
      const reason = `${most} ${NAMES[task.kind]} are running.`;
      throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    const { worker, chunks } = start(task);
    try {
      // What is wrong with the request shows before the first chunk, while an answer can still say so.
      return streamOf(await chunks.next(), chunks, worker);
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  }

  return {
    writeBrief: (brief, format) => write({ kind: 'brief', brief, format }),
    writeReport: (report) => write({ kind: 'findings', report }),
    exportMemory: (request) => write({ kind: 'memory', request, toolVersion }),
    session: {
      export: (request) => write({ kind: 'session', request, toolVersion }),
      snapshot: (request) => write({ kind: 'snapshot', request }),
    },
    exportGlossary: (request) => write({ kind: 'glossary', request, toolVersion }),
    writeDocument: (document) => write({ kind: 'document', document }),
    async close() {
      await Promise.all([...running.keys()].map((worker) => worker.terminate()));
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
