import type { ColumnRole } from '../../../domain/table-import.js';
import { headerTag } from '../header-tags.js';
import type { TableColumn } from '../table-plan.js';
import { plainNames, type TableLayout } from './layout.js';

const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['forbidden', 'forbidden'],
  ['domain', 'subject'],
  ['subdomain', 'subject'],
  ['definition', 'definition'],
]);
const FIRST = ['forbidden', 'domain', 'subdomain', 'definition'];

/** MateCat's sheet: forbidden, domain, subdomain, definition, then a locale with its notes and its example of use, each optional. */
export const matecatLayout: TableLayout = {
  name: 'matecat',
  recognise({ rows: [header = []] }) {
    const names = plainNames(header);
    if (!FIRST.filter((name) => names.includes(name)).every((name, at) => names[at] === name)) return undefined;
    if (!names.includes('forbidden') || !names.some((name) => name === 'domain' || name === 'definition'))
      return undefined;
    const columns: TableColumn[] = [];
    for (const [index, name] of names.entries()) {
      const column = columnOf(name, index, columns);
      if (column === undefined) return undefined;
      columns.push(column);
    }
    const languages = columns.filter(({ role }) => role === 'term').length;
    return languages < 2
      ? undefined
      : { layout: 'matecat', headerRows: 1, columns, synonyms: false, width: header.length };
  },
};

function columnOf(name: string, index: number, before: readonly TableColumn[]): TableColumn | undefined {
  const about = before.findLast(({ role }) => role === 'term');
  const role = ROLES.get(name);
  if (role !== undefined) return { index, role };
  if (name === '') return { index, role: 'ignore' };
  if (name === 'notes' && about) return { index, role: 'note', about: about.index };
  if (name === 'example of use' && about) return { index, role: 'example', about: about.index };
  const language = headerTag(name);
  return language === undefined ? undefined : { index, role: 'term', language };
}
