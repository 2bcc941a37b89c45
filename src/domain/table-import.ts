import type { Problem } from './job.js';
import type { LanguageTag } from './language-tag.js';
import type { NewConcept } from './glossary.js';

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

/** What a column says of the terms of a language. */
export const TERM_ROLES = [
  'term',
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

/** A column as it was understood. */
export interface PreviewedColumn extends MappedColumn {
  /** From 0. */
  readonly index: number;
  /** What the header calls it; absent where the table has no header. */
  readonly header?: string;
}

export interface PreviewedSheet {
  readonly name: string;
  /** Absent where nothing in it is recognised. */
  readonly layout?: TableLayoutName;
}

/** How a table is read. Columns, rows and layouts are those of the first sheet that is read. */
export interface PreviewedTable {
  readonly layout?: TableLayoutName;
  /** All layouts that fit, the chosen one first. */
  readonly layouts: readonly TableLayoutName[];
  readonly headerRows: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheets: readonly PreviewedSheet[];
  /** The sheet that `columns` and `rows` are of. */
  readonly sheet?: string;
  readonly columns: readonly PreviewedColumn[];
  /** The first rows as they are, the header among them. */
  readonly rows: readonly (readonly string[])[];
}

/** What an import of a file would read; nothing is stored. */
export interface ImportPreview {
  readonly format: string;
  /** Absent where the format is no table. */
  readonly table?: PreviewedTable;
  /** The first concepts as they would be read. */
  readonly concepts: readonly NewConcept[];
  /** How many concepts the file has, and how many rows would be left out. */
  readonly read: number;
  readonly rejected: number;
  /** Whether an import would succeed, as far as was read; otherwise the first problem says why not. */
  readonly importable: boolean;
  /** The first ones; `problemCount` has them all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** False when the file is too long to be read whole for a preview: the counts are then those of its beginning. */
  readonly complete: boolean;
}
