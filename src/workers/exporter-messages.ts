import type { MessagePort } from 'node:worker_threads';

import type { ExportRequest } from '../services/services.js';

/** What an exporter thread starts with. */
export interface ExporterData {
  readonly databaseFile: string;
  readonly toolVersion: string;
  readonly request: ExportRequest;
  /** Serves `ServedChunks`. */
  readonly mainPort: MessagePort;
}

/** A chunk is made when it is asked for: a slow reader holds up the reading of the store, not the memory. */
export interface ServedChunks {
  /** undefined after the last one. */
  next(): Promise<Uint8Array | undefined>;
}
