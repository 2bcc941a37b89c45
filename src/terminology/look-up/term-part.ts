import type { SortedPlaces } from './sorted-places.js';
import type { GramBlocks } from './gram-blocks.js';

/**
 * Some of the terms of one language, arranged for look-up; never changed. Keys are numbered in the order of answers (rank,
 * key, concept, place in the concept): of two keys that a query meets in the same way the one with the smaller number is better.
 */
export interface TermPart {
  /** How many keys; a term without its stop words is a key of its own. */
  readonly size: number;
  /** The keys in their order, each with END behind it. */
  readonly text: string;
  /** Where each key begins, and where the text ends. */
  readonly starts: Uint32Array;
  readonly ranks: Uint32Array;
  /** The concept's handle in HeldConcepts. */
  readonly handles: Uint32Array;
  /** The term's place in its concept. */
  readonly positions: Uint16Array;
  /** IS_ACRONYM, IS_SHORTENED. */
  readonly flags: Uint8Array;
  /** Where queries may begin: words, and each Chinese, Japanese or Korean character. */
  readonly words: SortedPlaces;
  /** The beginnings of readings. */
  readonly pinyin: SortedPlaces;
  readonly initials: SortedPlaces;
  readonly blocks: GramBlocks;
}

export const IS_ACRONYM = 1;
/** The term without its stop words. */
export const IS_SHORTENED = 2;

/** The end of a key, before its END. In UTF-16 units of the part's text. */
export function endOfKey(part: TermPart, key: number): number {
  return part.starts[key + 1]! - 1;
}

export function keyText(part: TermPart, key: number): string {
  return part.text.slice(part.starts[key], endOfKey(part, key));
}
