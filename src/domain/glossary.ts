import type { LanguageTag } from './language-tag.js';

export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

export type TermType = 'fullForm' | 'acronym' | 'shortForm' | 'abbreviation' | 'variant' | 'phrase';

export type GrammaticalGender = 'masculine' | 'feminine' | 'neuter' | 'other';

/**
 * How a term is found in running text: as it is written, in its inflected forms too, or also as the beginning of a longer word.
 * Absent: `stem` where the language and the term allow it (terminology/recognition), otherwise `exact`.
 */
export type TermMatching = 'exact' | 'stem' | 'prefix';

/**
 * Which capitals a text may have where the term stands: any; at least those of the term ("Polish" is not "polish", "Laser"
 * still finds "LASER"); exactly the term's. Absent: `permissive` for a term in capitals alone, otherwise `any`.
 */
export type TermCase = 'any' | 'permissive' | 'exact';

/** A day, a month or a year, as ISO 8601 writes it: "2022", "2022-03", "2022-03-15". */
export type CalendarDate = string;

/** One word or phrase for a concept in one language. */
export interface Term {
  readonly language: LanguageTag;
  readonly text: string;
  readonly status: TermStatus;
  readonly type?: TermType;
  readonly partOfSpeech?: string;
  readonly gender?: GrammaticalGender;
  readonly note?: string;
  /** When or where it is to be used. */
  readonly usageNote?: string;
  /** Where it is used: "Taiwan", "CH". */
  readonly region?: string;
  /** A sentence in which it stands. */
  readonly example?: string;
  /** Where it was taken from. */
  readonly source?: string;
  readonly matching?: TermMatching;
  readonly case?: TermCase;
  /** Forms of it that have been seen and that no rule makes: "Institutes of Physics", "учёных". */
  readonly forms?: readonly string[];
  /** For a deprecated or forbidden term: the text of the term of the same language to use instead. */
  readonly replacedBy?: string;
  readonly validFrom?: CalendarDate;
  /** The last day, month or year. */
  readonly validUntil?: CalendarDate;
}

/** A definition in one language, where a file gives one for each. */
export interface LocalDefinition {
  readonly language: LanguageTag;
  readonly text: string;
  readonly source?: string;
}

/** Where to look further: another concept by its external id or its id, or an address. */
export interface CrossReference {
  readonly kind: 'concept' | 'external';
  readonly target: string;
  /** What to show in its place. */
  readonly label?: string;
}

/** UTF-16 units of a term, of a form of it and of an id: what is longer is no term, and would hold up every look-up. */
export const MOST_TERM_CHARACTERS = 1_000;

/** One meaning that a glossary does not hold yet. */
export interface NewConcept {
  /** The id that the file gives it; makes a second import of the file find it again. */
  readonly externalId?: string;
  readonly definition?: string;
  readonly definitions?: readonly LocalDefinition[];
  readonly subject?: string;
  /** Where the terms were taken from. */
  readonly source?: string;
  readonly examples?: readonly string[];
  /** The address of a picture. */
  readonly image?: string;
  readonly references?: readonly CrossReference[];
  readonly validFrom?: CalendarDate;
  /** The last day, month or year. */
  readonly validUntil?: CalendarDate;
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
  /** Whether a change of an approved concept takes its approval away, unless the change says otherwise. */
  readonly unapproveOnEdit: boolean;
}

/** A termbase to create: without the setting, a change takes an approval away. */
export type NewGlossary = Omit<GlossarySettings, 'unapproveOnEdit'> & Partial<GlossarySettings>;

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

/** A term of a glossary that stands in a text. */
export interface Recognition {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly conceptId: string;
  readonly glossaryId: string;
  readonly term: TermRef;
  readonly translations: readonly TermRef[];
  readonly definition?: string;
  /** Why it is taken for the term: as written, by an attested form, by its stem, by its beginning. */
  readonly matchedBy: 'exact' | 'form' | 'stem' | 'prefix';
  /** It lies in a longer term that was recognised, or overlaps it: shown, never enforced. */
  readonly inside?: true;
  /** It begins or ends within a word: perhaps a part of other words. */
  readonly possible?: true;
}
