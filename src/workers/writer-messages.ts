import type { MessagePort } from 'node:worker_threads';

import type { StoreWrites } from '../domain/ports/store.js';

/** What the writer thread starts with. */
export interface WriterData {
  readonly databaseFile: string;
  /** Serves `ServedToMain`. */
  readonly mainPort: MessagePort;
}

/** Hands the writer a port over which another thread calls the store. */
export interface OpenPort {
  readonly portId: number;
  /** Serves `ServedToThreads`. */
  readonly port: MessagePort;
}

export interface WriterControl {
  /** Resolves when the store can be written. */
  ready(): Promise<void>;
  /** When it resolves, no call that came over this port is under way, and none that comes later is done. */
  release(portId: number): Promise<void>;
  /** Closes the connection; nothing can be asked afterwards. */
  close(): Promise<void>;
}

export interface ServedToThreads {
  readonly store: StoreWrites;
}

export interface ServedToMain extends ServedToThreads {
  readonly control: WriterControl;
}
