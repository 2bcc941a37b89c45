import { readInlineNotation, writeInlineNotation } from '../../text/inline-notation.js';

/** What stands for the edge of the document; an empty cell says that the neighbour is unknown. */
const EDGE = '{}';

/** The text of a neighbouring segment as a cell, a literal brace doubled as in every cell. */
export function writeContextCell(text: string | undefined): string {
  if (text === undefined) return '';
  return text === '' ? EDGE : writeInlineNotation({ text, codes: [] });
}

/** @throws ConcordError `invalid` when a brace is neither doubled nor that of a code */
export function readContextCell(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === '') return undefined;
  return cell === EDGE ? '' : readInlineNotation(cell).text;
}
