import type { IndexSnapshot } from '../index-snapshot.js';

/** Keeps indexes over a restart. They can be made anew: whatever is wrong with one, it is as if there were none. */
export interface IndexSnapshots {
  /** Whether one was kept under this name, in whatever state it is now. */
  has(name: string): boolean;
  /** @param name of letters, digits and hyphens */
  load(name: string): IndexSnapshot | undefined;
  /**
   * Keeps an index in place of the one that there was under its name.
   * @param signal aborted when the index has changed meanwhile: the one that there was stays
   * @returns whether it is kept
   */
  save(name: string, snapshot: IndexSnapshot, signal: AbortSignal): Promise<boolean>;
}
