import type { TableRow } from './table-rows.js';

/** One table of a file: the file itself, or a sheet of a spreadsheet. */
export interface TableSheet {
  /** Of a spreadsheet alone. */
  readonly name?: string;
  /** The rows that are not empty; to be read once. */
  readonly rows: AsyncIterable<TableRow>;
}
