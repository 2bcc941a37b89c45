import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';

/** What part of a whole a number says, between 0 and 1; undefined where it says none. */
export function fractionOf({ kind, values: [value = ''] }: NumberInText): number | undefined {
  const [, above, below] = /^(\d+)\/(\d+)$/u.exec(value) ?? [];
  const read = above === undefined ? Number(value) : Number(above) / Number(below);
  const share = kind === 'percent' ? read / 100 : kind === 'fraction' || above !== undefined ? read : 0;
  return share > 0 && share < 1 ? share : undefined;
}
