import { malformed } from '../../file-failure.js';
import { firstChildNamed, textOf, type XmlElement } from '../../xml/xml-element.js';
import { columnLetters } from '../column-letters.js';
import { stringOf, unescape } from './read-part.js';

/** What the cells of a spreadsheet refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** The numbers of the styles that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell as text: numbers as they are written, truths as TRUE and FALSE, dates by ISO 8601, the error of a formula as itself. */
export function cellText(cell: XmlElement, context: CellContext, place: CellPlace): string {
  const type = cell.attributes.get('t') ?? 'n';
  const value = firstChildNamed(cell, 'v');
  const text = value === undefined ? '' : textOf(value);
  switch (type) {
    case 's':
      return text === '' ? '' : sharedString(text, context, place);
    case 'inlineStr':
      return inlineString(cell);
    case 'b':
      return TRUTHS.get(text) ?? '';
    case 'n':
      return context.dateStyles.has(Number(cell.attributes.get('s') ?? -1)) ? dateText(text, context) : text;
    default:
      return unescape(text);
  }
}

const TRUTHS: ReadonlyMap<string, string> = new Map([
  ['1', 'TRUE'],
  ['0', 'FALSE'],
]);

function sharedString(index: string, { sharedStrings }: CellContext, { row, column }: CellPlace): string {
  const text = sharedStrings[Number(index)];
  if (text !== undefined) return text;
  const place = columnLetters(column) + String(row);
  throw malformed('XLSX', `the cell ${place} cannot be read: it refers to a text that is not there`);
}

function inlineString(cell: XmlElement): string {
  const inline = firstChildNamed(cell, 'is');
  return inline === undefined ? '' : stringOf(inline);
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const MIDNIGHT = 'T00:00:00.000Z';

/** Days since the epoch; the time of the day where there is one. */
function dateText(days: string, { from1904 }: CellContext): string {
  const number = Number(days);
  const date = new Date(Math.round((from1904 ? EPOCH_1904 : EPOCH_1900) + number * DAY));
  if (days.trim() === '' || Number.isNaN(date.getTime())) return days;
  const text = date.toISOString();
  return text.endsWith(MIDNIGHT) ? text.slice(0, -MIDNIGHT.length) : text;
}
