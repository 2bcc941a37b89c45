import type { Concept } from '../glossary.js';
import type { LanguageTag } from '../language-tag.js';

export interface PairConceptSlice {
  /** The tags that count as the one language and as the other. */
  readonly sourceTags: readonly LanguageTag[];
  readonly targetTags: readonly LanguageTag[];
  /** Absent: all glossaries. */
  readonly glossaries?: readonly string[];
  /** But for the case of ASCII letters. */
  readonly subject?: string;
  /** The id of the last one known. */
  readonly after?: string;
  readonly limit: number;
}

/** What a booth takes from the termbase, a slice at a time. */
export interface PairConcepts {
  /** Grows with every change of a concept and of what there is of glossaries. */
  changeNumber(): Promise<number>;
  /** The tags that terms have. */
  tags(): Promise<readonly LanguageTag[]>;
  /** Concepts that have terms of both languages, in the order in which they came. */
  concepts(slice: PairConceptSlice): Promise<readonly Concept[]>;
}
