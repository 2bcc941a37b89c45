import type { LanguageTag } from '../../domain/language-tag.js';
import type { MatchSide } from '../../domain/match.js';
import type { ExplainedText, MatchExplanation } from '../../domain/match-explanation.js';
import type { Unit, Variant } from '../../domain/unit.js';
import { type AnalysedText, analyseText } from '../analysed-text.js';
import { characterSimilarity, codePointsOf } from '../character-similarity.js';
import { type MemoryTerms, type OfferTerms, pairsOf, rankOf } from '../matches-of-text.js';
import { compareRanks } from '../order.js';
import { type ComparedText, type PreparedQuery, type ReasonedScore, scoreWithReasons } from '../score.js';
import { type TextComparison, compareTexts } from '../similarity.js';
import { explainAlignment, explainTokens } from './explain-alignment.js';
import { explainBase } from './explain-base.js';
import { explainCodes } from './explain-codes.js';
import { explainNumbers } from './explain-numbers.js';
import { explainPenalties } from './explain-penalties.js';
import { inWords } from './in-words.js';

/** How a unit is offered. */
export interface ExplanationTerms extends Pick<OfferTerms, 'acrossScripts'> {
  readonly memory: MemoryTerms;
  /** The languages of the variants that are meant; absent: the best pair. */
  readonly sourceVariant?: LanguageTag;
  readonly targetVariant?: LanguageTag;
  /** Longer texts are compared for equality alone. */
  readonly mostTokens: number;
}

const FORMULAS: MatchExplanation['formulas'] = {
  similarity: '100 × (1 − distance ÷ weight), cut to one decimal; 100 where the weight is 0',
  score: 'max(0, min(most, from − points cut to a whole number))',
};

/**
 * What a unit scores for a query, step by step, whatever it scores. Where several pairs of its variants fit, the best.
 * @returns undefined when no pair fits
 */
export function explainScore(query: PreparedQuery, unit: Unit, terms: ExplanationTerms): MatchExplanation | undefined {
  const { memory } = terms;
  const pairs = pairsOf(query, unit, terms).filter((pair) => isMeant(pair, terms));
  const texts = new Map(pairs.map(([source]) => [source, compareWith(query.analysed, source, terms.mostTokens)]));
  const ranked = pairs.map(([source, target]) => {
    const offer = { unit, source, target, memoryPenalty: memory.penalty, reversedPenalty: memory.reversedPenalty };
    const text = texts.get(source)!;
    const reasoned = scoreWithReasons(query, offer, text);
    return { text, source, target, reasoned, rank: rankOf(offer, reasoned.score, text) };
  });
  const [best] = ranked.sort((a, b) => compareRanks(a.rank, b.rank));
  return best && explanationOf(query, unit, best);
}

function isMeant([source, target]: readonly [Variant, Variant], terms: ExplanationTerms): boolean {
  const { sourceVariant = source.language, targetVariant = target.language } = terms;
  return source.language === sourceVariant && target.language === targetVariant;
}

interface WeighedText extends ComparedText {
  readonly characterSimilarity: number;
  /** Short enough to be compared token by token. */
  readonly fuzzy: boolean;
}

function compareWith(query: AnalysedText, { text }: Variant, mostTokens: number): WeighedText {
  const analysed = analyseText(text);
  const fuzzy = Math.max(query.tokens.length, analysed.tokens.length) <= mostTokens;
  if (!fuzzy && query.exact !== analysed.exact) {
    return { analysed, comparison: nothingInCommon(query, analysed), characterSimilarity: 0, fuzzy };
  }
  const comparison = compareTexts(query, analysed);
  const [asked, stored] = [codePointsOf(query.exact), codePointsOf(analysed.exact)];
  return { analysed, comparison, characterSimilarity: characterSimilarity(asked, stored), fuzzy };
}

/** Texts that are too long differ, and nobody looks how much: such a unit is never offered. */
function nothingInCommon(query: AnalysedText, source: AnalysedText): TextComparison {
  const weight = Math.max(query.weight, source.weight);
  return {
    ...{ equal: false, distance: weight, weight, tenths: 0 },
    ...{ numbersMap: false, numbersDiffer: false, whitespaceDiffers: false },
  };
}

interface ScoredPair {
  readonly text: WeighedText;
  readonly source: Variant;
  readonly target: Variant;
  readonly reasoned: ReasonedScore;
}

function explanationOf(query: PreparedQuery, unit: Unit, pair: ScoredPair): MatchExplanation {
  const { text, target, reasoned } = pair;
  const { comparison, fuzzy } = text;
  const { asked, offered, circumstances, points, from, left, most } = reasoned;
  const { reversed, ...score } = reasoned.score;
  return {
    unit,
    ...score,
    ...(reversed && { reversed }),
    ...explainTexts(query, pair),
    target: sideOf(target),
    distance: inWords(comparison.distance),
    weight: inWords(comparison.weight),
    formulas: FORMULAS,
    ...explainBase(reasoned, comparison, query.segment.context, unit.context),
    codeDifferences: explainCodes(offered, asked, comparison),
    penalties: explainPenalties(circumstances),
    calculation: { from: from / 10, points, left: left / 10, most },
    characterSimilarity: text.characterSimilarity,
    ...(!fuzzy && { fuzzy }),
  };
}

type ExplainedTexts = Pick<MatchExplanation, 'query' | 'source' | 'alignment' | 'numbers'>;

/** The two texts, token by token where they are not too long for it. */
function explainTexts({ segment, source }: PreparedQuery, pair: ScoredPair): ExplainedTexts {
  const { text, reasoned } = pair;
  const [asked, stored] = [reasoned.asked.analysed, reasoned.offered.analysed];
  const query = { language: source, text: segment.text, codes: segment.codes };
  const sides = { query: explainedText(query, asked, text), source: explainedText(pair.source, stored, text) };
  if (!text.fuzzy) return { ...sides, numbers: NUMBERS_OF_LONG_TEXTS };
  return {
    ...sides,
    alignment: explainAlignment(stored, asked, text.comparison.numbersMap),
    numbers: explainNumbers(stored, asked, text.comparison),
  };
}

const NUMBERS_OF_LONG_TEXTS = {
  ...{ map: false, differ: false, pairs: [] },
  why: 'The texts are too long: they are compared as a whole.',
};

function explainedText(side: MatchSide, analysed: AnalysedText, { fuzzy }: WeighedText): ExplainedText {
  return { ...sideOf(side), ...(fuzzy && { tokens: explainTokens(analysed) }), weight: inWords(analysed.weight) };
}

function sideOf({ language, text, codes }: MatchSide): MatchSide {
  return { language, text, codes };
}
