import type { LanguageTag } from '../../../domain/language-tag.js';
import { type ColumnRole, TERM_ROLES } from '../../../domain/table-import.js';
import { OWN_CONCEPT_ROLES } from '../concept-columns.js';
import { headerTag, spelledTag } from '../header-tags.js';
import type { CellFault } from '../rejection.js';
import type { TableColumn } from '../table-plan.js';
import type { TableLayout } from './layout.js';

const CONCEPT_NAMES = new Map<string, ColumnRole>(OWN_CONCEPT_ROLES.map((role) => [role.toLowerCase(), role]));
const LANGUAGE_NAMES = new Map<string, ColumnRole>(
  ([...TERM_ROLES, 'definition', 'definitionSource'] as const).map((role) => [role.toLowerCase(), role]),
);

/** Our own table: columns named by language tags hold terms; every other column is one of ours. */
export const ownLayout: TableLayout = {
  name: 'concord',
  recognise({ rows: [header = []] }) {
    const columns = header.map((name, index) => ownColumn(name, index));
    if (!columns.every((column) => column !== undefined)) return undefined;
    if (!columns.some(({ role }) => role === 'term')) return undefined;
    const fault = faultOf(columns, header);
    return {
      layout: 'concord',
      headerRows: 1,
      columns,
      width: header.length,
      synonyms: true,
      ...(fault && { fault }),
    };
  },
};

function faultOf(columns: readonly TableColumn[], header: readonly string[]): CellFault | undefined {
  for (const [index, { role, language }] of columns.entries()) {
    if (role === 'ignore') continue;
    const name = header[index]!.trim();
    if (columns.slice(0, index).some((other) => other.role === role && other.language === language)) {
      const reason = role === 'term' ? `two columns hold the terms in ${language!}` : `two columns are named ${name}`;
      return { column: index + 1, reason };
    }
    const needsTerms =
      language !== undefined && !columns.some((one) => one.role === 'term' && one.language === language);
    if (needsTerms) return { column: index + 1, reason: `there is no column ${language} with terms` };
  }
  return undefined;
}

/** A column of our own table by its name; one without a name holds nothing that is kept. Undefined for another name. */
export function ownColumn(cell: string, index: number): TableColumn | undefined {
  const name = cell.trim();
  if (name === '') return { index, role: 'ignore' };
  const ofConcept = CONCEPT_NAMES.get(name.toLowerCase());
  if (ofConcept !== undefined) return { index, role: ofConcept };
  const [, named, tag] = /^([a-z]+):(.+)$/i.exec(name) ?? [];
  if (named === undefined || tag === undefined) return termColumn(headerTag(name), index);
  const role = LANGUAGE_NAMES.get(named.toLowerCase());
  const language = spelledTag(tag.trim());
  return role === undefined || language === undefined ? undefined : { index, role, language };
}

function termColumn(language: LanguageTag | undefined, index: number): TableColumn | undefined {
  return language === undefined ? undefined : { index, role: 'term', language };
}
