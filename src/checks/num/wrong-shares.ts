import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { reducedValue } from '../../text/numbers-in-text/reduced-value.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';

/** "three in ten thousand", "3 von 1000", "3 на 1000". */
const IN = /^ (?:in|in every|out of|von|sur|de cada|из|на) $/iu;

/**
 * A share that has no partner, and two counts of the target that say another one: "十万分之三" and "three in ten thousand".
 * @param text of the target
 */
export function wrongShares({ source, target }: Unpaired, text: string): readonly NumberPair[] {
  const shares = source.filter(({ kind }) => kind === 'fraction');
  const said = shares.length === 0 ? [] : sharesSaid(target, text);
  return said.length === 0
    ? []
    : shares.slice(0, said.length).map((share, index) => ({ source: share, target: said[index]! }));
}

function sharesSaid(numbers: readonly NumberInText[], text: string): readonly NumberInText[] {
  return numbers.flatMap((count, index) => {
    const whole = numbers[index + 1];
    if (whole === undefined || !IN.test(text.slice(count.end, whole.start))) return [];
    const [some, all] = [Number(count.values[0]), Number(whole.values[0])];
    if (!Number.isInteger(some) || !Number.isInteger(all) || some >= all) return [];
    return [{ ...whole, start: count.start, kind: 'fraction', values: [reducedValue(some, all)] }];
  });
}
