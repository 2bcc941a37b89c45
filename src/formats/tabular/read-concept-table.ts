import type { ConceptReader, FileLimits, ReadItem, ReadOptions } from '../../domain/file-reading.js';
import type { NewConcept, Term, TermStatus, TermType } from '../../domain/glossary.js';
import { malformed } from '../file-failure.js';
import { presentFields } from '../present-fields.js';
import { withinUnitLimit } from '../unit-limit.js';
import { readConceptHeader, type ConceptHeader, type LanguageColumns } from './concept-header.js';
import { rearmFormula } from './formula-guard.js';
import { readRow, refuseExtraCells, RowFault } from './rejection.js';
import { readTable } from './read-table.js';
import { tableName, type TableFormat, type TableRow } from './table-rows.js';

const SEPARATOR = '|';
const STATUSES: ReadonlySet<string> = new Set<TermStatus>(['preferred', 'admitted', 'deprecated', 'forbidden']);
const TYPES: ReadonlySet<string> = new Set<TermType>([
  'fullForm',
  'acronym',
  'shortForm',
  'abbreviation',
  'variant',
  'phrase',
]);
const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/**
 * Reads a glossary table: a header row, then one concept a row. A column named by a language tag holds terms, several
 * separated by `|`; README.md beside this file names the other columns. A row that cannot be a concept is rejected by itself.
 */
export function conceptTableReader(format: TableFormat): ConceptReader {
  return (bytes, options) =>
    withinUnitLimit(
      readTable(bytes, format, options, (rows) => readItems(rows, format, options)),
      options.limits,
    );
}

async function* readItems(
  rows: AsyncIterable<TableRow>,
  format: TableFormat,
  { limits }: ReadOptions,
): AsyncGenerator<ReadItem<NewConcept>> {
  let header: ConceptHeader | undefined;
  for await (const row of rows) {
    if (header === undefined) {
      header = readConceptHeader(row, tableName(format));
      continue;
    }
    const known = header;
    yield readRow(row, () => readConcept(row, known, limits));
  }
  if (header === undefined) throw malformed(tableName(format), 'it is empty; the first row must name the columns');
}

function readConcept(row: TableRow, header: ConceptHeader, limits: FileLimits): NewConcept {
  refuseExtraCells(row, header.width);
  const terms = header.languages.flatMap((columns) => readTerms(row, columns, limits));
  if (terms.length === 0) throw new RowFault({ reason: 'it has no term' });
  const field = (name: string): string | undefined => cellAt(row, header.fields.get(name)) || undefined;
  const note = field('note');
  return {
    ...presentFields<Pick<NewConcept, 'externalId' | 'definition' | 'subject' | 'source'>>({
      externalId: field('id'),
      definition: field('definition'),
      subject: field('subject'),
      source: field('source'),
    }),
    notes: note === undefined ? [] : [note],
    doNotTranslate: readTruth(row, header.fields.get('donottranslate'), false),
    approved: readTruth(row, header.fields.get('approved'), true),
    terms,
  };
}

function readTerms(row: TableRow, columns: LanguageColumns, limits: FileLimits): readonly Term[] {
  const { language, terms: column } = columns;
  const texts = parallelParts(cellAt(row, column));
  const refuse = (index: number, reason: string): never => {
    throw new RowFault({ column: index + 1, reason });
  };
  if (texts.includes('')) refuse(column, `a term in ${language} is empty`);
  if (new Set(texts).size < texts.length) refuse(column, `a term in ${language} stands twice`);
  if (texts.some((text) => text.length > limits.segmentCharacters)) refuse(column, `a term in ${language} is too long`);
  const about = (index: number | undefined, what: string): readonly string[] => {
    const parts = parallelParts(cellAt(row, index));
    const fits = parts.length === 0 || parts.length === texts.length;
    return fits ? parts : refuse(index ?? 0, `${count(parts, what)} for ${count(texts, 'term')} in ${language}`);
  };
  const statuses = about(columns.status, 'status');
  const types = about(columns.type, 'type');
  const notes = readTermNotes(cellAt(row, columns.note), texts.length);
  return texts.map((text, index) => {
    const status = statuses[index] || (index === 0 ? 'preferred' : 'admitted');
    const type = types[index] ?? '';
    const note = notes[index] ?? '';
    if (!STATUSES.has(status)) refuse(columns.status ?? 0, oneOf('status', status, STATUSES));
    if (type !== '' && !TYPES.has(type)) refuse(columns.type ?? 0, oneOf('type', type, TYPES));
    return {
      language,
      text,
      status: status as TermStatus,
      ...(type === '' ? {} : { type: type as TermType }),
      ...(note === '' ? {} : { note }),
    };
  });
}

/** One note a term where there are as many, otherwise the whole cell is about the first term. */
function readTermNotes(cell: string, terms: number): readonly string[] {
  const parts = parallelParts(cell);
  return parts.length === terms ? parts : [cell];
}

function parallelParts(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(SEPARATOR).map((part) => part.trim());
}

function cellAt(row: TableRow, index: number | undefined): string {
  return index === undefined ? '' : rearmFormula(row.cells[index] ?? '').trim();
}

function readTruth(row: TableRow, index: number | undefined, otherwise: boolean): boolean {
  const cell = cellAt(row, index).toLowerCase();
  if (cell === '') return otherwise;
  const truth = TRUTHS.get(cell);
  if (truth === undefined)
    throw new RowFault({ column: (index ?? 0) + 1, reason: `"${cell.slice(0, 40)}" is neither yes nor no` });
  return truth;
}

function oneOf(what: string, value: string, allowed: ReadonlySet<string>): string {
  return `"${value.slice(0, 40)}" is no ${what}; it must be one of ${[...allowed].join(', ')}`;
}

function count(parts: readonly string[], what: string): string {
  return `${parts.length} × ${what}`;
}
