import type { MessagePort } from 'node:worker_threads';

import type { TextFindings, TextFindingsQuery } from '../domain/brief.js';

/** What a thread that reads a text for a brief starts with. */
export interface BriefReaderData {
  /** Serves `ServedFindings`. */
  readonly mainPort: MessagePort;
}

/** The thread ends by being terminated. */
export interface ServedFindings {
  find(query: TextFindingsQuery): Promise<TextFindings>;
}
