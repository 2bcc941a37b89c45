import type { MessagePort } from 'node:worker_threads';

import type { Limits } from '../domain/limits.js';
import type { LookUpReadiness, LookUps } from '../domain/ports/look-ups.js';
import type { UnitReads } from '../domain/ports/units.js';

/**
 * What a look-up thread answers. Each part has a thread, so that somebody who types a term never waits for
 * the matches of a document. Phrases: what reads many texts through.
 */
export type LookUpPart = 'matches' | 'terms' | 'phrases';

/** What a look-up thread starts with. */
export interface LookUpData {
  readonly part: LookUpPart;
  readonly databaseFile: string;
  readonly limits: Limits;
  /** Serves the part. */
  readonly mainPort: MessagePort;
}

interface Refreshed {
  /** Says that something was published: the index takes it in now, not at the next query. */
  refresh(): Promise<void>;
}

export interface ServedMatches extends Pick<LookUps, 'matches' | 'matchesForAll' | 'explain'>, Refreshed {
  readiness(): Promise<LookUpReadiness>;
}
export type ServedTerms = Pick<LookUps, 'terms' | 'termsInTexts'> & Refreshed;
export interface ServedPhrases extends Pick<LookUps, 'concordance' | 'languages'>, Refreshed {
  readonly listUnits: UnitReads['list'];
}
