import type { LanguageTag } from '../../../domain/language-tag.js';
import type { TableLayoutName } from '../../../domain/table-import.js';
import type { TablePlan } from '../table-plan.js';

/** What a layout is recognised by. */
export interface TableSample {
  /** The first rows that are not empty. */
  readonly rows: readonly (readonly string[])[];
  /** Of the request, for tables that name none. */
  readonly sourceLanguage?: LanguageTag;
  readonly targetLanguage?: LanguageTag;
}

/** A way in which a program lays out a glossary. */
export interface TableLayout {
  readonly name: TableLayoutName;
  /**
   * How the table is read, where it has this layout.
   * @param asked somebody says that it has: doubts that another layout could settle do not count
   */
  readonly recognise: (sample: TableSample, asked: boolean) => TablePlan | undefined;
}

/** The names of a header row for comparison: lower case, without white space around them. */
export function plainNames(row: readonly string[] | undefined): readonly string[] {
  return (row ?? []).map((name) => name.trim().toLowerCase());
}
