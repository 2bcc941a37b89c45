import type { PreviewedColumn, PreviewedSheet, PreviewedTable } from '../../domain/import-preview.js';
import { presentFields } from '../present-fields.js';
import type { PlannedSheet } from './planned-sheet.js';
import { isReadable, type UnderstoodTable } from './read-concept-table.js';
import type { TableColumn } from './table-plan.js';

const SHOWN_ROWS = 20;
const SHOWN_COLUMNS = 200;
/** UTF-16 units of a cell. */
const SHOWN_UNITS = 500;

/** How a table is understood, for people to correct. */
export function previewTable({ source, sheets }: UnderstoodTable): PreviewedTable {
  const shown = sheets.find(isReadable) ?? sheets.find(({ head }) => head.length > 0) ?? sheets[0];
  const { encoding, delimiter } = source.seen;
  return {
    ...presentFields<Pick<PreviewedTable, 'encoding' | 'delimiter'>>({ encoding, delimiter }),
    sheets: sheets.flatMap(namedSheet),
    ...(shown === undefined ? { layouts: [], headerRows: 0, columns: [], rows: [] } : previewSheet(shown)),
  };
}

function namedSheet({ sheet: { name }, plan }: PlannedSheet): readonly PreviewedSheet[] {
  return name === undefined ? [] : [{ name, ...(plan && { layout: plan.layout }) }];
}

function previewSheet(planned: PlannedSheet): Omit<PreviewedTable, 'sheets'> {
  const { plan, sheet, head, layouts } = planned;
  return {
    ...presentFields<Pick<PreviewedTable, 'layout' | 'sheet'>>({ layout: plan?.layout, sheet: sheet.name }),
    layouts,
    headerRows: plan?.headerRows ?? 0,
    columns: columnsOf(planned),
    rows: head.slice(0, SHOWN_ROWS).map(({ cells }) => cells.slice(0, SHOWN_COLUMNS).map(shorten)),
  };
}

function columnsOf({ plan, head }: PlannedSheet): readonly PreviewedColumn[] {
  const width = Math.min(SHOWN_COLUMNS, Math.max(0, ...head.map(({ cells }) => cells.length)));
  const columns = new Map(plan?.columns.map((column) => [column.index, column]));
  const names = plan === undefined || plan.headerRows === 0 ? undefined : head[plan.headerRows - 1]?.cells;
  return Array.from({ length: width }, (_, index) => {
    const column: TableColumn = columns.get(index) ?? { index, role: 'ignore' };
    const language = column.language ?? columns.get(column.about ?? -1)?.language;
    return {
      index,
      ...(names && { header: shorten(names[index] ?? '') }),
      role: column.role,
      ...(language !== undefined && { language }),
    };
  });
}

function shorten(cell: string): string {
  return cell.length <= SHOWN_UNITS ? cell : `${cell.slice(0, SHOWN_UNITS)}…`;
}
