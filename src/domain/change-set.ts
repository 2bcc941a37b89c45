import type { ChangeCounts } from './memory.js';

export type ChangeSetKind = 'import' | 'edit' | 'deletion' | 'rollback' | 'first-run';

/** What one import, commit, edit or rollback changed. */
export interface ChangeSet {
  readonly id: string;
  readonly kind: ChangeSetKind;
  readonly memoryId?: string;
  readonly glossaryId?: string;
  readonly jobId?: string;
  readonly actor: string;
  /** When it became visible, in milliseconds since 1970 UTC. */
  readonly publishedAt: number;
  readonly counts: ChangeCounts;
  /** For a rollback: the change set that it takes back. */
  readonly rollsBack?: string;
  /** The rollback that took it back. */
  readonly rolledBackBy?: string;
}

/** What a rollback did. */
export interface RollbackResult {
  readonly changeSetId: string;
  readonly removed: number;
  readonly restored: number;
  /** Units changed since, left as they are. */
  readonly left: readonly string[];
}
