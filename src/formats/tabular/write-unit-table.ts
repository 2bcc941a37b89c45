import { stringify } from 'csv-stringify/sync';
import { ConcordError } from '../../domain/failure.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { NewUnit } from '../../domain/unit.js';
import { writeInlineNotation } from '../../text/inline-notation.js';
import { inChunks, type UnitWriter, type WriteOptions } from '../file-writing.js';
import { variantIn } from '../written-pair.js';
import { writeContextCell } from './context-cell.js';
import { disarmFormula } from './formula-guard.js';
import { UNIT_FIELDS } from './unit-header.js';

/**
 * Writes a memory as CSV (UTF-8 with a byte order mark, so that spreadsheets see it): a column a language, inline codes as
 * `{id}`, then the columns that README.md names. Formulas are disarmed; reading the table arms them again.
 */
export const writeUnitCsv: UnitWriter = (units, options) => inChunks(writeRows(units, columnsOf(options)));

const BYTE_ORDER_MARK = '\ufeff';

async function* writeRows(units: AsyncIterable<NewUnit>, languages: readonly LanguageTag[]): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + writeRow([...languages, ...UNIT_FIELDS]);
  for await (const unit of units) {
    const texts = languages.map((language) => textIn(unit, language));
    if (texts.filter((text) => text !== '').length < 2) continue;
    yield writeRow([...texts, ...UNIT_FIELDS.map((name) => FIELDS[name](unit))]);
  }
}

function columnsOf({ source, target, languages }: WriteOptions): readonly LanguageTag[] {
  const columns = source !== undefined && target !== undefined ? [source, target] : (languages ?? []);
  if (columns.length >= 2) return columns;
  throw new ConcordError({ kind: 'invalid', reason: 'A table needs two or more languages.' });
}

function textIn(unit: NewUnit, language: LanguageTag): string {
  const variant = variantIn(unit, language);
  return variant === undefined ? '' : writeInlineNotation(variant);
}

function writeRow(cells: readonly string[]): string {
  return stringify([cells.map(disarmFormula)], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

const FIELDS: Readonly<Record<(typeof UNIT_FIELDS)[number], (unit: NewUnit) => string>> = {
  id: ({ tuid }) => tuid ?? '',
  sourceLanguage: ({ sourceLanguage }) => sourceLanguage ?? '',
  state: ({ state }) => state ?? '',
  note: ({ notes }) => (notes ?? []).map(({ text }) => text).join('\n'),
  document: ({ document }) => document ?? '',
  project: ({ project }) => project ?? '',
  domain: ({ domain }) => domain ?? '',
  client: ({ client }) => client ?? '',
  previous: ({ context }) => writeContextCell(context?.previous),
  next: ({ context }) => writeContextCell(context?.next),
  contextId: ({ context }) => context?.key ?? '',
  createdAt: ({ createdAt }) => timeOf(createdAt),
  createdBy: ({ createdBy }) => createdBy ?? '',
  changedAt: ({ changedAt }) => timeOf(changedAt),
  changedBy: ({ changedBy }) => changedBy ?? '',
};

function timeOf(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString();
}
