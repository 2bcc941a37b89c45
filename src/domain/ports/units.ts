import type { ChangeSet, RollbackResult } from '../change-set.js';
import type { LanguageTag } from '../language-tag.js';
import type { ChangeCounts, ImportPolicy } from '../memory.js';
import type { Page, PageRequest } from '../page.js';
import type { NewUnit, Unit } from '../unit.js';
import type { WriteContext } from './write-context.js';

export interface UnitFilter {
  /** Only units with a variant of this language (same language and script). */
  readonly language?: LanguageTag;
  /** Only units one of whose texts contains this, case ignored for ASCII. */
  readonly q?: string;
}

/** A past or present revision of a unit; `deleted` when the change set removed the unit. */
export interface UnitRevision {
  readonly revision: number;
  readonly deleted: boolean;
  readonly changeSetId: string;
  readonly actor: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly unit: Unit;
}

export interface UnitReads {
  /** Fails with `not-found`. */
  get(unitId: string): Promise<Unit>;
  /** With a filter that few units pass, a page may hold fewer than were asked for and still not be the last. */
  list(memoryId: string, filter: UnitFilter, page: PageRequest): Promise<Page<Unit>>;
  /** Newest first. Fails with `not-found` when the unit never was. */
  history(unitId: string): Promise<readonly UnitRevision[]>;
  changeSets(page: PageRequest): Promise<Page<ChangeSet>>;
}

export interface UnitAddition extends ChangeCounts {
  /** In the order of the request: the unit that now holds each one. */
  readonly unitIds: readonly string[];
  readonly changeSetId: string;
}

/** What a unit is to become. */
export interface UnitChange {
  readonly unitId: string;
  readonly unit: NewUnit;
  /** The one that was read: a unit that somebody changed since is left alone. Absent: whatever it is now. */
  readonly revision?: number;
}

/** What a change of several units did. */
export interface UnitChanges {
  /** Absent when nothing was changed. */
  readonly changeSetId?: string;
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
  /** Not there any more, or changed since they were read. */
  readonly left: readonly string[];
}

export interface UnitWrites {
  /** All or nothing, visible at once. At most 1,000 units. */
  add(memoryId: string, units: readonly NewUnit[], policy: ImportPolicy, write: WriteContext): Promise<UnitAddition>;
  /** Replaces the unit's content and metadata. Fails with `changed-meanwhile` when ifRevision is not current. */
  change(unitId: string, unit: NewUnit, write: WriteContext, ifRevision?: number): Promise<Unit>;
  /**
   * As one change set, visible at once; each unit once, of one memory or several.
   * @param aside plain data that comes back with the result, also for who asks again with the same once-key
   */
  changeAll<Aside>(
    changes: readonly UnitChange[],
    aside: Aside,
    write: WriteContext,
  ): Promise<UnitChanges & { aside: Aside }>;
  remove(unitId: string, write: WriteContext, ifRevision?: number): Promise<ChangeSet>;
  rollBack(changeSetId: string, write: WriteContext): Promise<RollbackResult>;
}
