import type { LanguageTag } from '../../domain/language-tag.js';
import type { CellFault } from './rejection.js';
import {
  TERM_ROLES,
  type ColumnRole,
  type ConceptRole,
  type TableLayoutName,
  type TermRole,
} from '../../domain/table-import.js';

/** What a column of a table holds. */
export interface TableColumn {
  /** From 0. */
  readonly index: number;
  readonly role: ColumnRole;
  /** Of its terms, or of the terms or the definition that it is about; without one it is about the concept. */
  readonly language?: LanguageTag;
  /** The index of the column that names the language in each row. */
  readonly languageColumn?: number;
  /** The index of the terms that it is about, where a language has several columns of them. */
  readonly about?: number;
}

/** How the rows of a table become concepts. */
export interface TablePlan {
  readonly layout: TableLayoutName;
  /** Rows before the first concept. */
  readonly headerRows: number;
  readonly columns: readonly TableColumn[];
  /** How many cells a row may have; absent: any number. */
  readonly width?: number;
  /** Whether a cell holds several terms separated by `|`. */
  readonly synonyms: boolean;
  /** Whether a row whose first cell begins with `#` is a comment. */
  readonly comments?: true;
  /** Worth telling whoever imports the table: clauses without a full stop. */
  readonly remarks?: readonly string[];
  /** Why the table cannot be read although its layout is known. */
  readonly fault?: CellFault;
}

type Attribute = Exclude<TermRole, 'term'>;

/** A column of terms with the columns that are about them. */
export interface TermGroup {
  readonly terms: TableColumn;
  /** Indexes of columns. */
  readonly attributes: ReadonlyMap<Attribute, number>;
  readonly termInfo?: number;
}

/** A plan by what is read from a row. */
export interface RowPlan extends TablePlan {
  readonly groups: readonly TermGroup[];
  /** Of languages. */
  readonly definitions: readonly TableColumn[];
  readonly definitionSources: ReadonlyMap<LanguageTag, number>;
  /** Indexes of the columns about the concept, by role, in the order of the table. */
  readonly fields: ReadonlyMap<ConceptRole, readonly number[]>;
}

const ATTRIBUTES: ReadonlySet<string> = new Set<string>(TERM_ROLES);
const OF_A_LANGUAGE: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['definition', 'definitionSource']);

export function rowPlanOf(plan: TablePlan): RowPlan {
  const { columns } = plan;
  const ofLanguages = columns.filter(({ role, language }) => language !== undefined && OF_A_LANGUAGE.has(role));
  const fields = new Map<ConceptRole, number[]>();
  for (const column of columns) {
    const { role, index } = column;
    if (role === 'ignore' || role === 'term' || role === 'termInfo') continue;
    if (ofLanguages.includes(column) || isAboutTerms(column)) continue;
    const concerned = fields.get(role as ConceptRole) ?? [];
    fields.set(role as ConceptRole, [...concerned, index]);
  }
  return {
    ...plan,
    groups: columns.filter(({ role }) => role === 'term').map((terms) => groupOf(terms, columns)),
    definitions: ofLanguages.filter(({ role }) => role === 'definition'),
    definitionSources: new Map(
      ofLanguages.flatMap(({ role, language, index }) =>
        role === 'definitionSource' && language !== undefined ? [[language, index]] : [],
      ),
    ),
    fields,
  };
}

/** Whether a column says something of single terms. */
export function isAboutTerms({ role, language, about }: TableColumn): boolean {
  return ATTRIBUTES.has(role) && (language !== undefined || about !== undefined);
}

function groupOf(terms: TableColumn, columns: readonly TableColumn[]): TermGroup {
  const concerned = columns.filter((column) => column.role !== 'term' && termsOf(column, columns) === terms);
  const attributes = concerned.filter(isAboutTerms).map(({ role, index }) => [role as Attribute, index] as const);
  const termInfo = concerned.find(({ role }) => role === 'termInfo')?.index;
  return { terms, attributes: new Map(attributes), ...(termInfo !== undefined && { termInfo }) };
}

/** The terms that a column is about: of several columns of its language the last one before it. */
function termsOf({ about, language, index }: TableColumn, columns: readonly TableColumn[]): TableColumn | undefined {
  if (about !== undefined) return columns.find((column) => column.index === about);
  if (language === undefined) return undefined;
  const ofLanguage = columns.filter((column) => column.role === 'term' && column.language === language);
  return ofLanguage.findLast((column) => column.index < index) ?? ofLanguage[0];
}
