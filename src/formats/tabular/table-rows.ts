import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { decodeTable } from '../decode.js';
import type { EncodingRequest } from '../encoding.js';
import { malformed } from '../file-failure.js';

/** Tables of text. */
export type TextTableFormat = 'csv' | 'tsv';

export type TableFormat = TextTableFormat | 'xlsx';

export interface RowRequest extends Omit<EncodingRequest, 'format'> {
  /** Absent: the format's, for CSV whichever stands most often in the first line. */
  readonly delimiter?: string;
  /** UTF-16 units of the longest row; what is longer is a quote that is not closed. */
  readonly rowUnits?: number;
  /** Is told what separates the cells. */
  readonly onDelimiter?: (delimiter: string) => void;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** On which it begins, from 1. */
  readonly line: number;
}

const ROW_UNITS = 4 * 1024 * 1024;
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** The format's name as people read it. */
export function tableName(format: TableFormat): string {
  return format.toUpperCase();
}

/**
 * The rows of a table as a stream; empty lines are left out. CSV (RFC 4180) is separated by the comma, semicolon or tab, whichever
 * its first line has most of. TSV has no quoting: a quote is a character, a tab or a line end separates.
 * Fails with `malformed-file` for bad bytes, a NUL character, and quotes that cannot be read.
 */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  format: TextTableFormat,
  request: RowRequest,
): AsyncGenerator<TableRow> {
  const name = tableName(format);
  const chunks = decodeTable(bytes, { ...request, format: name });
  const first = await chunks.next();
  if (first.done === true) return;
  const place = { line: 1 };
  const rowUnits = request.rowUnits ?? ROW_UNITS;
  const delimiter = request.delimiter ?? (format === 'tsv' ? '\t' : csvDelimiter(first.value));
  request.onDelimiter?.(delimiter);
  try {
    for await (const row of parseRows(startAgain(first.value, chunks), optionsOf(format, delimiter, rowUnits), place)) {
      if (row.cells.some((cell) => cell.includes('\0'))) {
        throw malformed(name, 'there is a NUL character here', { line: row.line });
      }
      if (row.cells.some((cell) => cell !== '')) yield row;
    }
  } catch (error) {
    throw error instanceof CsvError ? malformed(name, reasonOf(error, rowUnits), place) : error;
  }
}

async function* startAgain(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function optionsOf(format: TextTableFormat, delimiter: string, rowUnits: number): Options {
  const options: Options = { relax_column_count: true, record_delimiter: LINE_ENDS, max_record_size: rowUnits };
  return { ...options, delimiter, ...(format === 'tsv' && { quote: false }) };
}

/** Comma, semicolon or tab, whichever stands most often outside of quotes in the first line that is no comment. */
export function csvDelimiter(start: string): ',' | ';' | '\t' {
  const [line = ''] = /^(?!#)[^\r\n]+/m.exec(start) ?? [];
  const unquoted = line.replace(/"[^"]*"/g, '');
  const count = (character: string): number => unquoted.split(character).length;
  if (count('\t') > Math.max(count(';'), count(','))) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

/** @param place follows the parser, which is ahead of the rows: at a failure it is the row that failed */
function parseRows(chunks: AsyncIterable<string>, options: Options, place: { line: number }): AsyncIterable<TableRow> {
  const addLine = (cells: string[]): TableRow => {
    const row = { cells, line: place.line };
    place.line += 1 + countLineEnds(cells);
    return row;
  };
  const parser = parse({ ...options, on_record: addLine as unknown as NonNullable<Options['on_record']> });
  // A failure of either stream reaches the reader of the parser.
  pipeline(Readable.from(chunks), parser, () => undefined);
  return parser as AsyncIterable<TableRow>;
}

/** The parser counts a CRLF inside of quotes as two lines. */
function countLineEnds(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

const REASONS: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that opens in this row is never closed',
  INVALID_OPENING_QUOTE: 'a quote stands inside of an unquoted cell of this row; quote the cell and double the quote',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote in this row; quotes inside of a cell must be doubled',
};

function reasonOf({ code }: CsvError, rowUnits: number): string {
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `this row is longer than ${rowUnits} characters; perhaps a quote is not closed`;
  return REASONS[code] ?? 'this row cannot be read';
}
