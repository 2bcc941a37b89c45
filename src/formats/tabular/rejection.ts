import type { ReadItem } from '../../domain/file-reading.js';
import type { TableRow } from './table-rows.js';

/** What is wrong with one row, and in which of its columns (from 1). */
export interface CellFault {
  readonly column?: number;
  /** A clause without a full stop. */
  readonly reason: string;
}

/** Carries a fault out of the row that has it; never leaves the reader. */
export class RowFault extends Error {
  constructor(readonly fault: CellFault) {
    super(fault.reason);
  }
}

/** Reads one row; a RowFault becomes a `rejected` item with the row's line. */
export function readRow<Value>(row: TableRow, read: (row: TableRow) => Value): ReadItem<Value> {
  try {
    return { kind: 'item', value: read(row), line: row.line };
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    const { column, reason } = error.fault;
    const message = `The row is left out: ${reason}.`;
    return { kind: 'rejected', problem: { line: row.line, ...(column === undefined ? {} : { column }), message } };
  }
}

/** Refuses a row that has more cells than the header; empty ones at its end do not count. */
export function refuseExtraCells(row: TableRow, width: number): void {
  const extra = row.cells.findIndex((cell, index) => index >= width && cell !== '');
  if (extra === -1) return;
  throw new RowFault({ column: extra + 1, reason: `it has more cells than the header, which has ${width}` });
}
