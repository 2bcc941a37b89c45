import type { ColumnRole } from '../../../domain/table-import.js';
import { likelyLanguage, scriptOf } from '../column-scripts.js';
import { headerTag } from '../header-tags.js';
import { tagOf } from '../../known-tags.js';
import type { TableColumn } from '../table-plan.js';
import { plainNames, type TableLayout, type TableSample } from './layout.js';

const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['term', 'term'],
  ['description', 'definition'],
  ['casesensitive', 'caseSensitive'],
  ['translatable', 'translatable'],
  ['forbidden', 'forbidden'],
  ['tags', 'subject'],
]);

/** Lokalise's CSV: the term in the language of the project, what it is, then a column a language with its description. */
export const lokaliseLayout: TableLayout = {
  name: 'lokalise',
  recognise(sample) {
    const names = plainNames(sample.rows[0]);
    if (!['term', 'casesensitive', 'translatable'].every((name) => names.includes(name))) return undefined;
    const columns = names.map((name, index): TableColumn => {
      const role = ROLES.get(name);
      if (role === 'term') return { index, role, ...languageOfTerms(sample, index) };
      if (role !== undefined) return { index, role };
      const described = /^(.+)_description$/.exec(name)?.[1];
      const language = described === undefined ? headerTag(name) : tagOf(described);
      if (language === undefined) return { index, role: 'ignore' };
      return { index, role: described === undefined ? 'term' : 'definition', language };
    });
    return { layout: 'lokalise', headerRows: 1, columns, synonyms: false, width: names.length };
  },
};

/** The file does not say which language its terms are in. */
export function languageOfTerms({ rows, sourceLanguage }: TableSample, index: number): Pick<TableColumn, 'language'> {
  const language = sourceLanguage ?? likelyLanguage(scriptOf(rows.slice(1).map((row) => row[index] ?? '')));
  return language === undefined ? {} : { language };
}
