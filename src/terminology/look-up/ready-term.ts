import type { Concept, Term } from '../../domain/glossary.js';
import { type Readings, type Romanise, readingsOf } from '../readings.js';
import { searchKeysOf } from '../search-keys.js';
import { placeOfStatus } from '../status-order.js';

/** A term as it is put into a part. */
export interface ReadyTerm {
  /** Of its concept, as HeldConcepts gives it. */
  readonly handle: number;
  readonly conceptId: string;
  /** Its place among the terms of its concept. */
  readonly position: number;
  readonly rank: number;
  readonly isAcronym: boolean;
  /** The whole term first; at least one. */
  readonly keys: readonly ReadyKey[];
  readonly readings: Readings;
}

export interface ReadyKey {
  readonly key: string;
  /** Where words begin in the key, the first one included, in UTF-16 units. */
  readonly wordStarts: readonly number[];
  /** Where Chinese, Japanese and Korean characters stand: every one of them can begin a query. */
  readonly characterStarts: readonly number[];
}

const LONGEST_RANKED = 0xffff;

/** Approved concepts first, then the better status, then the shorter term: smaller is better. */
function rankOf(concept: Concept, term: Term, key: string): number {
  const length = Math.min(key.length, LONGEST_RANKED);
  return ((concept.approved ? 0 : 1) << 18) | (placeOfStatus(term.status) << 16) | length;
}

/** @returns undefined for a term that folds to nothing */
export function readyTerm(
  { concept, position, handle }: { readonly concept: Concept; readonly position: number; readonly handle: number },
  romanise: Romanise | undefined,
): ReadyTerm | undefined {
  const term = concept.terms[position]!;
  const keys = searchKeysOf(term);
  if (keys.length === 0) return undefined;
  return {
    ...{ handle, position, keys },
    conceptId: concept.id,
    rank: rankOf(concept, term, keys[0]!.key),
    isAcronym: term.type === 'acronym',
    readings: readingsOf(term, romanise),
  };
}
