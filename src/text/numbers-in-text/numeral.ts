import type { NumberInText } from './number-in-text.js';

/** What was read of a numeral in words. */
export interface Numeral extends Pick<NumberInText, 'kind' | 'values' | 'weight' | 'unit' | 'isGrowth' | 'isIncrease'> {
  /** Of the last word of scale; 0 without one. */
  readonly power: number;
  /** The index of the first token after it. */
  readonly next: number;
}
