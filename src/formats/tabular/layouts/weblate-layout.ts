import type { ColumnRole } from '../../../domain/table-import.js';
import { plainNames, type TableLayout } from './layout.js';
import { pairColumn, pairLanguages } from './pair-languages.js';

const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['id', 'id'],
  ['context', 'note'],
  ['translator_comments', 'note'],
  ['developer_comments', 'definition'],
  ['explanation', 'definition'],
  ['fuzzy', 'fuzzy'],
]);

/** Weblate's CSV: source and target, and columns as gettext has them. */
export const weblateLayout: TableLayout = {
  name: 'weblate',
  recognise(sample) {
    const names = plainNames(sample.rows[0]);
    const [source, target] = [names.indexOf('source'), names.indexOf('target')];
    if (source === -1 || target === -1) return undefined;
    const { languages, remarks } = pairLanguages(sample, sample.rows.slice(1), [source, target]);
    const columns = names.map((name, index) => {
      if (index === source) return pairColumn(index, languages[0]);
      if (index === target) return pairColumn(index, languages[1]);
      return { index, role: ROLES.get(name) ?? ('ignore' as const) };
    });
    return { layout: 'weblate', headerRows: 1, columns, synonyms: false, width: names.length, remarks };
  },
};
