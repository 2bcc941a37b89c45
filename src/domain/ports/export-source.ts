import type { Unit } from '../unit.js';

/** Which part of a memory an export asks for. */
export interface ExportSlice {
  /** The state to read: the change number at which the export began. */
  readonly asOf: number;
  /** The id of the last unit of the slice before; absent for the first slice. */
  readonly after?: string;
  readonly limit: number;
}

/** What an export reads from the store, a slice at a time, so that no read lasts long. */
export interface ExportSource {
  /** Grows with every published change. */
  changeNumber(): number;
  /**
   * The units that a memory had at a change number, in the order in which they came. Slices of one change number are of
   * one state, whatever was published since: versions stay.
   * @throws ConcordError `not-found`
   */
  units(memoryId: string, slice: ExportSlice): readonly Unit[];
}
