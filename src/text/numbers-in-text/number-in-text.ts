import type { Unit } from './units.js';

/**
 * What a number is there for. A fold says how many times as much; month and day are parts of a date; a label belongs to
 * a name ("5G"); a vague one says only its power of ten ("tens of millions").
 */
export type NumberKind =
  | 'number'
  | 'percent'
  | 'points'
  | 'fold'
  | 'fraction'
  | 'year'
  | 'month'
  | 'day'
  | 'decade'
  | 'hour'
  | 'label'
  | 'vague';

/** A number of a running text, however it is written. */
export interface NumberInText {
  /** In UTF-16 units, with its scale, its sign of percent and its measure word; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: NumberKind;
  /** What it may stand for, likeliest first: decimal digits, exact ("320000000"); "1/3" where no decimals say it. */
  readonly values: readonly string[];
  /**
   * `certain`: digits, and numerals that nobody writes for anything else. `likely`: small numbers in words, which may be
   * said otherwise or left out. `possible`: perhaps no number at all ("one", 一带一路), or one that is easily left out.
   */
  readonly weight: 'certain' | 'likely' | 'possible';
  /** The digits as they are written, where they are: the same ones in another language were copied. */
  readonly digits?: string;
  /** The power of ten of the word after the digits: 8 in "3.2亿". */
  readonly power: number;
  readonly unit?: Unit;
  /** A fold of a growth: "增长了2倍" and "doubled" are so much more, which is said in percent too. */
  readonly isGrowth?: boolean;
  /** A fold that can be of no decrease: "doubled", but not "twice". */
  readonly isIncrease?: boolean;
  /** A fold that says how many times less: "вдвое меньше", "divisé par deux". */
  readonly isDecrease?: boolean;
  /** Where the date begins and ends of which it is a part. */
  readonly date?: { readonly start: number; readonly end: number };
}
