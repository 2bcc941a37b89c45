import { malformed } from '../../file-failure.js';
import type { PackageParts } from './unpack-parts.js';

/** Of Excel. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** The reader fills every row up to the widest, in memory. */
const MOST_CELLS = 20_000_000;
const WINDOW_BYTES = 1024 * 1024;
const LESS_THAN = 0x3c;

const TAG_START = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])/g;
const TAG_REST = /((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y;
/** The place of a row or a cell, whatever prefix its attribute has. */
const PLACE = /(?:^|[\s:])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Refuses spreadsheets with places that no spreadsheet has: a cell "A999999999" makes its reader hold a billion rows.
 * Fails with `malformed-file`.
 */
export function requireSheetBounds(parts: PackageParts): void {
  for (const [name, part] of parts) {
    let rows = 0;
    let columns = 0;
    for (const window of windowsOf(part)) {
      for (const { row, column } of placesIn(window, name)) {
        rows = Math.max(rows, row);
        columns = Math.max(columns, column);
      }
    }
    if (rows > MOST_ROWS || columns > MOST_COLUMNS || rows * columns > MOST_CELLS) {
      throw malformed('XLSX', `the part ${name.slice(0, 100)} has cells as far as row ${rows} and column ${columns}`);
    }
  }
}

/** Pieces that begin with a tag and end before one. The bytes of a character beyond ASCII are of no matter here. */
function* windowsOf(part: Buffer): Generator<string> {
  for (let start = 0; start < part.length;) {
    const full = Math.min(part.length, start + WINDOW_BYTES);
    const last = full === part.length ? full : part.lastIndexOf(LESS_THAN, full);
    const end = last > start ? last : full;
    yield part.toString('latin1', start, end);
    start = end;
  }
}

function* placesIn(window: string, part: string): Generator<{ readonly row: number; readonly column: number }> {
  for (const { index, 0: start } of window.matchAll(TAG_START)) {
    TAG_REST.lastIndex = index + start.length;
    const [, attributes] = TAG_REST.exec(window) ?? [];
    if (attributes === undefined)
      throw malformed('XLSX', `the part ${part.slice(0, 100)} has a tag that cannot be read`);
    for (const [, quoted, single] of attributes.matchAll(PLACE)) {
      const place = quoted ?? single ?? '';
      const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
      if (letters === undefined) throw malformed('XLSX', `"${place.slice(0, 40)}" is no place in a sheet`);
      yield { row: Number(digits), column: columnNumber(letters) };
    }
  }
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
