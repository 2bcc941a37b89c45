import { MessageChannel, Worker } from 'node:worker_threads';

import type { LookUpReadiness } from '../domain/ports/look-ups.js';
import type { IndexEdition } from '../matching/index/index-edition.js';
import type { IndexerData, ServedIndexer } from './indexer-messages.js';
import { connect } from './remote-port.js';

/** The indexer as the main thread sees it. */
export interface IndexerThread {
  /** Somebody searches this language and script. */
  use(languageScript: string): void;
  /** Says that something was published. */
  refresh(): void;
  readiness(): Promise<LookUpReadiness>;
  /** Resolves with the reason when the thread ends unasked: look-ups would fall behind for good. */
  readonly died: Promise<Error>;
  /** Keeps the indexes for the next start, if that does not take long. */
  close(): Promise<void>;
}

interface Settings extends Omit<IndexerData, 'mainPort'> {
  readonly onEdition: (edition: IndexEdition) => void;
}

export function startIndexerThread({ onEdition, ...settings }: Settings): IndexerThread {
  const { port1, port2 } = new MessageChannel();
  const workerData: IndexerData = { ...settings, mainPort: port2 };
  const worker = new Worker(new URL('./indexer.js', import.meta.url), {
    name: 'indexer',
    workerData,
    transferList: [port2],
  });
  const served = connect<ServedIndexer>(port1);
  let closing = false;
  const died = new Promise<Error>((resolve) => {
    worker.on('error', resolve);
    worker.on('exit', (code) => {
      if (!closing) resolve(new Error(`The indexer thread ended with code ${code}.`));
    });
  });

  async function passOn(): Promise<void> {
    for (;;) onEdition(await served.nextEdition());
  }
  // Ends with the thread; `died` says so.
  passOn().catch(() => undefined);

  return {
    died,
    use(languageScript) {
      served.use(languageScript).catch(() => undefined);
    },
    refresh() {
      served.refresh().catch(() => undefined);
    },
    readiness: () => served.readiness(),
    async close() {
      closing = true;
      await served.save().catch(() => undefined);
      await worker.terminate();
    },
  };
}
