import type { ColumnRole } from '../../../domain/table-import.js';
import { namedLanguage } from '../language-names.js';
import type { TableColumn } from '../table-plan.js';
import { plainNames, type TableLayout } from './layout.js';

const ENTRY_ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['entry_id', 'id'],
  ['entry_subject', 'subject'],
  ['entry_domain', 'subject'],
  ['entry_note', 'note'],
]);

/**
 * memoQ's CSV: columns of the entry, then for each language its definition, then for each term the language again with
 * Term_Info and Term_Example. The same names stand several times, so that only their order says what belongs together.
 */
export const memoqLayout: TableLayout = {
  name: 'memoq',
  recognise({ rows: [header = []] }) {
    const names = plainNames(header);
    if (!names.includes('term_info') && !names.includes('entry_id')) return undefined;
    const columns: TableColumn[] = [];
    names.forEach((name, index) => {
      columns.push(columnOf(name, index, columns));
    });
    if (!columns.some(({ role }) => role === 'term')) return undefined;
    return { layout: 'memoq', headerRows: 1, columns, synonyms: false, width: header.length };
  },
};

function columnOf(name: string, index: number, before: readonly TableColumn[]): TableColumn {
  const about = before.findLast(({ role }) => role === 'term');
  const ofEntry = ENTRY_ROLES.get(name);
  if (ofEntry !== undefined) return { index, role: ofEntry };
  if (name === 'term_info' && about) return { index, role: 'termInfo', about: about.index };
  if (name === 'term_example' && about) return { index, role: 'example', about: about.index };
  if (name.startsWith('entry_')) return { index, role: 'ignore' };
  const defined = name.endsWith('_def') ? namedLanguage(name.slice(0, -'_def'.length)) : undefined;
  if (defined !== undefined) return { index, role: 'definition', language: defined };
  const language = namedLanguage(name);
  return language === undefined ? { index, role: 'ignore' } : { index, role: 'term', language };
}
