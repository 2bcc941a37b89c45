import type { ConceptAddition, DuplicateGroup, DuplicatePolicy } from '../duplicates.js';
import type { Concept, Glossary, GlossarySettings, NewConcept, NewGlossary, TermStatus } from '../glossary.js';
import type { LanguageTag } from '../language-tag.js';
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

/** Which concepts of a glossary are asked for; each field that is there must hold. */
export interface ConceptFilter {
  /** One of its terms contains this, but for case, width and accents. */
  readonly q?: string;
  /** It has a term of this language and script... */
  readonly language?: LanguageTag;
  /** ...with this status, where both are asked for. */
  readonly status?: TermStatus;
  readonly approved?: boolean;
  /** Its subject, but for case, width and accents. */
  readonly subject?: string;
  /** Changed at this time or later; milliseconds since 1970 UTC. */
  readonly changedSince?: number;
}

/** What a concept shall say. Without `approved` it stays as it is, unless the glossary takes it away from what is changed. */
export type ConceptEdit = Omit<NewConcept, 'approved'> & { readonly approved?: boolean };

export interface GlossaryReads {
  list(page: PageRequest): Promise<Page<Glossary>>;
  get(glossaryId: string): Promise<Glossary>;
  findByName(name: string): Promise<Glossary | undefined>;
  /** In the order in which they came. With a filter a page may hold fewer than asked for and still not be the last. */
  concepts(glossaryId: string, page: PageRequest, filter?: ConceptFilter): Promise<Page<Concept>>;
  /** Concepts that share a term. A page may hold fewer than asked for and still not be the last. */
  duplicates(glossaryId: string, page: PageRequest): Promise<Page<DuplicateGroup>>;
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
  /** Adds a concept or does what the policy says. Fails with `conflict`, which names the duplicates, when it says `ask`. */
  takeConcept(
    glossaryId: string,
    concept: NewConcept,
    policy: DuplicatePolicy,
    write: WriteContext,
  ): Promise<ConceptAddition>;
  changeConcept(conceptId: string, concept: ConceptEdit, write: WriteContext, ifRevision?: number): Promise<Concept>;
  /** Gives a concept the content of an earlier revision; brings a deleted one back. Fails with `conflict` for a deletion. */
  revertConcept(conceptId: string, revision: number, write: WriteContext, ifRevision?: number): Promise<Concept>;
  /** Merges others of the same glossary into a concept and deletes them, in one change set. */
  mergeConcepts(conceptId: string, from: readonly string[], write: WriteContext, ifRevision?: number): Promise<Concept>;
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
