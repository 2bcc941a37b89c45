import type { MatchingSource } from './matching-source.js';

/** What the concordance reads from the store: the texts of a language to search, and the units that use the found ones. */
export type ConcordanceSource = Pick<MatchingSource, 'textsAfter' | 'unitsWithTexts'>;
