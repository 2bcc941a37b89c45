import { ConcordError } from '../../domain/failure.js';
import type { ReadOptions } from '../../domain/file-reading.js';
import type { TableLayoutName, TableOptions } from '../../domain/table-import.js';
import { tagOf } from '../known-tags.js';
import type { TableSample } from './layouts/layout.js';
import { ALL_LAYOUTS, layoutNamed } from './layouts/layouts.js';
import type { CellFault } from './rejection.js';
import type { TableColumn, TablePlan } from './table-plan.js';
import type { TableRow } from './table-rows.js';
import type { TableSheet } from './table-sheet.js';

/** A table with what is known of how to read it. */
export interface PlannedSheet {
  readonly sheet: TableSheet;
  /** The first rows; `rows` begins with them again. */
  readonly head: readonly TableRow[];
  readonly rows: AsyncIterable<TableRow>;
  /** Absent where nothing is recognised. */
  readonly plan?: TablePlan;
  /** All layouts that fit, the one of the plan first. */
  readonly layouts: readonly TableLayoutName[];
}

/** So many rows a layout is recognised by. */
const SAMPLED_ROWS = 50;

/** Reads the first rows of a sheet and finds out how to read the others. */
export async function planSheet(sheet: TableSheet, options: ReadOptions): Promise<PlannedSheet> {
  const { head, rows } = await lookAhead(sheet.rows, SAMPLED_ROWS);
  const sample = sampleOf(head, options);
  const { table = {} } = options;
  const found = ALL_LAYOUTS.map((layout) => layout.recognise(sample, false)).filter((plan) => plan !== undefined);
  const plan = planOf(sample, found, table);
  const others = found.map(({ layout }) => layout).filter((layout) => layout !== plan?.layout);
  const layouts = plan === undefined ? others : [plan.layout, ...others];
  return { sheet, head, rows, layouts, ...(plan && { plan }) };
}

/** Why nothing is recognised, by the first row. */
export function unrecognised(head: readonly TableRow[]): CellFault {
  const [header] = head;
  if (header === undefined) return { reason: 'it is empty; the first row must name the columns' };
  const tags = header.cells.filter(
    (cell) => tagOf(cell.trim()) !== undefined && /^[a-z]{2,3}(?:[-_]|$)/i.test(cell.trim()),
  );
  const unknown = header.cells.findIndex((cell) => cell.trim() !== '' && !tags.includes(cell));
  if (tags.some((tag) => tag.trim().toLowerCase() !== 'id') && unknown !== -1) {
    const name = header.cells[unknown]!.trim().slice(0, 40);
    return { column: unknown + 1, reason: `"${name}" is neither a language tag nor a known column` };
  }
  return {
    reason:
      'no column of the first row is named by a language tag or a language, and no layout is recognised; name a layout or what the columns hold',
  };
}

function sampleOf(head: readonly TableRow[], { sourceLanguage, targetLanguage }: ReadOptions): TableSample {
  const [source, target] = [sourceLanguage, targetLanguage].map((tag) => (tag === undefined ? undefined : tagOf(tag)));
  return {
    rows: head.map(({ cells }) => cells),
    ...(source !== undefined && { sourceLanguage: source }),
    ...(target !== undefined && { targetLanguage: target }),
  };
}

function planOf(sample: TableSample, found: readonly TablePlan[], table: TableOptions): TablePlan | undefined {
  const asked = table.layout === undefined ? undefined : askedPlan(sample, table.layout, table);
  const plan = asked ?? found[0];
  const mapped = table.mapping === undefined ? plan : mappedPlan(sample, plan, table.mapping);
  return mapped === undefined || table.headerRows === undefined ? mapped : { ...mapped, headerRows: table.headerRows };
}

/** With a mapping the layout says only how cells are read, and need not fit. */
function askedPlan(sample: TableSample, name: TableLayoutName, { mapping }: TableOptions): TablePlan | undefined {
  const plan = layoutNamed(name).recognise(sample, true);
  if (plan !== undefined || mapping !== undefined) return plan;
  throw new ConcordError({ kind: 'invalid', reason: `The table has not the layout ${name}.`, pointer: '/layout' });
}

function mappedPlan(
  sample: TableSample,
  plan: TablePlan | undefined,
  mapping: NonNullable<TableOptions['mapping']>,
): TablePlan {
  const columns = Object.entries(mapping).map(([index, column]): TableColumn => ({ index: Number(index), ...column }));
  const languageColumns = columns.filter(({ role }) => role === 'sourceLanguage' || role === 'targetLanguage');
  let unnamed = 0;
  return {
    layout: plan?.layout ?? 'columns',
    headerRows: plan?.headerRows ?? 0,
    columns: columns
      .sort((one, other) => one.index - other.index)
      .map((column) => {
        if (column.role !== 'term' || column.language !== undefined) return column;
        const named = languageColumns[unnamed++]?.index;
        const given = [sample.sourceLanguage, sample.targetLanguage][unnamed - 1];
        if (named !== undefined) return { ...column, languageColumn: named };
        return given === undefined ? column : { ...column, language: given };
      }),
    synonyms: plan?.synonyms ?? true,
    ...(plan?.comments && { comments: true }),
  };
}

interface LookedAhead {
  readonly head: readonly TableRow[];
  /** All rows, from the first on. */
  readonly rows: AsyncIterable<TableRow>;
}

/** What is wrong behind the first row is found again when the rows are read. */
async function lookAhead(rows: AsyncIterable<TableRow>, count: number): Promise<LookedAhead> {
  const iterator = rows[Symbol.asyncIterator]();
  const head: TableRow[] = [];
  let failure: ConcordError | undefined;
  try {
    while (head.length < count) {
      const next = await iterator.next();
      if (next.done === true) break;
      head.push(next.value);
    }
  } catch (error) {
    if (head.length === 0 || !(error instanceof ConcordError)) throw error;
    failure = error;
  }
  async function* again(): AsyncGenerator<TableRow> {
    try {
      yield* head;
      if (failure !== undefined) throw failure;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, rows: again() };
}
