import type { MessagePort } from 'node:worker_threads';

import type { LookUpReadiness } from '../domain/ports/look-ups.js';
import type { IndexEdition } from '../matching/index/index-edition.js';

/** What the indexer thread starts with. */
export interface IndexerData {
  readonly databaseFile: string;
  /** Longer texts are in no index. */
  readonly mostTokens: number;
  /** Threads that search what it makes. */
  readonly slots: number;
  /** Whether they count in WebAssembly. */
  readonly forWasm: boolean;
  /** Serves ServedIndexer. */
  readonly mainPort: MessagePort;
}

export interface ServedIndexer {
  /** Somebody searches this language and script. */
  use(languageScript: string): Promise<void>;
  /** Says that something was published or staged. */
  refresh(): Promise<void>;
  /** Resolves when there is an edition that was not given out. To be called again and again. */
  nextEdition(): Promise<IndexEdition>;
  /** Ready when every edition was given out and what they lack is little enough for those who search. */
  readiness(): Promise<LookUpReadiness>;
  /** Keeps the indexes for the next start, where anything has changed since the last time. */
  save(): Promise<void>;
}
