import type { AnalysisCounts } from '../domain/analysis.js';

export const NO_COUNTS: AnalysisCounts = { segments: 0, words: 0, characters: 0 };

export function sumOfCounts(a: AnalysisCounts, b: AnalysisCounts): AnalysisCounts {
  return { segments: a.segments + b.segments, words: a.words + b.words, characters: a.characters + b.characters };
}

/** As weighted words are told. */
export function oneDecimal(value: number): number {
  return Math.round(10 * value) / 10;
}
