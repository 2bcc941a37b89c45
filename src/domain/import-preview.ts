import type { NewConcept } from './glossary.js';
import type { Problem } from './job.js';
import type { MappedColumn, TableLayoutName } from './table-import.js';

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
