import type { MessagePort } from 'node:worker_threads';

import type { SegmentComparison } from '../domain/ports/segment-comparison.js';

/** What a comparison thread starts with. */
export interface ComparisonData {
  readonly minScore: number;
  /** Longer segments are found by equal text and codes only. */
  readonly mostTokens: number;
  /** Serves `ServedComparison`. */
  readonly mainPort: MessagePort;
}

/** The thread ends by being terminated. */
export type ServedComparison = Omit<SegmentComparison, 'close'>;
