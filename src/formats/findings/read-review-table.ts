import { ConcordError } from '../../domain/failure.js';
import type { ReadOptions } from '../../domain/file-reading.js';
import { rearmFormula } from '../tabular/formula-guard.js';
import type { TableFormat, TableRow } from '../tabular/table-rows.js';
import type { TableSheet } from '../tabular/table-sheet.js';
import { openTable } from '../tabular/table-source.js';
import { REVIEW_COLUMNS, type ReviewColumn } from './review-columns.js';

/** A row that somebody wrote into a reviewer's table, as text. */
export interface ReviewRow extends Readonly<Record<'decision' | 'reason' | 'scope' | 'until' | 'key', string>> {
  /** Of a spreadsheet alone. */
  readonly sheet?: string;
  readonly line: number;
  /** Where the columns stand, from 1; absent: there is none. */
  readonly columns: ReadonlyMap<ReviewColumn, number>;
}

/**
 * The rows of a reviewer's table, of every sheet that has the columns Key and Decision.
 * Fails as tables do, and with `unsupported-file` where no sheet has them.
 */
export async function* readReviewTable(
  bytes: AsyncIterable<Uint8Array>,
  format: TableFormat,
  options: ReadOptions,
): AsyncGenerator<ReviewRow> {
  const { sheets } = await openTable(bytes, format, options);
  let isOne = false;
  for (const sheet of sheets) {
    for await (const row of rowsOf(sheet)) {
      isOne = true;
      if (row !== 'header') yield row;
    }
  }
  if (isOne) return;
  const reason = 'No sheet of the file has the columns Key and Decision; it is no table of findings.';
  throw new ConcordError({ kind: 'unsupported-file', reason });
}

async function* rowsOf({ name, rows }: TableSheet): AsyncGenerator<ReviewRow | 'header'> {
  let columns: ReadonlyMap<ReviewColumn, number> | undefined;
  for await (const row of rows) {
    if (columns === undefined) {
      columns = columnsOf(row);
      if (!columns.has('Key') || !columns.has('Decision')) return;
      yield 'header';
    } else yield rowOf(row, columns, name);
  }
}

function columnsOf({ cells }: TableRow): ReadonlyMap<ReviewColumn, number> {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const found = REVIEW_COLUMNS.map((column) => [column, names.indexOf(column.toLowerCase()) + 1] as const);
  return new Map(found.filter(([, place]) => place > 0));
}

function rowOf({ cells, line }: TableRow, columns: ReadonlyMap<ReviewColumn, number>, sheet?: string): ReviewRow {
  const cell = (column: ReviewColumn) => rearmFormula(cells[(columns.get(column) ?? 0) - 1] ?? '').trim();
  return {
    ...{ decision: cell('Decision'), reason: cell('Reason'), scope: cell('Scope') },
    ...{ until: cell('Until'), key: cell('Key'), line, columns },
    ...(sheet !== undefined && { sheet }),
  };
}
