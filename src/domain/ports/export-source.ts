import type { Unit } from '../unit.js';

/** What an export reads from the store, a slice at a time, so that no read lasts long. */
export interface ExportSource {
  /**
   * Published units of a memory in the order in which they came, at most `limit`.
   * Each slice is of one state; a change between two slices is seen by the later one.
   * @param after the id of the last unit of the slice before; undefined for the first slice
   * @throws ConcordError `not-found`
   */
  units(memoryId: string, after: string | undefined, limit: number): readonly Unit[];
}
