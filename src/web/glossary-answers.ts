import type { TermAnswer } from './api-answers.js';

/** What the pages of glossaries read from the answers of the public API (v1). */

/** What a term may say besides its text, each in one line or, as `forms`, in several. */
export interface FullTermAnswer extends TermAnswer {
  readonly type?: string | undefined;
  readonly partOfSpeech?: string | undefined;
  readonly gender?: string | undefined;
  readonly note?: string | undefined;
  readonly usageNote?: string | undefined;
  readonly region?: string | undefined;
  readonly example?: string | undefined;
  readonly source?: string | undefined;
  readonly matching?: string | undefined;
  readonly case?: string | undefined;
  readonly forms?: readonly string[] | undefined;
  readonly replacedBy?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

export interface LocalDefinitionAnswer {
  readonly language: string;
  readonly text: string;
  readonly source?: string | undefined;
}

export interface ReferenceAnswer {
  readonly kind: 'concept' | 'external';
  readonly target: string;
  readonly label?: string | undefined;
}

export interface ConceptAnswer {
  readonly id: string;
  readonly glossaryId: string;
  /** The ETag. */
  readonly revision: number;
  /** Takes the last change back when it is rolled back. */
  readonly changeSetId: string;
  /** ISO 8601. */
  readonly changedAt: string;
  readonly changedBy: string;
  readonly externalId?: string | undefined;
  readonly definition?: string | undefined;
  readonly definitions?: readonly LocalDefinitionAnswer[] | undefined;
  readonly subject?: string | undefined;
  readonly source?: string | undefined;
  readonly examples?: readonly string[] | undefined;
  readonly image?: string | undefined;
  readonly references?: readonly ReferenceAnswer[] | undefined;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly notes: readonly string[];
  readonly doNotTranslate: boolean;
  readonly approved: boolean;
  readonly terms: readonly FullTermAnswer[];
}

/** A glossary with what its own page needs. */
export interface GlossaryDetailAnswer {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly languages: readonly string[];
  readonly concepts: number;
  readonly unapproveOnEdit: boolean;
  /** The ETag. */
  readonly revision: number;
}

/** A term that another concept of the glossary has already. */
export interface DuplicateAnswer {
  readonly conceptId: string;
  readonly language: string;
  readonly text: string;
}

export interface DuplicateGroupAnswer {
  readonly language: string;
  readonly text: string;
  readonly concepts: readonly ConceptAnswer[];
  /** How many have the term; `concepts` holds the first. */
  readonly conceptCount: number;
}

export interface ConceptRevisionAnswer {
  readonly revision: number;
  readonly deleted: boolean;
  readonly actor: string;
  /** ISO 8601. */
  readonly at: string;
  readonly concept: ConceptAnswer;
}

/** A query that found nothing. */
export interface MissAnswer {
  readonly query: string;
  readonly source: string;
  readonly target: string;
  readonly count: number;
  /** ISO 8601. */
  readonly lastAt: string;
}
