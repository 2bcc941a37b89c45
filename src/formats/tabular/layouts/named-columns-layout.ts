import type { ColumnRole } from '../../../domain/table-import.js';
import { namedLanguage } from '../language-names.js';
import type { TableColumn, TablePlan } from '../table-plan.js';
import { ownColumn } from './own-layout.js';
import { roleByName } from './column-words.js';
import type { TableLayout, TableSample } from './layout.js';
import { isOmegatsOwn } from './omegat-layout.js';

/** A title and a few lines may stand above the names of the columns. */
const MOST_ROWS_ABOVE = 5;
/** Columns that are about the terms beside them, where they stand behind terms and not at the end of the table. */
const BESIDE_TERMS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'status',
  'type',
  'partOfSpeech',
  'gender',
  'note',
  'example',
]);
const TERMS_ONLY: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['status', 'type', 'partOfSpeech', 'gender']);

/** Tables of people: columns named by languages in any language, and what else they call their columns. */
export const namedColumnsLayout: TableLayout = {
  name: 'columns',
  recognise: (sample) => planByNames(sample, 'columns', false),
};

/** The tables of Trados: as those of people, several terms of a cell separated by `|`. */
export const tradosLayout: TableLayout = {
  name: 'trados',
  recognise(sample, asked) {
    const plan = planByNames(sample, 'trados', true);
    const indexes = plan?.columns.filter(({ role }) => role === 'term').map(({ index }) => index) ?? [];
    const hasSynonyms = sample.rows
      .slice(plan?.headerRows)
      .some((row) => indexes.some((index) => row[index]?.includes('|')));
    return hasSynonyms || asked ? plan : undefined;
  },
};

function planByNames({ rows }: TableSample, layout: 'columns' | 'trados', synonyms: boolean): TablePlan | undefined {
  if (isOmegatsOwn(rows)) return undefined;
  const above = rows.slice(0, MOST_ROWS_ABOVE + 1).findIndex((row) => namesLanguages(row));
  const header = rows[above];
  // Where the next row names languages as well, they are what the table says of its terms.
  if (header === undefined || namesLanguages(rows[above + 1] ?? [])) return undefined;
  const columns: TableColumn[] = [];
  const unknown: string[] = [];
  header.forEach((name, index) => {
    const column = columnOf(name, index, { header, before: columns });
    if (column.role === 'ignore' && name.trim() !== '') unknown.push(`"${name.trim().slice(0, 40)}"`);
    columns.push(column);
  });
  if (!columns.some(({ role }) => role === 'term')) return undefined;
  const remarks = unknown.length === 0 ? [] : [`nothing is read from the columns ${unknown.join(', ')}`];
  return { layout, headerRows: above + 1, columns, synonyms, width: header.length, remarks };
}

/** Two languages, or one and another name that is known. */
function namesLanguages(row: readonly string[]): boolean {
  const languages = row.filter((cell) => namedLanguage(cell) !== undefined).length;
  return languages >= 2 || (languages === 1 && row.some((cell) => roleByName(cell) !== undefined));
}

interface HeaderPlace {
  readonly header: readonly string[];
  readonly before: readonly TableColumn[];
}

function columnOf(name: string, index: number, place: HeaderPlace): TableColumn {
  const own = ownColumn(name, index);
  const ofLanguage = own?.language !== undefined && own.role !== 'term' ? own : languageField(name, index);
  if (ofLanguage !== undefined) return ofLanguage;
  const role = roleByName(name);
  if (role !== undefined) return fieldColumn(role, index, place);
  const language = namedLanguage(name);
  if (language !== undefined) return { index, role: 'term', language };
  return own?.role === 'term' || own === undefined ? { index, role: 'ignore' } : own;
}

/** What belongs to the terms before it, and what to the concept. */
function fieldColumn(role: ColumnRole, index: number, { header, before }: HeaderPlace): TableColumn {
  const about = before.findLast((column) => column.role === 'term');
  const ofConcept: TableColumn = { index, role: TERMS_ONLY.has(role) ? 'ignore' : role };
  if (about === undefined) return ofConcept;
  const isRepeatedRole = isRepeated(role, header);
  if (role === 'definition' && isRepeatedRole) return { index, role, language: about.language! };
  const isBeside = TERMS_ONLY.has(role) || (BESIDE_TERMS.has(role) && isRepeatedRole);
  return isBeside ? { index, role, about: about.index } : ofConcept;
}

/** A name that stands behind each language is about its terms; one that stands once is about the concept. */
function isRepeated(role: ColumnRole, header: readonly string[]): boolean {
  return header.filter((name) => roleByName(name) === role).length > 1;
}

/** "English_Definition", "English: Note". */
function languageField(name: string, index: number): TableColumn | undefined {
  const [, named, field] = /^(.+?)[\s_:]+([^\s_:]+)$/.exec(name.trim()) ?? [];
  const role = field === undefined ? undefined : roleByName(field);
  const language = named === undefined ? undefined : namedLanguage(named);
  return role === undefined || language === undefined ? undefined : { index, role, language };
}
