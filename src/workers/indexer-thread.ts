import { MessageChannel, Worker } from 'node:worker_threads';

import type { LookUpReadiness } from '../domain/ports/look-ups.js';
import type { IndexEdition } from '../matching/index/index-edition.js';
import type { IndexerData, ServedIndexer } from './indexer-messages.js';
import { connect } from './remote-port.js';

/** The indexer as the main thread sees it; it starts when it is used or asked for its readiness. */
export interface IndexerThread {
  /** Somebody searches this language and script. */
  use(languageScript: string): void;
  /** Says that something was published; one that starts later reads everything. */
  refresh(): void;
  readiness(): Promise<LookUpReadiness>;
  /** Resolves with the reason when the thread ends unasked: look-ups would fall behind for good. */
  readonly died: Promise<Error>;
  start(): void;
  /** Keeps the indexes for the next start, if that does not take long. */
  close(): Promise<void>;
}

interface Settings extends Omit<IndexerData, 'mainPort'> {
  readonly onEdition: (edition: IndexEdition) => void;
}

export function createIndexerThread({ onEdition, ...settings }: Settings): IndexerThread {
  let thread: ReturnType<typeof startThread> | undefined;
  let closing = false;
  let sayDied: (reason: Error) => void;
  const died = new Promise<Error>((resolve) => {
    sayDied = resolve;
  });

  function start() {
    const started = startThread(settings);
    started.worker.on('error', sayDied);
    started.worker.on('exit', (code) => {
      if (!closing) sayDied(new Error(`The indexer thread ended with code ${code}.`));
    });
    // Ends with the thread; `died` says so.
    passOn(started.served).catch(() => undefined);
    return started;
  }

  async function passOn(served: ServedIndexer): Promise<void> {
    for (;;) onEdition(await served.nextEdition());
  }

  const served = () => (thread ??= start()).served;
  return {
    died,
    start() {
      served();
    },
    use(languageScript) {
      served()
        .use(languageScript)
        .catch(() => undefined);
    },
    refresh() {
      thread?.served.refresh().catch(() => undefined);
    },
    readiness: () => served().readiness(),
    async close() {
      closing = true;
      await thread?.served.save().catch(() => undefined);
      await thread?.worker.terminate();
    },
  };
}

function startThread(settings: Omit<IndexerData, 'mainPort'>) {
  const { port1, port2 } = new MessageChannel();
  const workerData: IndexerData = { ...settings, mainPort: port2 };
  const worker = new Worker(new URL('./indexer.js', import.meta.url), {
    name: 'indexer',
    workerData,
    transferList: [port2],
  });
  return { worker, served: connect<ServedIndexer>(port1) };
}
