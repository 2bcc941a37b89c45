import type { TermInText } from '../document.js';
import type { Recognition, TermHit, TermQuery } from '../glossary.js';
import type { LanguageGuess } from '../language-guess.js';
import type { LanguageTag } from '../language-tag.js';
import type { RenderingAnswer, RenderingQuery } from '../brief.js';
import type { MatchAnswer, MatchQuery, MemoryChoice, QuerySegment } from '../match.js';
import type { ExplanationQuery, MatchExplanation } from '../match-explanation.js';
import type { ConcordanceAnswer, ConcordanceQuery } from '../concordance.js';

/** Every segment of a document at once. */
export interface MatchBatchQuery extends Omit<MatchQuery, 'segment'> {
  readonly segments: readonly QuerySegment[];
  readonly memories?: readonly MemoryChoice[];
}

export interface TermsInTextsQuery {
  readonly texts: readonly string[];
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

export interface RecognitionQuery extends Omit<TermsInTextsQuery, 'texts'> {
  readonly text: string;
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
  /**
   * What a unit scores for a segment and why, whatever it scores.
   * Fails with `not-found`; with `conflict` when the unit has no text in one of the languages.
   */
  explain(query: ExplanationQuery): Promise<MatchExplanation>;
  terms(query: TermQuery): Promise<readonly TermHit[]>;
  /** The terms in each text that count, in order: none inside others, none that are only possible. */
  termsInTexts(query: TermsInTextsQuery): Promise<readonly (readonly TermInText[])[]>;
  /** All terms of a text, those inside others and those that are only possible too, in the order of the text. */
  recognise(query: RecognitionQuery): Promise<readonly Recognition[]>;
  /** What the memories translate a term with, guessed. */
  renderings(query: RenderingQuery, budgetMilliseconds: number): Promise<RenderingAnswer>;
  concordance(query: ConcordanceQuery): Promise<ConcordanceAnswer>;
  /** What language each text seems to be in, in order. @param among only these come into question; absent: about 40 */
  languages(texts: readonly string[], among?: readonly LanguageTag[]): Promise<readonly LanguageGuess[]>;
  readiness(): Promise<LookUpReadiness>;
  /** Whether term look-ups are answered: not while all terms are read for the first time. */
  termsReady(): Promise<boolean>;
}
