import type { Penalty, PenaltyReason } from '../domain/match.js';
import type { RatedText } from './best-first.js';
import { MOST_CODES_POINTS, PIVOT_POINTS } from './penalties.js';
import type { Score } from './score.js';

const sum = (a: number, b: number): number => a + b;

/** What two steps lose together, in the order of penalties: once where it is one thing to look at, the sum where it adds up. */
const JOINT_POINTS: Readonly<Record<PenaltyReason, (first: number, second: number) => number>> = {
  numbers: Math.max,
  whitespace: Math.max,
  codes: (first, second) => Math.min(first + second, MOST_CODES_POINTS),
  region: Math.max,
  script: Math.max,
  reversed: sum,
  // The less confident unit decides: its points are the greater ones.
  state: Math.max,
  memory: sum,
  pivot: () => PIVOT_POINTS,
};

/**
 * The score of a match through a third language.
 * @param first of the query's step to the shared text; its base and similarity are the match's
 * @param second of the step from the shared text, which is equal, to the target
 */
export function joinScores(first: Score, second: Score): Score {
  const penalties = jointPenalties(first.penalties, second.penalties);
  const points = penalties.reduce((total, penalty) => total + penalty.points, 0);
  // Tenths, because 69.7 - 1 is not exact in binary.
  const left = Math.min(Math.round(10 * first.base), 1000) - 10 * points;
  return {
    score: Math.max(0, Math.floor(left / 10)),
    base: first.base,
    similarity: first.similarity,
    kind: 'pivot',
    penalties,
    reversed: first.reversed || second.reversed,
  };
}

function jointPenalties(first: readonly Penalty[], second: readonly Penalty[]): Penalty[] {
  const pointsFor = (wanted: string, penalties: readonly Penalty[]): number =>
    penalties.find(({ reason }) => reason === wanted)?.points ?? 0;
  return Object.entries(JOINT_POINTS)
    .map(([reason, joint]) => ({
      reason: reason as PenaltyReason,
      points: joint(pointsFor(reason, first), pointsFor(reason, second)),
    }))
    .filter(({ points }) => points > 0);
}

/**
 * The text as a pivot match can use it: nothing through a third language scores more than this ceiling. Scores that end
 * at 0 are in another order than the texts; a ceiling above them says that something better may come.
 */
export function ratedForPivots(text: RatedText): RatedText {
  return { ...text, ceiling: Math.max(1, Math.min(text.ceiling, 100) - PIVOT_POINTS) };
}
