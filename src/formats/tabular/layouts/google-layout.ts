import type { TableColumn } from '../table-plan.js';
import { headerTag } from '../header-tags.js';
import { plainNames, type TableLayout } from './layout.js';

/** Google's sets of equivalent terms: BCP 47 codes, then the part of speech and a description. */
export const googleLayout: TableLayout = {
  name: 'google',
  recognise({ rows: [header = []] }) {
    const names = plainNames(header);
    if (!names.includes('pos') && !names.includes('description')) return undefined;
    const languages = names.flatMap((name) => (name === 'pos' ? [] : (headerTag(name) ?? [])));
    const columns = names.flatMap((name, index): readonly TableColumn[] => {
      if (name === 'description') return [{ index, role: 'definition' }];
      if (name === 'pos') return languages.slice(0, 1).map((language) => ({ index, role: 'partOfSpeech', language }));
      const language = headerTag(name);
      return language === undefined ? [] : [{ index, role: 'term', language }];
    });
    const isWhole = columns.length === names.filter((name) => name !== '').length;
    if (!isWhole || languages.length < 2) return undefined;
    return { layout: 'google', headerRows: 1, columns, synonyms: false, width: names.length };
  },
};
