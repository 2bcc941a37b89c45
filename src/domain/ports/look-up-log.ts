import type { LanguageTag } from '../language-tag.js';
import type { LookUpMiss, LookUpRecord } from '../look-up-log.js';
import type { Page, PageRequest } from '../page.js';
import type { WriteContext } from './write-context.js';

export interface MissFilter {
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  /** Milliseconds since 1970 UTC; what was looked up on the same day (UTC) counts too. */
  readonly since?: number;
  readonly until?: number;
}

/** What was looked up in which pair; queries that differ in case or width alone are one. */
export interface MissedQuery {
  readonly query: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

export interface LookUpLogReads {
  /** The most frequent first, of equally frequent ones the newest. */
  misses(filter: MissFilter, page: PageRequest): Promise<Page<LookUpMiss>>;
}

export interface LookUpLogWrites {
  record(records: readonly LookUpRecord[], write: WriteContext): Promise<void>;
  /** Forgets every look-up of the query. */
  forget(missed: MissedQuery, write: WriteContext): Promise<void>;
  /** Forgets what was looked up on days before the one of this time. */
  expire(before: number): Promise<void>;
}
