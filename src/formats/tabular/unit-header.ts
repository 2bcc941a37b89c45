import type { ReadOptions } from '../../domain/file-reading.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { tagOf } from '../known-tags.js';
import { malformed } from '../file-failure.js';
import { headerTag } from './header-tags.js';
import type { TableRow } from './table-rows.js';

/** What a column of a memory table holds. */
export type UnitColumn =
  | { readonly kind: 'text'; readonly language: LanguageTag; readonly spelling: string }
  /** By its name in lower case. */
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'ignored' };

/** Columns beside the languages, as they are written; read in any case. */
export const UNIT_FIELDS = [
  'id',
  'sourceLanguage',
  'state',
  'note',
  'document',
  'project',
  'domain',
  'client',
  'previous',
  'next',
  'contextId',
  'createdAt',
  'createdBy',
  'changedAt',
  'changedBy',
] as const;

const FIELD_NAMES: ReadonlySet<string> = new Set(UNIT_FIELDS.map((name) => name.toLowerCase()));

export interface UnitHeader {
  readonly columns: readonly UnitColumn[];
  /** False when the file has none and its first row is a unit. */
  readonly isFirstRow: boolean;
}

/** Fails with `malformed-file` when neither the row nor the options say which languages the columns hold. */
export function readUnitHeader(row: TableRow, format: string, options: ReadOptions): UnitHeader {
  const names = row.cells.map((cell) => cell.trim());
  const tags = names.filter((name) => columnNamed(name)?.kind === 'text');
  const isHeader = tags.length >= 2;
  const requested = requestedColumns(options);
  if (requested !== undefined && !(isHeader && names.every((name) => columnNamed(name) !== undefined))) {
    const isFirstRow = names[0]?.toLowerCase() === 'source' && names[1]?.toLowerCase() === 'target';
    return { columns: [...requested, ...names.slice(2).map(() => IGNORED)], isFirstRow };
  }
  if (isHeader) return { columns: namedColumns(names, format, row.line), isFirstRow: true };
  const reason = 'the first row must name two or more languages (such as zh-CN and en), or the request both';
  throw malformed(format, reason, { line: row.line });
}

const IGNORED: UnitColumn = { kind: 'ignored' };

/** The first two columns by the languages of the request; undefined when it does not name both. */
function requestedColumns({ sourceLanguage, targetLanguage }: ReadOptions): readonly UnitColumn[] | undefined {
  const columns = [sourceLanguage, targetLanguage].map((spelling) => textColumn(spelling ?? ''));
  return columns.every((column) => column !== undefined) ? columns : undefined;
}

/** `id` is the unit's id; Indonesian is written with its region or script (id-ID). */
function isField(name: string): boolean {
  return FIELD_NAMES.has(name.toLowerCase());
}

function textColumn(spelling: string): UnitColumn | undefined {
  const language = spelling === '' ? undefined : tagOf(spelling);
  return language === undefined ? undefined : { kind: 'text', language, spelling };
}

function namedColumns(names: readonly string[], format: string, line: number): readonly UnitColumn[] {
  const seen = new Set<string>();
  return names.map((name, index) => {
    const column = columnNamed(name);
    const place = { line, column: index + 1 };
    if (column === undefined) {
      throw malformed(format, `"${name.slice(0, 40)}" is neither a language tag nor a column that is known`, place);
    }
    const key = column.kind === 'text' ? column.language : column.kind === 'field' ? `field ${column.name}` : '';
    if (key !== '' && seen.has(key)) throw malformed(format, `two columns are named ${name.slice(0, 40)}`, place);
    seen.add(key);
    return column;
  });
}

/** A column without a name holds nothing that is kept. */
function columnNamed(name: string): UnitColumn | undefined {
  if (name === '') return IGNORED;
  if (isField(name)) return { kind: 'field', name: name.toLowerCase() };
  return headerTag(name) === undefined ? undefined : textColumn(name);
}
