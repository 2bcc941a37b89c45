import type { AnalysedText } from '../analysed-text.js';
import { FULL_WEIGHT, LIGHT_WEIGHT } from '../weights.js';
import { hashOf } from './hash.js';

/**
 * What the index knows of a text. Weights are in quarters of a word, the unit of punctuation: 4 for a word, 1 for a mark.
 */
export interface IndexedText {
  readonly weight: number;
  /** The part of `weight` that punctuation and symbols make up. */
  readonly lightWeight: number;
  /**
   * A hash of each full-weight token without case, in order; every number has the same one. Two tokens that share a hash by
   * accident make texts look more alike than they are, never less: a bound stays a bound.
   */
  readonly symbols: Uint32Array;
}

/** Hashes are of folded forms, which never contain it. */
const ANY_NUMBER = hashOf('\u0000');

export function indexedText({ tokens, folds, weight, lightWeight }: AnalysedText): IndexedText {
  const symbols = new Uint32Array((weight - lightWeight) / FULL_WEIGHT);
  let count = 0;
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'light') continue;
    symbols[count++] = kind === 'number' ? ANY_NUMBER : hashOf(folds[index]!);
  }
  return { weight: weight / LIGHT_WEIGHT, lightWeight: lightWeight / LIGHT_WEIGHT, symbols };
}
