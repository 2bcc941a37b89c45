import type { Match, Penalty, QuerySegment } from '../domain/match.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { Unit, Variant } from '../domain/unit.js';
import { sameLanguageAndScript } from '../text/language-tags.js';
import { type AnalysedText, analyseAgain, analyseText } from './analysed-text.js';
import { baseOf } from './base.js';
import { type AnalysedContent, countCodeDifferences } from './codes.js';
import { type Circumstances, penaltiesFor } from './penalties.js';
import type { TextComparison } from './similarity.js';

/** A segment asked about, made ready for comparison. */
export interface PreparedQuery {
  readonly segment: QuerySegment;
  readonly analysed: AnalysedText;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

export function prepareQuery(segment: QuerySegment, source: LanguageTag, target: LanguageTag): PreparedQuery {
  return { segment, analysed: analyseText(segment.text), source, target };
}

/** A memory's text, compared with the query once for all units that use it. */
export interface ComparedText {
  readonly analysed: AnalysedText;
  readonly comparison: TextComparison;
}

/** A unit that could serve the query: two of its variants, and what its memory takes off. */
export interface Offer {
  readonly unit: Unit;
  readonly source: Variant;
  readonly target: Variant;
  readonly memoryPenalty: number;
  readonly reversedPenalty: number;
}

export type Score = Pick<Match, 'score' | 'base' | 'similarity' | 'kind' | 'penalties'> & {
  readonly reversed: boolean;
};

/** The greatest score of a match whose text or codes differ from the query's. */
const MOST_IF_DIFFERENT = 99;

/** Scores an offer. */
export function scoreOffer(query: PreparedQuery, offer: Offer, text: ComparedText): Score {
  return scoreWithReasons(query, offer, text).score;
}

/** A score with everything that it was made of. */
export interface ReasonedScore {
  readonly score: Score;
  /** The two sides as they were compared. */
  readonly asked: AnalysedContent;
  readonly offered: AnalysedContent;
  readonly circumstances: Circumstances;
  readonly points: number;
  /** In tenths: what the points are taken from, and what they leave. */
  readonly from: number;
  readonly left: number;
  /** The greatest score that the texts and codes allow. */
  readonly most: number;
}

/** The only place where a score is made. */
export function scoreWithReasons(
  query: PreparedQuery,
  offer: Offer,
  { analysed, comparison }: ComparedText,
): ReasonedScore {
  const { unit, source, target } = offer;
  const asked = { ...query.segment, analysed: query.analysed };
  // Texts that compare alike may be spelt differently (composition, width), and codes stand in the spelling.
  const offered = { ...source, analysed: analyseAgain(source.text, analysed) };
  const codeDifferences = countCodeDifferences(asked, offered, comparison);
  const base = baseOf(comparison, codeDifferences === 0, query.segment.context, unit.context);
  const reversed = isReversed(unit, source, target);
  const circumstances: Circumstances = {
    ...comparison,
    codeDifferences,
    languages: [
      [query.source, source.language],
      [query.target, target.language],
    ],
    reversed,
    reversedPenalty: offer.reversedPenalty,
    state: unit.state,
    memoryPenalty: offer.memoryPenalty,
  };
  const penalties = penaltiesFor(circumstances);
  const points = pointsOf(penalties);
  const most = comparison.equal && codeDifferences === 0 ? base.tenths / 10 : MOST_IF_DIFFERENT;
  const from = takenFrom(base.tenths, points);
  const left = from - 10 * points;
  const score = {
    score: Math.min(most, cutScore(left)),
    base: base.tenths / 10,
    similarity: comparison.tenths / 10,
    kind: base.kind,
    penalties,
    reversed,
  };
  return { score, asked, offered, circumstances, points, from, left, most };
}

/**
 * The greatest score that any unit with this text can reach: its own circumstances can only take more off.
 * 102 for an equal text, whose units may share the context.
 */
export function ceilingOf(comparison: TextComparison): number {
  if (comparison.equal) return 102;
  const penalties = penaltiesFor({
    ...comparison,
    codeDifferences: 0,
    languages: [],
    reversed: false,
    reversedPenalty: 0,
    state: undefined,
    memoryPenalty: 0,
  });
  const points = pointsOf(penalties);
  return Math.min(MOST_IF_DIFFERENT, cutScore(takenFrom(comparison.tenths, points) - 10 * points));
}

function pointsOf(penalties: readonly Penalty[]): number {
  return penalties.reduce((sum, { points }) => sum + points, 0);
}

/** Once points are taken, context no longer lifts a match above 100. */
function takenFrom(tenths: number, points: number): number {
  return points > 0 ? Math.min(tenths, 1000) : tenths;
}

/** Cut, never rounded up. */
function cutScore(tenths: number): number {
  return Math.max(0, Math.floor(tenths / 10));
}

/** Against the recorded direction: the unit was translated from what is now the target. */
function isReversed({ sourceLanguage, variants }: Unit, source: Variant, target: Variant): boolean {
  if (sourceLanguage === null) return false;
  const named = variants.some(({ language }) => language === sourceLanguage);
  const isOriginal = ({ language }: Variant): boolean =>
    named ? language === sourceLanguage : sameLanguageAndScript(language, sourceLanguage);
  return isOriginal(target) && !isOriginal(source);
}
