import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { ConcordError } from '../../domain/failure.js';
import type { ConceptWriter } from '../file-writing.js';
import { requireOurDialect, tableRowsOf } from './write-concept-table.js';

/** A workbook is made in memory, about half a kilobyte a cell. */
const MOST_CELLS = 1_000_000;
/** Of Excel, for one cell. */
const MOST_CHARACTERS = 32_767;
const NARROWEST = 10;
const WIDEST = 50;
/** The widths follow from so many rows. */
const MEASURED_ROWS = 200;

/**
 * Writes a glossary as our own table in a spreadsheet: one sheet, the header fixed, text cells alone. Fails before the first
 * chunk with `too-large` for a million cells, with `invalid` for a text that no cell of Excel holds.
 */
export const writeConceptWorkbook: ConceptWriter = async function* (concepts, options) {
  requireOurDialect(options);
  const rows: (readonly string[])[] = [];
  let cells = 0;
  for await (const row of tableRowsOf(concepts, options)) {
    cells += row.length;
    if (cells > MOST_CELLS) {
      const what = 'The glossary as a spreadsheet (CSV and TBX have no such limit)';
      throw new ConcordError({ kind: 'too-large', what, limit: MOST_CELLS, unit: 'cells' });
    }
    row.forEach((cell, column) => {
      requireFitting(cell, rows.length, column);
    });
    rows.push(row);
  }
  const [header = [], ...rest] = rows;
  const data = [header.map(headerCell), ...rest.map((row) => row.map(textCell))];
  const columns = header.map((_, column) => ({ width: widthOf(rows, column) }));
  const sheet = { sheet: 'Glossary', stickyRowsCount: 1, columns };
  yield await writeXlsxFile(data, sheet).toBuffer();
};

function requireFitting(cell: string, row: number, column: number): void {
  if (cell.length <= MOST_CHARACTERS) return;
  const place = `row ${row + 1}, column ${column + 1}`;
  const reason = `The text for ${place} has more than ${MOST_CHARACTERS} characters; no spreadsheet cell holds it.`;
  throw new ConcordError({ kind: 'invalid', reason });
}

function headerCell(name: string): Cell {
  return { value: escapeText(name), type: String, fontWeight: 'bold' };
}

function textCell(text: string): Cell {
  return text === '' ? null : { value: escapeText(text), type: String };
}

/**
 * ECMA-376 part 1, 22.9.2.19: what XML changes or cannot hold is written as `_xHHHH_`, and so is what looks like that. The
 * writer keeps its texts by name in a plain object, so the names that every object has get an escape too.
 */
function escapeText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, escapeCharacter);
  return escaped in Object.prototype ? escapeCharacter(escaped.charAt(0)) + escaped.slice(1) : escaped;
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const lengths = rows.slice(0, MEASURED_ROWS).map((row) => displayLength(row[column] ?? ''));
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths.map((length) => length + 2)));
}

/** Han, kana and Hangul are twice as wide. */
function displayLength(text: string): number {
  return (
    text.length + (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0)
  );
}
