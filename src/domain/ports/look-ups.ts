import type { TermHit, TermQuery } from '../glossary.js';
import type { MatchAnswer, MatchQuery, MemoryChoice, QuerySegment } from '../match.js';
import type { ConcordanceAnswer, ConcordanceQuery } from '../concordance.js';

/** Every segment of a document at once. */
export interface MatchBatchQuery extends Omit<MatchQuery, 'segment'> {
  readonly segments: readonly QuerySegment[];
  readonly memories?: readonly MemoryChoice[];
}

/** How far the look-up index has come; ready when every published text is in it. */
export interface LookUpReadiness {
  readonly ready: boolean;
  readonly indexedTexts: number;
  readonly totalTexts: number;
}

/** Look-ups that run off the main thread. */
export interface LookUps {
  matches(query: MatchQuery): Promise<MatchAnswer>;
  matchesForAll(query: MatchBatchQuery): Promise<readonly MatchAnswer[]>;
  terms(query: TermQuery): Promise<readonly TermHit[]>;
  concordance(query: ConcordanceQuery): Promise<ConcordanceAnswer>;
  readiness(): Promise<LookUpReadiness>;
}
