import type { ProblemAnswer } from './api-answers.js';
import type { FullTermAnswer } from './glossary-answers.js';
import type { ColumnRole, TableLayoutName } from '../domain/table-import.js';

export interface PreviewedColumnAnswer {
  /** From 0. */
  readonly index: number;
  readonly header?: string | undefined;
  readonly role: ColumnRole;
  readonly language?: string | undefined;
}

/** What an import of a file would read. */
export interface ImportPreviewAnswer {
  readonly format: string;
  readonly layout?: TableLayoutName | undefined;
  readonly headerRows: number;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly sheets: readonly { readonly name: string; readonly layout?: TableLayoutName | undefined }[];
  /** The one that columns and rows are of. */
  readonly sheet?: string | undefined;
  readonly columns: readonly PreviewedColumnAnswer[];
  readonly rows: readonly (readonly string[])[];
  /** The first ones. */
  readonly concepts: readonly { readonly terms: readonly FullTermAnswer[] }[];
  readonly read: number;
  readonly rejected: number;
  readonly importable: boolean;
  readonly problems: readonly ProblemAnswer[];
  readonly problemCount: number;
  /** False: the counts are those of its beginning. */
  readonly complete: boolean;
}

/** What somebody says of a file that is not to be recognised; an empty text says nothing. The names are those of the API. */
export interface ReadingChoices {
  readonly layout: string;
  readonly sheet: string;
  readonly headerRows: string;
  readonly delimiter: string;
  readonly encoding: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly lowerCaseInitials: boolean;
  /** JSON. */
  readonly mapping: string;
}

export const NO_CHOICES: ReadingChoices = {
  layout: '',
  sheet: '',
  headerRows: '',
  delimiter: '',
  encoding: '',
  sourceLanguage: '',
  targetLanguage: '',
  lowerCaseInitials: false,
  mapping: '',
};

/** What the columns were said to hold belongs to the table as it was read then. */
const OF_ANOTHER_TABLE = ['layout', 'sheet', 'delimiter'] as const;

export function withChoice(before: ReadingChoices, change: Partial<ReadingChoices>): ReadingChoices {
  const isOther = OF_ANOTHER_TABLE.some((name) => change[name] !== undefined && change[name] !== before[name]);
  return { ...before, ...(isOther && { mapping: '', headerRows: '' }), ...change };
}

/** The fields of the form that is sent: only what was said. */
export function formFields({ lowerCaseInitials, ...texts }: ReadingChoices): Readonly<Record<string, string>> {
  const said = Object.entries(texts)
    .map(([name, value]: [string, string]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return { ...Object.fromEntries(said), ...(lowerCaseInitials && { lowerCaseInitials: 'true' }) };
}

/** The columns with one of them changed, as the field `mapping` wants them: what is ignored is not said. */
export function mappingWith(columns: readonly PreviewedColumnAnswer[], changed: PreviewedColumnAnswer): string {
  const said = columns
    .map((column) => (column.index === changed.index ? changed : column))
    .filter(({ role }) => role !== 'ignore')
    .map(({ index, role, language = '' }) => [index, { role, ...(language !== '' && { language }) }] as const);
  return JSON.stringify(Object.fromEntries(said));
}
