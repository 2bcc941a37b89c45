import type { ColumnRole } from '../../../domain/table-import.js';
import { headerTag } from '../header-tags.js';
import type { TableColumn } from '../table-plan.js';
import { plainNames, type TableLayout } from './layout.js';
import { languageOfTerms } from './lokalise-layout.js';

const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['term', 'term'],
  ['description', 'definition'],
  ['case sensitive', 'caseSensitive'],
  ['translatable', 'translatable'],
]);

/** The CSV of Phrase Strings: term, case sensitive, translatable, description and locale codes, in any order. */
export const phraseLayout: TableLayout = {
  name: 'phrase',
  recognise(sample) {
    const names = plainNames(sample.rows[0]);
    if (!names.includes('term') || !(names.includes('case sensitive') || names.includes('translatable')))
      return undefined;
    const columns = names.map((name, index): TableColumn | undefined => {
      const role = ROLES.get(name);
      if (role === 'term') return { index, role, ...languageOfTerms(sample, index) };
      if (role !== undefined) return { index, role };
      const language = headerTag(name);
      if (name === '') return { index, role: 'ignore' };
      return language === undefined ? undefined : { index, role: 'term', language };
    });
    if (columns.includes(undefined)) return undefined;
    return {
      layout: 'phrase',
      headerRows: 1,
      columns: withoutRepeatedLanguage(columns as readonly TableColumn[]),
      synonyms: false,
      width: names.length,
    };
  },
};

/** Where the language of the terms has a column of its own, that column is the same term again. */
function withoutRepeatedLanguage(columns: readonly TableColumn[]): readonly TableColumn[] {
  const [first, ...others] = columns.filter(({ role }) => role === 'term');
  const named = others.some(({ language }) => language !== undefined && language === first?.language);
  const unknown = first?.language === undefined && others.length > 0;
  return named || unknown
    ? columns.map((column) => (column === first ? { index: column.index, role: 'ignore' } : column))
    : columns;
}
