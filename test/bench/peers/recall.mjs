// How much of the truth an engine found: the five best of all texts, by a measure that is said.
import { bestOf } from '../engine/recall-oracle.mjs';

export const MIN_SCORE = 60;
export const BEST = 5;

/**
 * Judges engines by Concord's measure. An `exhaustive` one, which leaves nothing out by its own measure, is not judged.
 * @param {import('../engine/recall-oracle.mjs').RecallOracle} oracle
 */
export function judgeBy(oracle) {
  const known = new Map();
  const truthOf = (query) => {
    if (!known.has(query)) known.set(query, bestOf(oracle.score(query, MIN_SCORE), MIN_SCORE, BEST));
    return known.get(query).map(({ ceiling }) => ceiling);
  };
  return ({ exhaustive }, answers) => (exhaustive ? 'compares all' : recallOf(truthOf, answers));
}

/**
 * Ranks at which the score found is the true one, of all ranks of all queries answered.
 * @param truthOf the best scores for a query
 */
export function recallOf(truthOf, answers) {
  let [right, all] = [0, 0];
  for (const [query, { found }] of answers) {
    const expected = truthOf(query);
    all += expected.length;
    right += expected.filter((score, rank) => found[rank]?.score >= score).length;
  }
  return all === 0 ? '-' : `${((100 * right) / all).toFixed(0)} % of ${all}`;
}
