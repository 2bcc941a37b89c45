import { headerTag } from '../header-tags.js';
import { namedLanguage } from '../language-names.js';
import { roleByName } from './column-words.js';
import type { TableLayout, TableSample } from './layout.js';
import { pairColumn, pairLanguages } from './pair-languages.js';

const LANGUAGES_AT = [2, 3] as const;

/**
 * DeepL's glossaries, and every other table of pairs: no header, the source, the target, then perhaps the language of each
 * (the fifth column of its generator, a relevance, is left out).
 */
export const deeplLayout: TableLayout = {
  name: 'deepl',
  recognise(sample, asked) {
    const width = Math.max(0, ...sample.rows.map((row) => row.length));
    if (width < 2 || (!asked && (width > 5 || isHeader(sample.rows[0]) || sample.rows.some(isComment))))
      return undefined;
    const namesLanguages = sample.rows.every((row) => LANGUAGES_AT.every((at) => headerTag(row[at]?.trim() ?? '')));
    if (namesLanguages) return planOfRows();
    return width === 2 || asked ? planOfPair(sample) : undefined;
  },
};

/**
 * A row that names what its columns hold is no pair of terms. One name is enough where it is written as people write those:
 * "zh" and "Deutsch" are, "IT" and "AM" are terms.
 */
export function isHeader([first = '', second = '']: readonly string[] = []): boolean {
  const cells = [first.trim(), second.trim()];
  const names = cells.filter((cell) => namedLanguage(cell) !== undefined || roleByName(cell) !== undefined);
  return names.length === 2 || cells.some((cell) => namedLanguage(cell) !== undefined && !/^[A-Z]{2,3}$/.test(cell));
}

function isComment([first = '', second = '']: readonly string[]): boolean {
  return first.startsWith('#') && second === '';
}

function planOfRows() {
  const [source, target] = LANGUAGES_AT;
  return {
    layout: 'deepl' as const,
    headerRows: 0,
    columns: [
      { index: 0, role: 'term' as const, languageColumn: source },
      { index: 1, role: 'term' as const, languageColumn: target },
      { index: source, role: 'sourceLanguage' as const },
      { index: target, role: 'targetLanguage' as const },
    ],
    synonyms: false,
  };
}

function planOfPair(sample: TableSample) {
  const { languages, remarks } = pairLanguages(sample, sample.rows, [0, 1]);
  return {
    layout: 'deepl' as const,
    headerRows: 0,
    columns: languages.map((language, index) => pairColumn(index, language)),
    synonyms: false,
    remarks,
  };
}
