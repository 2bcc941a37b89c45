import type { MessagePort } from 'node:worker_threads';

/** What the thread that reads inspections starts with. */
export interface InspectionReaderData {
  readonly databaseFile: string;
  /** Serves an `InspectionReader`. */
  readonly mainPort: MessagePort;
}
