import type { TermRef, TermTier } from '../../domain/glossary.js';

/** Where a row comes from: the session's own words, the termbases in the page, the server's termbases, a memory. */
export type RowOrigin = 'session' | 'glossary' | 'server' | 'memory';

/** A line of the answer: what was found, and what to say for it. */
export interface BoothRow {
  /** Equal for the same concept or entry from one keystroke to the next. */
  readonly key: string;
  readonly origin: RowOrigin;
  readonly tier: TermTier | 'concordance';
  readonly term: TermRef;
  /** The part of the term that the query matched, in UTF-16 units. */
  readonly range: { readonly start: number; readonly end: number };
  /** What to use in place of a term that is not to be used. */
  readonly instead: readonly TermRef[];
  /** The full form of an acronym, or the acronym of a full form. */
  readonly expansions: readonly TermRef[];
  /** In the other language, best first; empty for a word that is known in one language alone. */
  readonly targets: readonly TermRef[];
  readonly definition?: string;
  readonly note?: string;
  /** For a row of the session: the entry. */
  readonly entryId?: string;
}

/** As many as can be taken in at a glance. */
export const MOST_ROWS = 7;

export function isUsable({ status }: TermRef): boolean {
  return status === 'preferred' || status === 'admitted';
}

/** What to say: the first term that may be said, otherwise the first of all. */
export function bestTarget({ targets }: BoothRow): TermRef | undefined {
  return targets.find(isUsable) ?? targets[0];
}
