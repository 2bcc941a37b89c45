import { ConcordError } from '../../../domain/failure.js';
import type { FileLimits } from '../../../domain/file-reading.js';
import { malformed } from '../../file-failure.js';
import type { XmlElement } from '../../xml/xml-element.js';
import type { TableRow } from '../table-rows.js';
import type { TableSheet } from '../table-sheet.js';
import { cellText, type CellContext } from './cell-text.js';
import { readDateStyles } from './date-styles.js';
import { elementsOf, stringOf } from './read-part.js';
import { unpackParts, type PackageParts } from './unpack-parts.js';
import { readWorkbookParts } from './workbook-parts.js';

/** Of Excel. */
const MOST_ROWS = 1_048_576;
/** Far more than a glossary has, far fewer than make every row a burden. */
const MOST_COLUMNS = 4_096;

/**
 * The sheets of an XLSX file, with every cell as text. The archive is unpacked within limits, its rows are read as a stream.
 * Fails with `malformed-file`, `too-large`, or `unsupported-file` for another kind of archive.
 */
export async function readWorkbook(
  bytes: AsyncIterable<Uint8Array>,
  limits: FileLimits,
): Promise<readonly TableSheet[]> {
  const parts = await unpackParts(await collect(bytes), limits);
  const workbook = await readWorkbookParts(parts);
  if (workbook === undefined) {
    const reason = 'The archive is no XLSX file; save the table as XLSX or CSV.';
    throw new ConcordError({ kind: 'unsupported-file', reason });
  }
  const { sheets, from1904 } = workbook;
  const context: CellContext = {
    sharedStrings: await readSharedStrings(parts, workbook.sharedStrings),
    dateStyles: await readDateStyles(parts, workbook.styles),
    from1904,
  };
  return sheets.map(({ name, part }) => ({ name, rows: rowsOf(parts, part, context) }));
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readSharedStrings(parts: PackageParts, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const items = elementsOf(parts, part, ({ name }) => (name === 'si' ? 'keep' : 'enter'));
  for await (const item of items) strings.push(stringOf(item));
  return strings;
}

const ENTERED: ReadonlySet<string> = new Set(['worksheet', 'sheetData']);

async function* rowsOf(parts: PackageParts, part: string, context: CellContext): AsyncGenerator<TableRow> {
  const rows = elementsOf(parts, part, ({ name }) => (name === 'row' ? 'keep' : ENTERED.has(name) ? 'enter' : 'skip'));
  let line = 0;
  for await (const row of rows) {
    line = placeAfter(line, row.attributes.get('r'), 'row', MOST_ROWS);
    const cells = cellsOf(row, line, context);
    if (cells.length > 0) yield { cells, line };
  }
}

/** The texts up to the last one that is not empty. */
function cellsOf(row: XmlElement, line: number, context: CellContext): readonly string[] {
  const cells: string[] = [];
  let column = 0;
  for (const cell of row.children) {
    if (typeof cell === 'string' || cell.name !== 'c') continue;
    column = placeAfter(column, columnOf(cell.attributes.get('r'), line), 'column', MOST_COLUMNS);
    const text = cellText(cell, context, { row: line, column });
    if (text === '') continue;
    while (cells.length < column - 1) cells.push('');
    cells.push(text);
  }
  return cells;
}

/** Rows and cells may leave out where they are; then they follow the one before. Places go up and end somewhere. */
function placeAfter(before: number, stated: string | undefined, what: string, most: number): number {
  const place = stated === undefined ? before + 1 : /^\d{1,7}$/.test(stated) ? Number(stated) : 0;
  if (place > before && place <= most) return place;
  const reason =
    place > most ? `there are more than ${most} ${what}s` : `"${stated?.slice(0, 40) ?? ''}" cannot be a ${what} here`;
  throw malformed('XLSX', reason);
}

/** The number of the column of "AB12" as digits. */
function columnOf(reference: string | undefined, line: number): string | undefined {
  if (reference === undefined) return undefined;
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || Number(digits) !== line) return reference;
  return String([...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0));
}
