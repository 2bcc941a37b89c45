import type { ReadOptions } from '../../domain/file-reading.js';
import { readRows, type TableFormat } from './table-rows.js';
import type { TableSheet } from './table-sheet.js';
import { readWorkbook } from './xlsx/read-workbook.js';

/** A file with one table or several. */
export interface TableSource {
  readonly sheets: readonly TableSheet[];
  /** What a file of text turned out to be, once its first row was read. */
  readonly seen: { encoding?: string; guessed?: boolean; delimiter?: string };
}

/** A cell of ten megabytes is the problem of its row, not of the table. */
const ROW_UNITS = 16 * 1024 * 1024;

/** Opens a table. A spreadsheet is unpacked at once; rows are read as they are taken. */
export async function openTable(
  bytes: AsyncIterable<Uint8Array>,
  format: TableFormat,
  options: ReadOptions,
): Promise<TableSource> {
  if (format === 'xlsx') return { sheets: await readWorkbook(bytes, options.limits), seen: {} };
  const seen: TableSource['seen'] = {};
  const rows = readRows(bytes, format, {
    ...(options.encoding !== undefined && { encoding: options.encoding }),
    ...(options.table?.delimiter !== undefined && { delimiter: options.table.delimiter }),
    rowUnits: ROW_UNITS,
    onChoice: (encoding) => {
      seen.encoding = encoding;
    },
    onGuess: () => {
      seen.guessed = true;
    },
    onDelimiter: (delimiter) => {
      seen.delimiter = delimiter;
    },
  });
  return { sheets: [{ rows }], seen };
}
