import type { MessagePort } from 'node:worker_threads';

import type { Limits } from '../domain/limits.js';
import type { MatchAnswer, MatchQuery } from '../domain/match.js';
import type { LookUpLogReads } from '../domain/ports/look-up-log.js';
import type { GlossaryReads } from '../domain/ports/glossaries.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { PairConcepts } from '../domain/ports/pair-concepts.js';
import type { UnitReads } from '../domain/ports/units.js';
import type { TermUnits, TermUnitsQuery } from '../services/impact/find-term-units.js';
import type { IndexEdition } from '../matching/index/index-edition.js';

/**
 * What a look-up thread answers. Each part has threads of its own, so that somebody who types a term never waits for
 * the matches of a document. Phrases: what reads many texts through.
 */
export type LookUpPart = 'matches' | 'terms' | 'phrases';

/** What a look-up thread starts with. */
export interface LookUpData {
  readonly part: LookUpPart;
  readonly databaseFile: string;
  readonly limits: Limits;
  /** No two threads of a part have the same; counted from 0. */
  readonly slot: number;
  /** The compiled matching kernel; absent: its twin in plain JavaScript. */
  readonly kernelModule?: WebAssembly.Module;
  /** Serves the part. */
  readonly mainPort: MessagePort;
}

interface Refreshed {
  /** Says that something was published: the index takes it in now, not at the next query. */
  refresh(): Promise<void>;
}

/** Said by the thread when it is asked for a language and script for the first time. */
export interface FirstUse {
  readonly firstUseOf: string;
}

export interface ServedMatches extends Pick<LookUps, 'matches' | 'matchesForAll' | 'explain'> {
  /** Searches a new edition of an index from now on. */
  take(edition: IndexEdition): Promise<void>;
}
export type ServedTerms = Pick<LookUps, 'terms' | 'recognise' | 'termsInTexts' | 'termsReady'> & Refreshed;
export interface ServedPhrases extends Pick<LookUps, 'concordance' | 'languages' | 'renderings'>, Refreshed {
  readonly listUnits: UnitReads['list'];
  readonly listConcepts: GlossaryReads['concepts'];
  readonly listDuplicates: GlossaryReads['duplicates'];
  readonly misses: LookUpLogReads['misses'];
  readonly pairConcepts: PairConcepts;
  /** As `TermUnitFinder.find`. */
  termUnits(query: TermUnitsQuery): Promise<TermUnits>;
  /** As `FragmentFinder.fragments`. */
  fragments(query: MatchQuery, budgetMilliseconds: number): Promise<MatchAnswer>;
}
