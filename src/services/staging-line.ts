import type { ChangeCounts } from '../domain/memory.js';

export type Stage<Value> = (batch: readonly Value[]) => Promise<ChangeCounts>;

/** Stages values in batches; the next batch fills while the one before is being staged. */
export interface StagingLine<Value> {
  /** Fails as the staging of an earlier batch failed. */
  add(value: Value): Promise<void>;
  /** Stages the rest and returns the counts of all batches. */
  finish(): Promise<ChangeCounts>;
  /** The counts of the batches that are staged. */
  counts(): ChangeCounts;
}

/** The writer does nothing else while it stages a batch: a batch is what an interactive write may have to wait for. */
const BATCH_ITEMS = 1_000;
/** Bytes of the file: a thousand long units are several batches. */
const BATCH_BYTES = 2 * 1024 * 1024;

const NOTHING: ChangeCounts = { added: 0, merged: 0, updated: 0, unchanged: 0 };

/** @param bytesRead how many bytes of the file were read so far */
export function createStagingLine<Value>(stage: Stage<Value>, bytesRead: () => number): StagingLine<Value> {
  let batch: Value[] = [];
  let batchBeganAt = 0;
  let counts = NOTHING;
  let underWay: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    await underWay;
    const full = batch;
    batch = [];
    batchBeganAt = bytesRead();
    underWay = stage(full).then((staged) => {
      counts = sumOf(counts, staged);
    });
    // Its failure is told by the next flush or by `finish`; until then it must not count as unhandled.
    underWay.catch(() => undefined);
  }

  return {
    async add(value) {
      batch.push(value);
      if (batch.length >= BATCH_ITEMS || bytesRead() - batchBeganAt >= BATCH_BYTES) await flush();
    },
    async finish() {
      if (batch.length > 0) await flush();
      await underWay;
      return counts;
    },
    counts: () => counts,
  };
}

function sumOf(a: ChangeCounts, b: ChangeCounts): ChangeCounts {
  return {
    added: a.added + b.added,
    merged: a.merged + b.merged,
    updated: a.updated + b.updated,
    unchanged: a.unchanged + b.unchanged,
  };
}
