import { plainNames, type TableLayout } from './layout.js';

const NAMES = ['sourcelang', 'targetlang', 'sourcestring', 'targetstring'];

/** TICO-19's CSV: each row names its two languages and holds a term in each. */
export const ticoLayout: TableLayout = {
  name: 'tico-19',
  recognise({ rows: [header = []] }) {
    const names = plainNames(header);
    const [source, target, from, to] = NAMES.map((name) => names.indexOf(name)) as [number, number, number, number];
    if ([source, target, from, to].includes(-1)) return undefined;
    const id = names.indexOf('id');
    return {
      layout: 'tico-19',
      headerRows: 1,
      columns: [
        ...(id === -1 ? [] : [{ index: id, role: 'id' as const }]),
        { index: source, role: 'sourceLanguage' },
        { index: target, role: 'targetLanguage' },
        { index: from, role: 'term', languageColumn: source },
        { index: to, role: 'term', languageColumn: target },
      ],
      synonyms: false,
      width: names.length,
    };
  },
};
