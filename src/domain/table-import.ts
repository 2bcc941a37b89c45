import type { LanguageTag } from './language-tag.js';

/** The ways in which programs lay out a glossary as a table, in the order in which they are looked for. */
export const TABLE_LAYOUTS = [
  'concord',
  'utx',
  'memoq',
  'matecat',
  'lokalise',
  'phrase',
  'tico-19',
  'weblate',
  'google',
  'trados',
  'columns',
  'deepl',
  'omegat',
] as const;

export type TableLayoutName = (typeof TABLE_LAYOUTS)[number];

/** What a column says of a term beside its text, in the order in which Concord writes them. */
export const TERM_ATTRIBUTES = [
  'status',
  'type',
  'partOfSpeech',
  'gender',
  'note',
  'usageNote',
  'region',
  'example',
  'source',
  'matching',
  'case',
  'forms',
  'replacedBy',
  'validFrom',
  'validUntil',
] as const;

/** What a column says of the terms of a language. */
export const TERM_ROLES = ['term', ...TERM_ATTRIBUTES] as const;

/** What a column says of the whole concept, or of its definition in one language. */
export const CONCEPT_ROLES = [
  'id',
  'definition',
  'definitionSource',
  'subject',
  'source',
  'note',
  'example',
  'image',
  'references',
  'referenceLabels',
  'validFrom',
  'validUntil',
  'doNotTranslate',
  'approved',
  'translatable',
  'forbidden',
  'caseSensitive',
  'fuzzy',
  'termInfo',
  'sourceLanguage',
  'targetLanguage',
] as const;

export type TermRole = (typeof TERM_ROLES)[number];
export type ConceptRole = (typeof CONCEPT_ROLES)[number];

/** What a column of a table holds. */
export type ColumnRole = TermRole | ConceptRole | 'ignore';

/** What the importer says a column holds. A role that can be of a term or of the concept is of a term where a language is named. */
export interface MappedColumn {
  readonly role: ColumnRole;
  readonly language?: LanguageTag;
}

/** How to read a table, where it should not be recognised. */
export interface TableOptions {
  readonly layout?: TableLayoutName;
  /** By the index of the column, from 0; columns without an entry are ignored. */
  readonly mapping?: Readonly<Record<string, MappedColumn>>;
  /** Rows before the first concept; absent: as recognised. */
  readonly headerRows?: number;
  /** One character. */
  readonly delimiter?: string;
  /** The name of the only sheet to read. */
  readonly sheet?: string;
  /** Takes "Photon" for "photon": for glossaries in which every term begins with a capital. */
  readonly lowerCaseInitials?: boolean;
}
