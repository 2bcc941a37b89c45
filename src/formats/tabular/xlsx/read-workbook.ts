import readXlsxFile from 'read-excel-file/universal';
import type { FileLimits } from '../../../domain/file-reading.js';
import { ConcordError } from '../../../domain/failure.js';
import { malformed } from '../../file-failure.js';
import type { TableRow } from '../table-rows.js';
import type { TableSheet } from '../table-source.js';
import { requireSheetBounds } from './sheet-bounds.js';
import { storedZip } from './stored-zip.js';
import { unpackParts } from './unpack-parts.js';

const WORKBOOK = 'xl/workbook.xml';

type CellValue = string | number | boolean | Date | null;

/**
 * The sheets of an XLSX file, with every cell as text. A spreadsheet can only be read whole, so it is: unpacked within limits,
 * its places checked, then read. Fails with `malformed-file`, `too-large`, or `unsupported-file` for another kind of archive.
 */
export async function readWorkbook(
  bytes: AsyncIterable<Uint8Array>,
  limits: FileLimits,
): Promise<readonly TableSheet[]> {
  const archive = await collect(bytes);
  const parts = await unpackParts(archive, limits);
  if (!parts.has(WORKBOOK)) {
    const reason = 'The archive is no XLSX file; save the table as XLSX or CSV.';
    throw new ConcordError({ kind: 'unsupported-file', reason });
  }
  requireSheetBounds(parts);
  const sheets = await readSheets(storedZip(parts));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rowCount: data.length, rows: rowsOf(data) }));
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly CellValue[])[];
}

async function readSheets(archive: Buffer): Promise<readonly ReadSheet[]> {
  const { buffer, byteOffset, byteLength } = archive;
  const copy = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  try {
    // Numbers as they are written: an id or a year is a text here.
    const sheets = await readXlsxFile(copy, { trim: false, parseNumber: (digits) => digits });
    return sheets as unknown as readonly ReadSheet[];
  } catch (error) {
    throw malformed('XLSX', reasonOf((error as Error).message));
  }
}

/** The reader names a place as "<c/> at row 3, col 2: VALUE_MISSING". */
function reasonOf(message: string): string {
  const [, row, column, code] = /row (\d+), col (\d+): (\w+)/.exec(message) ?? [];
  if (code === undefined) return `the spreadsheet is damaged (${message.slice(0, 100)})`;
  const what =
    code === 'VALUE_MISSING'
      ? 'a formula without its result; open the file in a spreadsheet program and save it'
      : code;
  return `the cell in row ${row!}, column ${column!} cannot be read: ${what}`;
}

// eslint-disable-next-line @typescript-eslint/require-await -- tables of text come as streams, so sheets do
async function* rowsOf(data: ReadSheet['data']): AsyncGenerator<TableRow> {
  for (const [index, values] of data.entries()) {
    const cells = values.map(textOf);
    if (cells.some((cell) => cell !== '')) yield { cells, line: index + 1 };
  }
}

const MIDNIGHT = 'T00:00:00.000Z';

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!(value instanceof Date)) return String(value);
  const time = Number.isNaN(value.getTime()) ? '' : value.toISOString();
  return time.endsWith(MIDNIGHT) ? time.slice(0, -MIDNIGHT.length) : time;
}
