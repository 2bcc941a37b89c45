import type { LanguageTag } from '../../domain/language-tag.js';
import type { ChangeCounts } from '../../domain/memory.js';

export type Outcome = keyof ChangeCounts;

/** What a transaction adds to its change set's figures. */
export interface Tally {
  readonly counts: Record<Outcome, number>;
  /** How many more units or concepts. */
  growth: number;
  /** How many more of them have a language. */
  readonly languages: Map<LanguageTag, number>;
}

export function emptyTally(): Tally {
  return {
    counts: { added: 0, merged: 0, updated: 0, unchanged: 0 },
    growth: 0,
    languages: new Map(),
  };
}

/** One more (1) or one fewer (-1) unit or concept with these languages. */
export function countEntry(tally: Tally, languages: Iterable<LanguageTag>, by: 1 | -1): void {
  tally.growth += by;
  for (const language of new Set(languages)) {
    tally.languages.set(language, (tally.languages.get(language) ?? 0) + by);
  }
}
