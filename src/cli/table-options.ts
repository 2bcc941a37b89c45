import { type Command, InvalidArgumentError, Option } from 'commander';

import {
  CONCEPT_ROLES,
  TABLE_LAYOUTS,
  TERM_ROLES,
  type ColumnRole,
  type TableOptions,
} from '../domain/table-import.js';
import { languageTag, wholeNumber } from './options.js';

/** The options that say how a table of a glossary is to be read. */
export interface TableArguments {
  readonly layout?: NonNullable<TableOptions['layout']>;
  readonly column?: NonNullable<TableOptions['mapping']>;
  readonly headerRows?: number;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly lowerCaseInitials?: true;
}

const ROLES: ReadonlySet<string> = new Set<ColumnRole>([...TERM_ROLES, ...CONCEPT_ROLES]);
const MOST_HEADER_ROWS = 50;

export function withTableOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--layout <name>', 'glossary tables: the layout, where it should not be recognised').choices(
        TABLE_LAYOUTS,
      ),
    )
    .option(
      '--column <n=role:language>',
      'what column n (from 1) holds, as 1=term:en or 3=note; may be repeated',
      column,
    )
    .option('--header-rows <number>', 'rows before the first concept', wholeNumber(0, MOST_HEADER_ROWS))
    .option('--delimiter <character>', 'what separates the cells of CSV; tab for a tab', delimiter)
    .option('--sheet <name>', 'read this sheet of a spreadsheet only')
    .option('--lower-case-initials', 'take "Photon" for "photon", where only the first letter is a capital');
}

export function tableOf(given: TableArguments): { readonly table?: TableOptions } {
  const { column: mapping, ...others } = given;
  const names = ['layout', 'headerRows', 'delimiter', 'sheet', 'lowerCaseInitials'] as const;
  const said = names.filter((name) => others[name] !== undefined).map((name) => [name, others[name]] as const);
  if (said.length === 0 && mapping === undefined) return {};
  return { table: { ...(Object.fromEntries(said) as TableOptions), ...(mapping && { mapping }) } };
}

/** The same as fields of a form. */
export function tableFields(table: TableOptions = {}): Readonly<Record<string, string>> {
  const { mapping, ...single } = table;
  const fields = Object.entries(single).map(([name, value]) => [name, String(value)] as const);
  return { ...Object.fromEntries(fields), ...(mapping && { mapping: JSON.stringify(mapping) }) };
}

function column(
  value: string,
  before: NonNullable<TableOptions['mapping']> = {},
): NonNullable<TableOptions['mapping']> {
  const [, number, role, language] = /^([1-9]\d{0,3})=([A-Za-z]+)(?::(.+))?$/.exec(value) ?? [];
  if (number === undefined || role === undefined || !ROLES.has(role)) {
    throw new InvalidArgumentError(`It must be like 1=term:en; the roles are ${[...ROLES].join(', ')}.`);
  }
  const held = { role: role as ColumnRole, ...(language !== undefined && { language: languageTag(language) }) };
  return { ...before, [String(Number(number) - 1)]: held };
}

function delimiter(value: string): string {
  const character = value === 'tab' ? '\t' : value;
  if (/^[^\p{L}\p{N}"\r\n\\]$/u.test(character)) return character;
  throw new InvalidArgumentError('It must be one character that separates, or tab.');
}
