import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';

import type { StoreWrites } from '../domain/ports/store.js';
import { connect } from './remote-port.js';
import type { OpenPort, ServedToMain, WriterData } from './writer-messages.js';

/** The writer as the main thread sees it. */
export interface WriterThread {
  readonly store: StoreWrites;
  /** A port on which another thread may `connect` to `ServedToThreads`. */
  openPort(): WriterPort;
  /** Resolves with the reason when the thread ends unasked. Nothing can be written then: the process must start again. */
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

export interface WriterPort {
  readonly port: MessagePort;
  /** When it resolves, nothing that came over the port is under way, and nothing that comes later is done. */
  readonly release: () => Promise<void>;
}

/** Resolves when the store can be written; rejects with what keeps the thread from it. */
export async function startWriterThread(databaseFile: string): Promise<WriterThread> {
  const main = new MessageChannel();
  const workerData: WriterData = { databaseFile, mainPort: main.port2 };
  const worker = new Worker(new URL('./writer.js', import.meta.url), {
    name: 'writer',
    workerData,
    transferList: [main.port2],
  });
  const { store, control } = connect<ServedToMain>(main.port1);
  let closing = false;
  let portsOpened = 0;

  const died = new Promise<Error>((resolve) => {
    worker.on('error', (error: Error) => {
      resolve(error);
    });
    worker.on('exit', (code) => {
      if (!closing) resolve(new Error(`The writer thread ended with code ${code}.`));
    });
  });

  await control.ready().catch(async () => {
    throw await died;
  });
  return {
    store,
    died,
    openPort() {
      const { port1, port2 } = new MessageChannel();
      portsOpened += 1;
      const opening: OpenPort = { portId: portsOpened, port: port2 };
      worker.postMessage(opening, [port2]);
      return { port: port1, release: () => control.release(opening.portId) };
    },
    async close() {
      closing = true;
      await control.close();
      await worker.terminate();
    },
  };
}
