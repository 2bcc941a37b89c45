import type { Content } from '../../domain/content.js';
import { writeInlineNotation } from '../../text/inline-notation.js';
import { disarmFormula } from '../tabular/formula-guard.js';
import { MOST_CELL_CHARACTERS } from '../tabular/workbook-sheet.js';

/** A text as a cell holds it. What is longer is cut: a row is found again by its key, never by its texts. */
export function reportCell(text: string): string {
  const disarmed = disarmFormula(text);
  return disarmed.length <= MOST_CELL_CHARACTERS ? disarmed : `${disarmed.slice(0, MOST_CELL_CHARACTERS - 1)}…`;
}

export function contentCell(content: Content): string {
  return reportCell(writeInlineNotation(content));
}
