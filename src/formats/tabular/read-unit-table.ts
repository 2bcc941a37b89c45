import { ConcordError } from '../../domain/failure.js';
import type { FileLimits, ReadItem, ReadOptions, UnitReader } from '../../domain/file-reading.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { NewUnit, SegmentState, UnitContext, UnitMetadata, Variant } from '../../domain/unit.js';
import { readInlineNotation } from '../../text/inline-notation.js';
import { tagOf } from '../known-tags.js';
import { describeOversize } from '../content-limits.js';
import { malformed } from '../file-failure.js';
import { presentFields } from '../present-fields.js';
import { withinUnitLimit } from '../unit-limit.js';
import { readContextCell } from './context-cell.js';
import { rearmFormula } from './formula-guard.js';
import { readRow, refuseExtraCells, RowFault } from './rejection.js';
import { readTable } from './read-table.js';
import { tableName, type TextTableFormat, type TableRow } from './table-rows.js';
import { readUnitHeader, type UnitColumn } from './unit-header.js';

/**
 * Reads a memory table: a header of two or more language tags, then one unit a row, inline codes written as `{id}`.
 * Without such a header the first two columns are the languages of the options. README.md beside this file names the
 * further columns. A row that cannot be a unit is rejected by itself.
 */
export function unitTableReader(format: TextTableFormat): UnitReader {
  return (bytes, options) =>
    withinUnitLimit(
      readTable(bytes, format, options, (rows) => readItems(rows, format, options)),
      options.limits,
    );
}

async function* readItems(
  rows: AsyncIterable<TableRow>,
  format: TextTableFormat,
  options: ReadOptions,
): AsyncGenerator<ReadItem<NewUnit>> {
  let columns: readonly UnitColumn[] | undefined;
  for await (const row of rows) {
    if (columns === undefined) {
      const header = readUnitHeader(row, tableName(format), options);
      columns = header.columns;
      if (header.isFirstRow) continue;
    }
    const known = columns;
    yield readRow(row, () => readUnit(row, known, options));
  }
  if (columns === undefined) throw malformed(tableName(format), 'it is empty; the first row must name the languages');
}

function readUnit(row: TableRow, columns: readonly UnitColumn[], options: ReadOptions): NewUnit {
  refuseExtraCells(row, columns.length);
  const variants: Variant[] = [];
  const fields = new Map<string, string>();
  columns.forEach((column, index) => {
    const cell = rearmFormula(row.cells[index] ?? '');
    if (column.kind === 'ignored') return;
    if (column.kind === 'field') fields.set(column.name, cell);
    else if (cell !== '') variants.push(readVariant(cell, { ...column, number: index + 1 }, options.limits));
  });
  if (variants.length < 2) throw new RowFault({ reason: 'it has text in fewer than two languages' });
  const number = (name: string): number =>
    columns.findIndex((column) => column.kind === 'field' && column.name === name) + 1;
  return { ...readFields(fields, number), sourceLanguage: sourceOf(fields, variants, options), variants };
}

interface TextColumn {
  readonly language: LanguageTag;
  readonly spelling: string;
  readonly number: number;
}

function readVariant(cell: string, { language, spelling, number }: TextColumn, limits: FileLimits): Variant {
  const refuse = (reason: string): never => {
    throw new RowFault({ column: number, reason: `the text in ${language} ${reason}` });
  };
  // Before the notation is read: its time grows with the square of the codes.
  if ((cell.match(/\{[^{}]/g)?.length ?? 0) > 2 * limits.segmentCodes) refuse('has too many inline codes');
  const content = readNotation(cell, refuse);
  const oversize = describeOversize(content, limits);
  if (oversize !== undefined) refuse(oversize);
  return { language, ...(spelling === language ? {} : { spelling }), ...content };
}

function readNotation(cell: string, refuse: (reason: string) => never): ReturnType<typeof readInlineNotation> {
  try {
    return readInlineNotation(cell);
  } catch (error) {
    if (error instanceof ConcordError) return refuse(`has a wrong code: ${error.message.replace(/\.$/, '')}`);
    throw error;
  }
}

const STATES: ReadonlySet<string> = new Set(['initial', 'translated', 'reviewed', 'final']);

function readFields(fields: ReadonlyMap<string, string>, numberOf: (name: string) => number): UnitMetadata {
  const given = (name: string): string | undefined => fields.get(name) || undefined;
  const state = given('state');
  if (state !== undefined && !STATES.has(state)) {
    throw new RowFault({ column: numberOf('state'), reason: `the state must be one of ${[...STATES].join(', ')}` });
  }
  const time = (name: string): number | undefined => {
    const value = given(name);
    if (value === undefined) return undefined;
    const at = ISO_TIME.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(at))
      throw new RowFault({ column: numberOf(name), reason: `${name} must be like 2026-01-31T12:00:00Z` });
    return at;
  };
  const note = given('note');
  return presentFields<UnitMetadata>({
    tuid: given('id'),
    state: state as SegmentState | undefined,
    createdAt: time('createdat'),
    createdBy: given('createdby'),
    changedAt: time('changedat'),
    changedBy: given('changedby'),
    document: given('document'),
    project: given('project'),
    domain: given('domain'),
    client: given('client'),
    context: readContext(fields, numberOf),
    notes: note === undefined ? undefined : [{ text: note }],
  });
}

function readContext(fields: ReadonlyMap<string, string>, numberOf: (name: string) => number): UnitContext | undefined {
  const neighbour = (name: string): string | undefined => {
    try {
      return readContextCell(fields.get(name));
    } catch (error) {
      if (!(error instanceof ConcordError)) throw error;
      throw new RowFault({ column: numberOf(name), reason: `${name} has a wrong code: ${error.message}` });
    }
  };
  const context = presentFields<UnitContext>({
    previous: neighbour('previous'),
    next: neighbour('next'),
    key: fields.get('contextid') || undefined,
  });
  return Object.keys(context).length === 0 ? undefined : context;
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

/** The column `sourceLanguage`, where it is empty: none; without that column the options, else the first language. */
function sourceOf(
  fields: ReadonlyMap<string, string>,
  variants: readonly Variant[],
  { sourceLanguage }: ReadOptions,
): LanguageTag | null {
  const named = fields.get('sourcelanguage');
  if (named !== undefined) {
    const tag = tagOf(named);
    return variants.find(({ language }) => language === tag)?.language ?? null;
  }
  const given = sourceLanguage === undefined ? undefined : tagOf(sourceLanguage);
  return variants.find(({ language }) => language === given)?.language ?? variants[0]?.language ?? null;
}
