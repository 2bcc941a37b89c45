import { displayWidth } from './display-width.js';

const GAP = '  ';

/** Rows of cells as lines, each column as wide as its widest cell. The last cell of a row is not filled up. */
export function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat(widths[column]! - displayWidth(cell)),
      )
      .join(GAP)
      .trimEnd(),
  );
}
