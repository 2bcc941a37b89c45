/** How often two things were seen together and apart, among `all`. */
export interface JointCounts {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly all: number;
}

/**
 * The log-likelihood ratio G² of "they come together by chance" (T. Dunning, Accurate Methods for the Statistics of
 * Surprise and Coincidence, Computational Linguistics 19(1), 1993): unlike mutual information it does not overrate what
 * was seen twice. Above 6.63 chance is ruled out at 1 %. 0 where they come together no more often than by chance.
 */
export function logLikelihood({ both, first, second, all }: JointCounts): number {
  if (both * all <= first * second) return 0;
  const neither = Math.max(0, all - first - second + both);
  const cells = [both, first - both, second - both, neither];
  const expected = [
    (first * second) / all,
    (first * (all - second)) / all,
    ((all - first) * second) / all,
    ((all - first) * (all - second)) / all,
  ];
  return 2 * cells.reduce((sum, seen, cell) => (seen <= 0 ? sum : sum + seen * Math.log(seen / expected[cell]!)), 0);
}
