import type { MessagePort } from 'node:worker_threads';

/** What a checker thread starts with. */
export interface CheckerData {
  readonly databaseFile: string;
  /** Serves a `Checker`. */
  readonly mainPort: MessagePort;
}
