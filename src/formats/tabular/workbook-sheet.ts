import type { Cell, Sheet } from 'write-excel-file/node';
import { ConcordError } from '../../domain/failure.js';

/** Of Excel, for one cell. */
export const MOST_CELL_CHARACTERS = 32_767;
const NARROWEST = 10;
const WIDEST = 50;
/** The widths follow from so many rows. */
const MEASURED_ROWS = 200;

/**
 * A sheet of text cells alone, the first row fixed and bold, its columns as wide as they need.
 * @param isWrapped whether long texts take several lines of their cells
 * @throws ConcordError `invalid` for a text that no cell of Excel holds
 */
export function workbookSheet(name: string, rows: readonly (readonly string[])[], isWrapped = false): Sheet<never> {
  for (const [number, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) requireFitting(cell, number, column);
  }
  const [header = [], ...rest] = rows;
  const data = [header.map(headerCell), ...rest.map((row) => row.map((text) => textCell(text, isWrapped)))];
  const columns = header.map((_, column) => ({ width: widthOf(rows, column) }));
  return { data, sheet: name, stickyRowsCount: 1, columns };
}

function headerCell(name: string): Cell {
  return { value: escapeText(name), type: String, fontWeight: 'bold' };
}

function textCell(text: string, isWrapped: boolean): Cell {
  if (text === '') return null;
  return { value: escapeText(text), type: String, ...(isWrapped && { wrap: true, alignVertical: 'top' }) };
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

function requireFitting(cell: string, row: number, column: number): void {
  if (cell.length <= MOST_CELL_CHARACTERS) return;
  const place = `row ${row + 1}, column ${column + 1}`;
  const reason = `The text for ${place} has more than ${MOST_CELL_CHARACTERS} characters; no spreadsheet cell holds it.`;
  throw new ConcordError({ kind: 'invalid', reason });
}
