import type { ConceptFilters } from './concept-filters.js';
import type { PageAnswer } from './api-answers.js';
import type { ConceptAnswer, DuplicateGroupAnswer, GlossaryDetailAnswer, MissAnswer } from './glossary-answers.js';

/** What the list of glossaries begins with. */
export interface GlossariesState {
  readonly glossaries: readonly GlossaryDetailAnswer[];
  /** There are more than these. */
  readonly more: boolean;
}

/** What the page of one glossary begins with. */
export interface GlossaryStart {
  readonly glossary: GlossaryDetailAnswer;
  readonly filters: ConceptFilters;
  readonly concepts: readonly ConceptAnswer[];
  /** Asks for further ones; absent when these are all. */
  readonly nextCursor?: string | undefined;
  /** The concept that is opened beside the list. */
  readonly opened?: ConceptAnswer | undefined;
}

/** What the page of duplicates begins with. */
export interface DuplicatesStart extends PageAnswer<DuplicateGroupAnswer> {
  readonly glossary: GlossaryDetailAnswer;
}

/** What the page of misses begins with. */
export interface MissesStart extends PageAnswer<MissAnswer> {
  readonly glossary: GlossaryDetailAnswer;
}

/** What the page of imports begins with. */
export interface GlossaryImportStart {
  readonly glossary: GlossaryDetailAnswer;
}
