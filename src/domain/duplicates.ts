import type { Concept, GlossaryImportPolicy, TermRef } from './glossary.js';

/** What happens to a concept that somebody adds when others have a term of it. `ask`: nothing, but the caller is told. */
export type DuplicatePolicy = GlossaryImportPolicy | 'ask';

/** A term of another concept of the same glossary: the same language and script, the same text but for case, width and spaces. */
export interface Duplicate extends Pick<TermRef, 'language' | 'text'> {
  readonly conceptId: string;
}

/** What became of a concept that was added. */
export interface ConceptAddition {
  readonly outcome: 'added' | 'merged' | 'unchanged';
  /** The one that now holds it; the existing one when it was left out. */
  readonly concept: Concept;
  /** At most 100. */
  readonly duplicates: readonly Duplicate[];
}

/** Concepts of one glossary that share a term. */
export interface DuplicateGroup extends Pick<TermRef, 'language' | 'text'> {
  /** At most 20, oldest first; `conceptCount` has them all. */
  readonly concepts: readonly Concept[];
  readonly conceptCount: number;
}

/** A concept of a file that meets one that the glossary has already. */
export interface ImportCollision {
  /** The id that the file gives the concept. */
  readonly unit?: string;
  /** From 1. */
  readonly line?: number;
  /** Its term that the other has too; its first one when only the id is the same. */
  readonly language: string;
  readonly text: string;
  readonly conceptId: string;
  /** Only the case differs: an import keeps both, whatever the policy. */
  readonly caseDiffers?: true;
}
