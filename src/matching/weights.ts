/**
 * Weights and costs of the weighted edit distance, in twentieths of a word, so that all arithmetic is exact.
 * See DESIGN.md, "Constants".
 */

/** A word, a number, a Han or kana character: 1. */
export const FULL_WEIGHT = 20;
/** A punctuation mark or symbol: 0.25. */
export const LIGHT_WEIGHT = 5;
/** A substitution that changes case alone: 0.2. */
export const CASE_COST = 4;
