import writeXlsxFile from 'write-excel-file/node';
import { ConcordError } from '../../domain/failure.js';
import type { ConceptWriter } from '../file-writing.js';
import { workbookSheet } from './workbook-sheet.js';
import { requireOurDialect, tableRowsOf } from './write-concept-table.js';

/** A workbook is made in memory, about half a kilobyte a cell. */
const MOST_CELLS = 1_000_000;

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
    rows.push(row);
  }
  yield await writeXlsxFile([workbookSheet('Glossary', rows)]).toBuffer();
};
