import type { MessagePort } from 'node:worker_threads';

import type { InspectionFigures } from '../domain/inspection.js';
import type { JobProgress } from '../domain/job.js';
import type { Failure } from '../domain/failure.js';
import type { InspectionTask } from '../services/inspections/inspect.js';

/** What an inspector thread starts with. */
export interface InspectorData {
  readonly task: InspectionTask;
  readonly databaseFile: string;
  /** Connects to the writer's `ServedToThreads`. */
  readonly writerPort: MessagePort;
}

/** What an inspector thread says; all but progress is the last. */
export type InspectorMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'figures'; readonly figures: InspectionFigures }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string };
