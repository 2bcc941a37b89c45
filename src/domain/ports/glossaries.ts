import type { Concept, Glossary, GlossarySettings, NewConcept, NewGlossary } from '../glossary.js';
import type { Page, PageRequest } from '../page.js';
import type { WriteContext } from './write-context.js';

/** A past or present revision of a concept. */
export interface ConceptRevision {
  readonly revision: number;
  readonly deleted: boolean;
  readonly changeSetId: string;
  readonly actor: string;
  readonly at: number;
  readonly concept: Concept;
}

export interface GlossaryReads {
  list(page: PageRequest): Promise<Page<Glossary>>;
  get(glossaryId: string): Promise<Glossary>;
  findByName(name: string): Promise<Glossary | undefined>;
  concepts(glossaryId: string, page: PageRequest): Promise<Page<Concept>>;
  concept(conceptId: string): Promise<Concept>;
  conceptHistory(conceptId: string): Promise<readonly ConceptRevision[]>;
}

export interface GlossaryWrites {
  create(settings: NewGlossary, write: WriteContext): Promise<Glossary>;
  change(
    glossaryId: string,
    changes: Partial<GlossarySettings>,
    write: WriteContext,
    ifRevision?: number,
  ): Promise<Glossary>;
  remove(glossaryId: string, write: WriteContext, ifRevision?: number): Promise<void>;
  addConcept(glossaryId: string, concept: NewConcept, write: WriteContext): Promise<Concept>;
  changeConcept(conceptId: string, concept: NewConcept, write: WriteContext, ifRevision?: number): Promise<Concept>;
  removeConcept(conceptId: string, write: WriteContext, ifRevision?: number): Promise<void>;
}

/** What the look-up worker reads to keep its term index, a slice at a time. */
export interface TermSource {
  changeNumber(): number;
  /** The ids of all concepts that were changed, removed or brought back since the change number, ascending; at 0 all there are. */
  touchedSince(changeNumber: number): readonly string[];
  /** Those of the concepts that are published and not deleted, in ascending order of their ids. */
  concepts(conceptIds: readonly string[]): readonly Concept[];
}

/** What an export reads from the store, a slice at a time, so that no read lasts long. */
export interface GlossaryExportSource {
  changeNumber(): number;
  /**
   * The concepts that a glossary had at a change number, in the order in which they came, at most `limit` after the one given.
   * @throws ConcordError `not-found`
   */
  conceptsAsOf(
    glossaryId: string,
    slice: { readonly asOf: number; readonly after?: string; readonly limit: number },
  ): readonly Concept[];
}
