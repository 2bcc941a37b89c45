import type { Job } from '../job.js';
import type { Memory, MemorySettings } from '../memory.js';
import type { Page, PageRequest } from '../page.js';
import type { WriteContext } from './write-context.js';

export interface MemoryReads {
  list(page: PageRequest): Promise<Page<Memory>>;
  /** Fails with `not-found`. */
  get(memoryId: string): Promise<Memory>;
  findByName(name: string): Promise<Memory | undefined>;
}

export interface MemoryWrites {
  /** Fails with `conflict` when the name is taken. */
  create(settings: MemorySettings, write: WriteContext): Promise<Memory>;
  /** Fails with `not-found`, `conflict`, or `changed-meanwhile` when ifRevision is given and is not the current one. */
  change(memoryId: string, changes: Partial<MemorySettings>, write: WriteContext, ifRevision?: number): Promise<Memory>;
  /** Takes the memory and its units out of sight at once, as one change set that can be rolled back for 30 days. */
  remove(memoryId: string, write: WriteContext, ifRevision?: number): Promise<Job>;
}
