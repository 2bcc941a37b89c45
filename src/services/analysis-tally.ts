import {
  ANALYSIS_BANDS,
  ANALYSIS_EXTRAS,
  type Analysis,
  type AnalysisCounts,
  type AnalysisRow,
  type AnalysisWeights,
} from '../domain/analysis.js';
import { countText } from '../text/counts.js';
import { NO_COUNTS, oneDecimal, sumOfCounts } from './analysis-counts.js';
import type { SegmentRating } from './analysis-rating.js';

/** Adds segments up by the rows of an analysis. */
export class AnalysisTally {
  readonly #rows = new Map<AnalysisRow['band'], AnalysisCounts>();
  /** By row too. */
  readonly #internal = new Map<AnalysisRow['band'], AnalysisCounts>();
  readonly #weights: AnalysisWeights;
  #partial = 0;

  constructor(weights: AnalysisWeights) {
    this.#weights = weights;
  }

  add(text: string, { row, internal, partial }: SegmentRating): void {
    if (partial) this.#partial++;
    const counts = { segments: 1, ...countText(text) };
    for (const tally of internal ? [this.#rows, this.#internal] : [this.#rows]) {
      tally.set(row, sumOfCounts(tally.get(row) ?? NO_COUNTS, counts));
    }
  }

  result(): Pick<Analysis, 'rows' | 'total' | 'partial'> {
    const rows = [...ANALYSIS_BANDS, ...ANALYSIS_EXTRAS].map((band) => this.#rowOf(band));
    const weightedWords = rows.reduce((sum, row) => sum + row.weightedWords, 0);
    const total = { ...rows.reduce(sumOfCounts, NO_COUNTS), weightedWords: oneDecimal(weightedWords) };
    return { rows, total, partial: this.#partial };
  }

  #rowOf(band: AnalysisRow['band']): AnalysisRow {
    const counts = this.#rows.get(band) ?? NO_COUNTS;
    const weight = this.#weights[band];
    const weightedWords = oneDecimal(counts.words * weight);
    return { band, ...counts, internal: this.#internal.get(band) ?? NO_COUNTS, weight, weightedWords };
  }
}
