import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { fractionOf } from './fraction-of.js';
import type { Unpaired } from './pair-by-key.js';

/** Beyond that many it is a table. */
const MOST_COMPARED = 20;
/** "nine out of every ten", "5つのうち3つ". */
const MOST_BETWEEN = 16;
const TOLERANCE = 1e-6;

/** "九成" and "nine in ten", "3/5" and "5人中3人": two neighbours on the other side that make up a share. */
export function withoutSameShares({ source, target }: Unpaired): Unpaired {
  if (Math.max(source.length, target.length) > MOST_COMPARED) return { source, target };
  const used = new Set<NumberInText>();
  for (const number of source) useCounts(number, target, used);
  for (const number of target) useCounts(number, source, used);
  if (used.size === 0) return { source, target };
  const isFree = (number: NumberInText): boolean => !used.has(number);
  return { source: source.filter(isFree), target: target.filter(isFree) };
}

function useCounts(number: NumberInText, others: readonly NumberInText[], used: Set<NumberInText>): void {
  const share = fractionOf(number);
  if (share === undefined || used.has(number)) return;
  const index = others.findIndex((first, at) => {
    const second = others[at + 1];
    if (second === undefined || used.has(first) || used.has(second)) return false;
    if (second.start - first.end > MOST_BETWEEN) return false;
    const [a, b] = [Number(first.values[0]), Number(second.values[0])];
    return Math.abs(Math.min(a, b) / Math.max(a, b) - share) < TOLERANCE * share;
  });
  if (index >= 0)
    used
      .add(number)
      .add(others[index]!)
      .add(others[index + 1]!);
}
