import type { ConceptReader, ReadItem, ReadOptions } from '../../domain/file-reading.js';
import type { NewConcept } from '../../domain/glossary.js';
import { malformed } from '../file-failure.js';
import { withoutLongTerms } from '../term-limit.js';
import { withinUnitLimit } from '../unit-limit.js';
import { planSheet, unrecognised, type PlannedSheet } from './planned-sheet.js';
import { guessWarning } from './read-table.js';
import { readConceptRow } from './read-concept-row.js';
import { readRow, type CellFault } from './rejection.js';
import { columnLetters } from './column-letters.js';
import { canBe, scriptOf } from './column-scripts.js';
import { rowPlanOf, type TablePlan } from './table-plan.js';
import { tableName, type TableFormat } from './table-rows.js';
import { openTable, type TableSource } from './table-source.js';

const BEYOND_ASCII = /[^\0-\x7f]/;

/** A table whose sheets are understood, before its concepts are read. */
export interface UnderstoodTable {
  readonly source: TableSource;
  readonly sheets: readonly PlannedSheet[];
}

/**
 * Reads a glossary table in whichever layout it has; README.md beside this file names them. A row that cannot be a concept is
 * rejected by itself. Of a spreadsheet every sheet is read that is understood.
 */
export function conceptTableReader(format: TableFormat): ConceptReader {
  return (bytes, options) => withinUnitLimit(readTable(bytes, format, options), options.limits);
}

async function* readTable(
  bytes: AsyncIterable<Uint8Array>,
  format: TableFormat,
  options: ReadOptions,
): AsyncGenerator<ReadItem<NewConcept>> {
  yield* readUnderstood(await understandTable(bytes, format, options), format, options);
}

/** Finds out how the sheets of a table are read: all, or the one that is asked for. */
export async function understandTable(
  bytes: AsyncIterable<Uint8Array>,
  format: TableFormat,
  options: ReadOptions,
): Promise<UnderstoodTable> {
  const source = await openTable(bytes, format, options);
  const wanted = options.table?.sheet;
  const chosen = source.sheets.filter(({ name }) => wanted === undefined || name === undefined || name === wanted);
  if (chosen.length === 0) {
    const names = source.sheets.map(({ name }) => name).join(', ');
    throw malformed(tableName(format), `there is no sheet ${wanted ?? ''}; there are ${names.slice(0, 200)}`);
  }
  const sheets: PlannedSheet[] = [];
  for (const sheet of chosen) sheets.push(await planSheet(sheet, options));
  return { source, sheets };
}

/** The concepts of a table that is understood. @throws ConcordError `malformed-file` when none of its sheets can be read */
export async function* readUnderstood(
  { source, sheets }: UnderstoodTable,
  format: TableFormat,
  options: ReadOptions,
): AsyncGenerator<ReadItem<NewConcept>> {
  const readable = sheets.filter(isReadable);
  if (readable.length === 0) throw refusalOf(sheets, format);
  const { guessed, encoding = '' } = source.seen;
  if (guessed) {
    for (const sheet of readable) requireFittingLetters(sheet, encoding, format);
    yield guessWarning(encoding);
  }
  for (const sheet of sheets) {
    const isSpreadsheet = sheet.sheet.name !== undefined;
    if (readable.includes(sheet)) yield* readSheet(sheet, options);
    else if (sheet.head.length > 0)
      yield warning(isSpreadsheet, sheet, `The sheet is left out: ${faultOf(sheet).reason}.`);
  }
}

/** A guess at the encoding that leaves no Chinese letter in a column of Chinese was wrong: a glossary is no place for what it makes. */
function requireFittingLetters({ plan, head }: PlannedSheet, encoding: string, format: TableFormat): void {
  const { columns = [], headerRows = 0 } = plan ?? {};
  for (const { role, index, language } of columns) {
    if (role !== 'term' || language === undefined) continue;
    const cells = head.slice(headerRows).map((row) => row.cells[index] ?? '');
    if (canBe(scriptOf(cells.filter((cell) => BEYOND_ASCII.test(cell))), language)) continue;
    const reason = `read as ${encoding}, which is a guess, the terms in ${language} are none; name the encoding, or save as UTF-8`;
    throw malformed(tableName(format), reason, { column: index + 1 });
  }
}

/** Whether concepts can be read from a sheet. */
export function isReadable({ plan }: PlannedSheet): boolean {
  return plan !== undefined && faultOfPlan(plan) === undefined;
}

async function* readSheet(planned: PlannedSheet, options: ReadOptions): AsyncGenerator<ReadItem<NewConcept>> {
  const { sheet, rows } = planned;
  const plan = rowPlanOf(planned.plan!);
  for (const remark of plan.remarks ?? []) {
    yield warning(sheet.name !== undefined, planned, `${remark.charAt(0).toUpperCase()}${remark.slice(1)}.`);
  }
  let passed = 0;
  for await (const row of rows) {
    passed++;
    if (passed <= plan.headerRows || (plan.comments && row.cells[0]?.startsWith('#'))) continue;
    yield inSheet(withoutLongTerms(readRow(row, () => readConceptRow(row, plan, options))), sheet.name);
  }
}

/** A spreadsheet names its columns by letters; its problems name the sheet. */
function inSheet<Value>(item: ReadItem<Value>, sheet: string | undefined): ReadItem<Value> {
  if (item.kind === 'item' || sheet === undefined) return item;
  const { problem } = item;
  const { column } = problem;
  const message = column === undefined ? problem.message : `Column ${columnLetters(column)}: ${problem.message}`;
  return { ...item, problem: { sheet, ...problem, message } };
}

function warning(isSpreadsheet: boolean, { sheet }: PlannedSheet, message: string): ReadItem<never> {
  return { kind: 'warning', problem: { ...(isSpreadsheet && { sheet: sheet.name! }), message } };
}

function faultOf({ plan, head }: PlannedSheet): CellFault {
  return (plan && faultOfPlan(plan)) ?? unrecognised(head);
}

/** Terms whose language nothing says are not read. */
function faultOfPlan({ fault, columns }: TablePlan): CellFault | undefined {
  if (fault !== undefined) return fault;
  const terms = columns.filter(({ role }) => role === 'term');
  if (terms.length === 0) return { reason: 'no column holds terms' };
  const unknown = terms.find(({ language, languageColumn }) => language === undefined && languageColumn === undefined);
  if (unknown === undefined) return undefined;
  const reason = 'nothing says which language the terms of this column are in; name the source and the target language';
  return { column: unknown.index + 1, reason };
}

function refusalOf(sheets: readonly PlannedSheet[], format: TableFormat) {
  const filled = sheets.find(({ head }) => head.length > 0);
  const { column, reason } = filled === undefined ? unrecognised([]) : faultOf(filled);
  const name = filled?.sheet.name;
  const where = name === undefined ? '' : `sheet ${name.slice(0, 40)}: `;
  const line = filled?.head[0]?.line;
  return malformed(tableName(format), where + reason, {
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  });
}
