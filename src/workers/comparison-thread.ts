import { MessageChannel, Worker } from 'node:worker_threads';

import type { OpenSegmentComparison } from '../domain/ports/segment-comparison.js';
import type { ComparisonData, ServedComparison } from './comparison-messages.js';
import { connect } from './remote-port.js';

export interface Comparisons {
  readonly open: OpenSegmentComparison;
  close(): Promise<void>;
}

/**
 * Compares the segments of each analysis in a thread of its own, which ends with it.
 * @param mostTokens longer segments are found by equal text and codes only
 */
export function createComparisons(mostTokens: number): Comparisons {
  const running = new Set<Worker>();

  function start(minScore: number) {
    const { port1, port2 } = new MessageChannel();
    const workerData: ComparisonData = { minScore, mostTokens, mainPort: port2 };
    const url = new URL('./comparison.js', import.meta.url);
    const worker = new Worker(url, { name: 'comparison', workerData, transferList: [port2] });
    running.add(worker);
    // Its calls fail when it dies; without a listener the error would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => running.delete(worker));
    return { worker, served: connect<ServedComparison>(port1) };
  }

  return {
    open(minScore) {
      const { worker, served } = start(minScore);
      return {
        add: (segments) => served.add(segments),
        compare: (segments) => served.compare(segments),
        async close() {
          await worker.terminate();
        },
      };
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
