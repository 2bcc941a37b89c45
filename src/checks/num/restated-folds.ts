import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';

/** From here on a fold is said of nothing but a growth; "twice" may be said of what happens again. */
const LEAST = 3;

/** "tripled, a fourfold increase" for "增长了2倍": a fold that says again, wrongly, what has a partner already. */
export function wronglyRestatedFolds({ source, target }: Unpaired, same: readonly NumberPair[]): readonly NumberPair[] {
  const folds = same.filter((pair) => pair.source.kind === 'fold' && pair.target.kind === 'fold');
  const [first] = folds;
  if (first === undefined) return [];
  const isWrong = (number: NumberInText): boolean =>
    number.kind === 'fold' &&
    number.weight !== 'possible' &&
    Number(number.values[0]) >= LEAST &&
    !folds.some((pair) =>
      [...pair.source.values, ...pair.target.values].some((value) => number.values.includes(value)),
    );
  return [
    ...source.filter(isWrong).map((number) => ({ source: number, target: first.target })),
    ...target.filter(isWrong).map((number) => ({ source: first.source, target: number })),
  ];
}
