import { FULL_WEIGHT } from '../weights.js';

/** A weight or cost for people: 20 twentieths are the 1 of a word, 5 are 0.25, 4 are 0.2. */
export function inWords(twentieths: number): number {
  return twentieths / FULL_WEIGHT;
}
