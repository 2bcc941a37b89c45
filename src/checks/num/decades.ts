import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';

/** "the 2010s" and "von 2010 bis 2019": the last year of a decade whose first one has a partner. */
export function withoutLastOfDecades({ source, target }: Unpaired, same: readonly NumberPair[]): Unpaired {
  const isOther = (side: 'source' | 'target', other: 'source' | 'target') => (number: NumberInText) =>
    !same.some((pair) => pair[other].kind === 'decade' && isLastOf(pair[side], number));
  if (!same.some((pair) => pair.source.kind === 'decade' || pair.target.kind === 'decade')) return { source, target };
  return {
    source: source.filter(isOther('source', 'target')),
    target: target.filter(isOther('target', 'source')),
  };
}

function isLastOf({ values: [first] }: NumberInText, { values: [last] }: NumberInText): boolean {
  return /^\d{3}0$/u.test(first!) && Number(last) === Number(first) + 9;
}
