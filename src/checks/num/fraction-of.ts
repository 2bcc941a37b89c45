import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';

/** What part of a whole a number says, or may say ("a third"), between 0 and 1; undefined where it says none. */
export function fractionOf({ kind, values }: NumberInText): number | undefined {
  const fraction = values.map((value) => /^(\d+)\/(\d+)$/u.exec(value)).find((found) => found !== null);
  const read = fraction ? Number(fraction[1]) / Number(fraction[2]) : Number(values[0]);
  const share = kind === 'percent' ? read / 100 : kind === 'fraction' || fraction ? read : 0;
  return share > 0 && share < 1 ? share : undefined;
}
