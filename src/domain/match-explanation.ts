import type { LanguageTag } from './language-tag.js';
import type { Match, MatchSide, Penalty, QuerySegment } from './match.js';
import type { Unit, UnitContext } from './unit.js';

/** A segment and a unit of which somebody wants to know what it scores, and why. */
export interface ExplanationQuery {
  readonly segment: QuerySegment;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly unitId: string;
  /** Where several variants of the unit fit: the languages of those that are meant. Absent: the best pair. */
  readonly sourceVariant?: LanguageTag;
  readonly targetVariant?: LanguageTag;
  readonly acrossScripts?: boolean;
  /** Points in place of those of the unit's memory. */
  readonly memoryPenalty?: number;
}

/** What is compared: a word or one Han or kana character, a number, a punctuation mark or symbol (light). */
export interface ExplainedToken {
  readonly kind: 'word' | 'number' | 'light';
  /** As it stands in the text. */
  readonly text: string;
  /** As it is compared: composed, width folded. */
  readonly form: string;
  /** In UTF-16 units of the text without codes; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** In words: 1 or 0.25. */
  readonly weight: number;
}

export interface ExplainedText extends MatchSide {
  /** Absent when one of the two texts is too long to be compared token by token. */
  readonly tokens?: readonly ExplainedToken[];
  /** W, the sum of the tokens' weights, in words. */
  readonly weight: number;
}

/** `number`: two numbers of texts whose numbers map; `case`: they differ in case alone. */
export type AlignedOp = 'equal' | 'number' | 'case' | 'substitute' | 'insert' | 'delete';

/** One step from the memory's source to the query: `delete` takes a token of the memory away, `insert` adds one. */
export interface AlignedStep {
  readonly op: AlignedOp;
  /** Indexes into the tokens of the two texts. */
  readonly source?: number;
  readonly query?: number;
  /** In words: 0, 0.2, 0.25 or 1. */
  readonly cost: number;
}

/** The numbers that stand opposite each other in order; one side alone where the other has fewer. */
export interface NumberPair {
  /** Indexes into the tokens of the two texts. */
  readonly source?: number;
  readonly query?: number;
  /** Values: 3.2亿 is "320000000". */
  readonly sourceValue?: string;
  readonly queryValue?: string;
  /** false: it is what keeps the numbers from mapping. */
  readonly fits: boolean;
}

export interface ExplainedNumbers {
  /** Equally many and, in order, equal values stand for equal values: every number is as good as any other then. */
  readonly map: boolean;
  /** They map, but at least one is written differently. */
  readonly differ: boolean;
  readonly pairs: readonly NumberPair[];
  readonly why: string;
}

export type ContextAgreement = 'equal' | 'different' | 'unknown';

export type ContextComparison = Readonly<Record<keyof UnitContext, ContextAgreement>>;

export interface ExplainedContext extends ContextComparison {
  /** Only where text and codes are equal. */
  readonly counts: boolean;
}

/** A code that would have to be added (`insert`), removed (`delete`) or changed (`substitute`) in the memory's source. */
export interface CodeDifference {
  readonly op: 'insert' | 'delete' | 'substitute';
  /** Indexes into the codes of the two texts. */
  readonly source?: number;
  readonly query?: number;
  readonly why: string;
}

export interface ExplainedPenalty extends Penalty {
  readonly why: string;
}

/** How the score follows from the base: score = max(0, min(most, left cut to a whole number)). */
export interface ScoreCalculation {
  /** min(base, 100) when any points are taken, else the base. */
  readonly from: number;
  readonly points: number;
  /** from - points. */
  readonly left: number;
  /** 99 unless text and codes are equal, else the base. */
  readonly most: number;
}

/** A score step by step, so that a reader can recompute it by hand. Weights, costs and D are in words. */
export interface MatchExplanation extends Pick<Match, 'score' | 'base' | 'similarity' | 'kind' | 'reversed'> {
  readonly unit: Unit;
  readonly query: ExplainedText;
  readonly source: ExplainedText;
  readonly target: MatchSide;
  /** Absent when one of the two texts is too long to be compared token by token. */
  readonly alignment?: readonly AlignedStep[];
  /** D, the sum of the costs; the whole weight where texts that are too long differ. */
  readonly distance: number;
  /** max(W), the larger of the two texts' weights. */
  readonly weight: number;
  readonly formulas: { readonly similarity: string; readonly score: string };
  readonly numbers: ExplainedNumbers;
  readonly context: ExplainedContext;
  readonly baseWhy: string;
  readonly codeDifferences: readonly CodeDifference[];
  readonly penalties: readonly ExplainedPenalty[];
  readonly calculation: ScoreCalculation;
  /** 0 to 1: 1 - Levenshtein distance of characters / the longer text's length. Orders matches of equal similarity. */
  readonly characterSimilarity: number;
  /** false: too long to be compared token by token; such a unit is found by equal text alone. */
  readonly fuzzy?: boolean;
}
