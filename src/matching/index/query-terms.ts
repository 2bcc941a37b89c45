import { DistancePattern } from '../distance-pattern.js';
import type { IndexedText } from './indexed-text.js';
import { termsOf } from './terms.js';

/** A query as the parts of an index are asked for it. Weights in quarters of a word. */
export interface IndexQuery {
  readonly weight: number;
  readonly lightWeight: number;
  /** One for each full-weight token. Equal ones are counted one by one. */
  readonly terms: Uint32Array;
  /** For the distance to the symbols that a part keeps. */
  readonly pattern: DistancePattern;
  /** What the similarity must be, in tenths of a point. */
  readonly leastTenths: number;
}

export function indexQuery({ weight, lightWeight, symbols }: IndexedText, leastTenths: number): IndexQuery {
  const pattern = new DistancePattern(symbols.map((symbol) => symbol >>> 16));
  return { weight, lightWeight, terms: termsOf(symbols), pattern, leastTenths };
}

/**
 * What the similarity of two texts cannot exceed, in whole points (0 to 100), when so much of their weight can be equal;
 * undefined where that is not enough. In integers, so that no bound is below what it bounds.
 */
export function boundOf(query: IndexQuery, weight: number, equalWeight: number): number | undefined {
  const larger = Math.max(query.weight, weight);
  if (1000 * equalWeight < query.leastTenths * larger) return undefined;
  return larger === 0 ? 100 : Math.min(100, Math.floor((100 * equalWeight) / larger));
}

/** The same, from the plain distance of the full-weight tokens without case, every number the same. */
export function boundByDistance(query: IndexQuery, weight: number, distance: number): number | undefined {
  return boundOf(query, weight, Math.max(query.weight, weight) - 4 * distance);
}
