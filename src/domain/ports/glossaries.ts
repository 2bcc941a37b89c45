import type { Concept, Glossary, GlossarySettings, NewConcept } from '../glossary.js';
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
  create(settings: GlossarySettings, write: WriteContext): Promise<Glossary>;
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

/** What the look-up worker reads to keep its term index. */
export interface TermSource {
  changeNumber(): number;
  /** Published concepts of all glossaries whose newest revision is newer than the change number, and the ids of those gone since. */
  conceptsSince(changeNumber: number): { readonly changed: readonly Concept[]; readonly gone: readonly string[] };
}
