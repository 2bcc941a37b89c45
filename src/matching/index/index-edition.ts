import type { PartHandle } from './index-part.js';
import type { Tag } from './tag-sets.js';

/** The parts of the index of one language and script at some time: what the thread that makes it hands to those that search. */
export interface IndexEdition {
  readonly languageScript: string;
  /** By a number that is the part's own: it says whether two editions share it. */
  readonly parts: readonly (readonly [number: number, handle: PartHandle])[];
  /** Every version of a unit up to this one is in it, published or not. */
  readonly upTo: number;
  readonly tagSets: readonly (readonly Tag[])[];
}
