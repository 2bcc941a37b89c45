import { MessageChannel, Worker } from 'node:worker_threads';

import { ConcordError } from '../domain/failure.js';
import type { InspectionReader } from '../domain/ports/inspection-reader.js';
import type { InspectionReaderData } from './inspection-reader-messages.js';
import { connect } from './remote-port.js';

export interface InspectionReaderThread extends InspectionReader {
  close(): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly served: InspectionReader;
}

const MOST_AT_ONCE = 16;
const RETRY_AFTER_SECONDS = 5;

/** One thread reads what inspections found, from the first request on; one that dies is started again. */
export function createInspectionReaderThread(databaseFile: string): InspectionReaderThread {
  let thread: Thread | undefined;
  let running = 0;

  function start(): Thread {
    const { port1, port2 } = new MessageChannel();
    const workerData: InspectionReaderData = { databaseFile, mainPort: port2 };
    const url = new URL('./inspection-reader.js', import.meta.url);
    const worker = new Worker(url, { name: 'inspection reader', workerData, transferList: [port2] });
    const started = { worker, served: connect<InspectionReader>(port1) };
    // Its calls fail when it dies; without a listener the error would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (thread === started) thread = undefined;
    });
    return started;
  }

  async function read<Answer>(ask: (served: InspectionReader) => Promise<Answer>): Promise<Answer> {
    if (running >= MOST_AT_ONCE) {
      const reason = `${MOST_AT_ONCE} inspections are being read.`;
      throw new ConcordError({ kind: 'busy', reason, retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    running++;
    try {
      return await ask((thread ??= start()).served);
    } finally {
      running--;
    }
  }

  return {
    findings: (order) => read((served) => served.findings(order)),
    groups: (order) => read((served) => served.groups(order)),
    planStandard: (order) => read((served) => served.planStandard(order)),
    async close() {
      await thread?.worker.terminate();
    },
  };
}
