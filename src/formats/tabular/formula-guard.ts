/**
 * Spreadsheets run a cell that begins with one of these as a formula. An export puts an apostrophe before it, an import
 * takes one away; a cell that has apostrophes of its own before it gets one more, so that nothing is lost.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

export function disarmFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

export function rearmFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
