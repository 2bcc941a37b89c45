import type { MessagePort } from 'node:worker_threads';

import type { Limits } from '../domain/limits.js';

/** What a checker thread starts with. */
export interface CheckerData {
  readonly databaseFile: string;
  readonly spoolFolder: string;
  readonly limits: Limits;
  /** Serves a `Checker`. */
  readonly mainPort: MessagePort;
}
