import { isHeader } from './deepl-layout.js';
import type { TableLayout, TableSample } from './layout.js';
import { pairColumn, pairLanguages } from './pair-languages.js';

/** The first line of a glossary that OmegaT has written. */
const MAGIC_COMMENT = /^#.*-\*-\s*coding[:=].*-\*-/;

/** Whether a table says itself that it is OmegaT's: then no row names columns, whatever words it has. */
export function isOmegatsOwn([first]: TableSample['rows']): boolean {
  return MAGIC_COMMENT.test(first?.[0] ?? '');
}

/** OmegaT's glossary: no header, source, target, comment; rows that begin with `#` are comments of the file. */
export const omegatLayout: TableLayout = {
  name: 'omegat',
  recognise(sample, asked) {
    const rows = sample.rows.filter((row) => !row[0]?.startsWith('#'));
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width < 2 || (!asked && (width > 3 || (isHeader(rows[0]) && !isOmegatsOwn(sample.rows))))) return undefined;
    const { languages, remarks } = pairLanguages(sample, rows, [0, 1]);
    const columns = [
      ...languages.map((language, index) => pairColumn(index, language)),
      { index: 2, role: 'note' as const },
    ];
    return { layout: 'omegat', headerRows: 0, columns, synonyms: false, comments: true, remarks };
  },
};
