export type ScoreBand = 'context' | 'exact' | 'very-high' | 'high' | 'medium' | 'low';

/** The bands that translators count in: 101 and 102, 100, 95 to 99, 85 to 94, 75 to 84, below. */
export function scoreBand(score: number): ScoreBand {
  if (score > 100) return 'context';
  if (score === 100) return 'exact';
  if (score >= 95) return 'very-high';
  if (score >= 85) return 'high';
  return score >= 75 ? 'medium' : 'low';
}
