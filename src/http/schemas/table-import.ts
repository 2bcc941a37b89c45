import { z } from 'zod';
import {
  CONCEPT_ROLES,
  TABLE_LAYOUTS,
  TERM_ROLES,
  type ColumnRole,
  type TableOptions,
} from '../../domain/table-import.js';
import { jsonField } from './json-field.js';
import { Language } from './values.js';

const ROLES = [...new Set<ColumnRole>([...TERM_ROLES, ...CONCEPT_ROLES, 'ignore'])] as const;
const MOST_COLUMNS = 500;
const MOST_HEADER_ROWS = 50;

export const LayoutName = z.enum(TABLE_LAYOUTS);

export const Role = z.enum(ROLES as unknown as readonly [ColumnRole, ...ColumnRole[]]);

const Mapping = z
  .record(
    z.string().regex(/^\d{1,4}$/, 'must be the index of a column, from 0'),
    z.strictObject({ role: Role, language: Language.exactOptional() }),
  )
  .refine((mapping) => Object.keys(mapping).length <= MOST_COLUMNS, `has ${MOST_COLUMNS} columns at most`)
  .refine((mapping) => Object.values(mapping).some(({ role }) => role === 'term'), 'needs a column with the role term');

const MappingField = jsonField(Mapping, '{"0":{"role":"term","language":"en"},"1":{"role":"note"}}');

/** The fields of a form that say how a table is to be read. */
export const tableFields = {
  layout: LayoutName.exactOptional().describe('The layout of the table; absent: recognised by what is in it'),
  mapping: MappingField.exactOptional().describe(
    'What the columns hold, as JSON by their index from 0: `{"0": {"role": "term", "language": "en"}}`; the others are left ' +
      'out. With a language, `note`, `example`, `source`, `validFrom`, `validUntil` are about its terms, `definition` is its own',
  ),
  headerRows: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a whole number')
    .transform(Number)
    .refine((rows) => rows <= MOST_HEADER_ROWS, `must be ${MOST_HEADER_ROWS} at most`)
    .exactOptional()
    .describe('Rows before the first concept; absent: as recognised')
    .meta({ override: { type: 'integer', minimum: 0, maximum: MOST_HEADER_ROWS } }),
  delimiter: z
    .string()
    .transform((delimiter) => (delimiter === 'tab' ? '\t' : delimiter))
    .refine((delimiter) => /^[^\p{L}\p{N}"\r\n\\]$/u.test(delimiter), 'must be one character that separates, or tab')
    .exactOptional()
    .describe('What separates the cells of CSV: one character, or `tab`; absent: recognised')
    .meta({ override: { type: 'string' } }),
  sheet: z.string().min(1).max(100).exactOptional().describe('The sheet of a spreadsheet to read; absent: all'),
  lowerCaseInitials: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .exactOptional()
    .describe(
      'Takes "Photon" for "photon", where only the first letter is a capital and the language has no capital nouns',
    )
    .meta({ override: { type: 'boolean', enum: undefined } }),
};

type TableForm = { readonly [Name in keyof typeof tableFields]?: z.output<(typeof tableFields)[Name]> };

/** What was said of the table; nothing where nothing was. */
export function toTableOptions(form: TableForm): { readonly table?: TableOptions } {
  const names = Object.keys(tableFields) as (keyof TableOptions)[];
  const said = names.filter((name) => form[name] !== undefined).map((name) => [name, form[name]] as const);
  return said.length === 0 ? {} : { table: Object.fromEntries(said) };
}
