import type { LanguageTag } from './language-tag.js';

export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

export type TermType = 'fullForm' | 'acronym' | 'shortForm' | 'abbreviation' | 'variant' | 'phrase';

/** One word or phrase for a concept in one language. */
export interface Term {
  readonly language: LanguageTag;
  readonly text: string;
  readonly status: TermStatus;
  readonly type?: TermType;
  readonly partOfSpeech?: string;
  readonly note?: string;
}

/** One meaning that a glossary does not hold yet. */
export interface NewConcept {
  /** The id that the file gives it; makes a second import of the file find it again. */
  readonly externalId?: string;
  readonly definition?: string;
  readonly subject?: string;
  /** Where the terms were taken from. */
  readonly source?: string;
  readonly notes: readonly string[];
  readonly doNotTranslate: boolean;
  readonly approved: boolean;
  readonly terms: readonly Term[];
}

/** One meaning, with terms in several languages. */
export interface Concept extends NewConcept {
  readonly id: string;
  readonly glossaryId: string;
  readonly revision: number;
  readonly changeSetId: string;
  /** Milliseconds since 1970 UTC. */
  readonly changedAt: number;
  readonly changedBy: string;
}

export interface GlossarySettings {
  readonly name: string;
  readonly description: string;
}

/** A named termbase. */
export interface Glossary extends GlossarySettings {
  readonly id: string;
  readonly languages: readonly LanguageTag[];
  /** How many concepts it holds. */
  readonly concepts: number;
  readonly revision: number;
  readonly createdAt: number;
}

/** What happens to an incoming concept that shares a term (same language, same text) or its external id with an existing one. */
export type GlossaryImportPolicy = 'merge' | 'keep-both' | 'skip';

export type TermTier = 'exact' | 'acronym' | 'prefix' | 'word-prefix' | 'pinyin' | 'initials' | 'substring' | 'typo';

export interface TermRef {
  readonly text: string;
  readonly language: LanguageTag;
  readonly status: TermStatus;
}

/** A term found for what somebody typed. */
export interface TermHit {
  readonly term: TermRef;
  readonly translations: readonly TermRef[];
  readonly matchedBy: TermTier;
  /** The part of the term that the query matched, in UTF-16 units. */
  readonly range: { readonly start: number; readonly end: number };
  readonly conceptId: string;
  readonly glossaryId: string;
  readonly definition?: string;
}

export interface TermQuery {
  readonly text: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
  readonly limit: number;
}
