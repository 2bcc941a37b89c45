import type { MessagePort } from 'node:worker_threads';

import type { Limits } from '../domain/limits.js';
import type { LookUps } from '../domain/ports/look-ups.js';

/** What the look-up thread starts with. */
export interface LookUpData {
  readonly databaseFile: string;
  readonly limits: Limits;
  /** Serves `ServedLookUps`. */
  readonly mainPort: MessagePort;
}

export interface ServedLookUps extends LookUps {
  /** Says that something was published: the index takes it in now, not at the next query. */
  refresh(): Promise<void>;
}
