import type { LookUpRecord } from '../../domain/look-up-log.js';

/** A look-up as a booth keeps it: with the row that answered it. */
export interface BoothLookUp {
  readonly record: LookUpRecord;
  /** The key of the row that was first or highlighted; absent for a miss. */
  readonly rowKey?: string;
}

/** What was looked up in a session: how often each row, and what was not found. */
export class LookUpTally {
  readonly #counts = new Map<string, number>();
  /** By query; the last one last. */
  readonly #misses = new Map<string, LookUpRecord>();

  add({ record, rowKey }: BoothLookUp): void {
    if (rowKey !== undefined) this.#counts.set(rowKey, this.countOf(rowKey) + 1);
    this.#misses.delete(record.query);
    if (record.hits === 0) this.#misses.set(record.query, record);
  }

  countOf(rowKey: string): number {
    return this.#counts.get(rowKey) ?? 0;
  }

  /** Newest first. */
  get misses(): readonly LookUpRecord[] {
    return [...this.#misses.values()].reverse();
  }

  /** Somebody has added it, or does not want to see it any more. */
  forgetMiss(query: string): void {
    this.#misses.delete(query);
  }
}
