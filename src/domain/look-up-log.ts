import type { LanguageTag } from './language-tag.js';

/** A term look-up that somebody came to rest on; the letters typed on the way are none. */
export interface LookUpRecord {
  readonly query: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** How many terms it found. */
  readonly hits: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** A query that found nothing, with how often. */
export interface LookUpMiss {
  readonly query: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
}
