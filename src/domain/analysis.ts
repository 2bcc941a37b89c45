/** The rows of an analysis, best first. */
export const ANALYSIS_BANDS = ['repetition', '102', '101', '100', '95-99', '85-94', '75-84', '50-74', 'new'] as const;

export type AnalysisBand = (typeof ANALYSIS_BANDS)[number];

/** What lies outside of the bands: nobody translates it. */
export const ANALYSIS_EXTRAS = ['numbersOnly', 'locked'] as const;

export type AnalysisExtra = (typeof ANALYSIS_EXTRAS)[number];

/** Segments, words or Asian characters, and code points without white space. */
export interface AnalysisCounts {
  readonly segments: number;
  readonly words: number;
  readonly characters: number;
}

export interface AnalysisRow extends AnalysisCounts {
  readonly band: AnalysisBand | AnalysisExtra;
  /** The part whose better match is an earlier segment of the analysed documents, not a memory. */
  readonly internal: AnalysisCounts;
  /** What part of a word is counted, 0 to 1. */
  readonly weight: number;
  /** words x weight, with one decimal. */
  readonly weightedWords: number;
}

/** How much of a document the memories know. */
export interface Analysis {
  readonly documentId: string;
  readonly documentName: string;
  readonly minScore: number;
  /** One row a band and extra, in order, empty ones too. */
  readonly rows: readonly AnalysisRow[];
  readonly total: AnalysisCounts & { readonly weightedWords: number };
  /** Segments whose look-up ended before everything was seen. */
  readonly partial: number;
  /** The documents read before this one: what is in them counts as a repetition here. */
  readonly with: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

export type AnalysisWeights = Readonly<Record<AnalysisBand | AnalysisExtra, number>>;

/** Usual in the trade; a request may set others. */
export const DEFAULT_WEIGHTS: AnalysisWeights = {
  repetition: 0,
  '102': 0,
  '101': 0,
  '100': 0.1,
  '95-99': 0.3,
  '85-94': 0.5,
  '75-84': 0.7,
  '50-74': 1,
  new: 1,
  numbersOnly: 0.1,
  locked: 0,
};

/** What an analysis is asked for. */
export interface AnalysisOrder {
  /** Absent: every memory. */
  readonly memories?: readonly { readonly id: string; readonly penalty?: number }[];
  /** 50 to 100: what is below is new. */
  readonly minScore: number;
  readonly weights: AnalysisWeights;
  /** Documents that are read before this one, in this order. */
  readonly with: readonly string[];
}
