import { stringify } from 'csv-stringify/sync';
import { ConcordError } from '../../domain/failure.js';
import type { NewConcept } from '../../domain/glossary.js';
import { inChunks, type ConceptWriteOptions, type ConceptWriter } from '../file-writing.js';
import { conceptColumnsOf, type ConceptColumn } from './concept-columns.js';
import { disarmFormula } from './formula-guard.js';

const BYTE_ORDER_MARK = '\ufeff';
/** So many concepts are looked at before the first is written: of what they lack no column is made. */
const LOOKED_AHEAD = 10_000;

/** Writes a glossary as our own table in CSV (UTF-8 with a byte order mark, so that spreadsheets see it). */
export const writeConceptCsv: ConceptWriter = (concepts, options) => {
  requireOurDialect(options);
  return inChunks(writeTable(concepts, options, writeCsvRow));
};

/**
 * Writes a glossary as our own table in TSV. It has no quoting: a tab or a line end in a text is written as a space, and what
 * two of them say is lost.
 */
export const writeConceptTsv: ConceptWriter = (concepts, options) => {
  requireOurDialect(options);
  return inChunks(writeTable(concepts, options, writeTsvRow));
};

/** @throws ConcordError `invalid` for a dialect that tables do not have */
export function requireOurDialect({ dialect }: ConceptWriteOptions): void {
  if (dialect === undefined || dialect === 'concord') return;
  throw new ConcordError({ kind: 'invalid', reason: 'The dialect of a table is concord.', pointer: '/dialect' });
}

/** The names of the columns, then the cells of each concept; formulas are disarmed. */
export async function* tableRowsOf(
  concepts: AsyncIterable<NewConcept>,
  { languages, only }: ConceptWriteOptions,
): AsyncGenerator<readonly string[]> {
  const written = only ?? languages;
  const chosen = chooseTerms(concepts, only);
  const first: NewConcept[] = [];
  let rest = await chosen.next();
  for (; rest.done !== true && first.length < LOOKED_AHEAD; rest = await chosen.next()) first.push(rest.value);
  const columns = conceptColumnsOf(written).filter((column) => rest.done !== true || isUsed(column, first, written));
  const rowOf = (concept: NewConcept) => columns.map(({ cellOf }) => disarmFormula(cellOf(concept)));
  yield columns.map(({ name }) => name);
  for (const concept of first) yield rowOf(concept);
  if (rest.done === true) return;
  yield rowOf(rest.value);
  for await (const concept of chosen) yield rowOf(concept);
}

async function* writeTable(
  concepts: AsyncIterable<NewConcept>,
  options: ConceptWriteOptions,
  write: (cells: readonly string[]) => string,
): AsyncGenerator<string> {
  let start = BYTE_ORDER_MARK;
  for await (const row of tableRowsOf(concepts, options)) {
    yield start + write(row);
    start = '';
  }
}

/** Concepts with terms of these languages; the others are left out. */
async function* chooseTerms(
  concepts: AsyncIterable<NewConcept>,
  only: ConceptWriteOptions['only'],
): AsyncGenerator<NewConcept> {
  const languages = only && new Set(only);
  for await (const concept of concepts) {
    if (languages === undefined || concept.terms.some(({ language }) => languages.has(language))) yield concept;
  }
}

/** The columns of terms are there in any case. */
function isUsed(column: ConceptColumn, concepts: readonly NewConcept[], languages: readonly string[]): boolean {
  const { name } = column;
  const isOfTerms = languages.some((language) => name === language || name === `term:${language}`);
  return isOfTerms || concepts.some((concept) => column.cellOf(concept) !== '');
}

function writeCsvRow(cells: readonly string[]): string {
  return stringify([cells], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

function writeTsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replace(/\r\n|[\t\r\n]/g, ' ')).join('\t')}\r\n`;
}
