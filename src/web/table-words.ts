import type { ColumnRole, TableLayoutName } from '../domain/table-import.js';
import { TERM_LABELS, type Choice } from './term-words.js';

const LAYOUTS: Readonly<Record<TableLayoutName, string>> = {
  columns: 'a column for each language',
  concord: 'Concord',
  deepl: 'DeepL',
  google: 'Google',
  lokalise: 'Lokalise',
  matecat: 'MateCat',
  memoq: 'memoQ',
  omegat: 'OmegaT',
  phrase: 'Phrase',
  'tico-19': 'TICO-19',
  trados: 'Trados',
  utx: 'UTX',
  weblate: 'Weblate',
};

const ROLES: Readonly<Record<ColumnRole, string>> = {
  ignore: 'left out',
  term: 'Term',
  status: 'Status',
  forms: 'Forms',
  ...TERM_LABELS,
  id: 'Id in files',
  definition: 'Definition',
  definitionSource: 'Source of the definition',
  subject: 'Subject',
  image: 'Image',
  references: 'References',
  referenceLabels: 'What references are shown as',
  doNotTranslate: 'Not to be translated',
  approved: 'Approved',
  translatable: 'To be translated',
  forbidden: 'Forbidden',
  caseSensitive: 'Capitals matter',
  fuzzy: 'Not certain (fuzzy)',
  termInfo: 'Facts of the term (memoQ)',
  sourceLanguage: 'Language of the source term',
  targetLanguage: 'Language of the target term',
};

export const LAYOUT_CHOICES: readonly Choice[] = Object.entries(LAYOUTS);

export const ROLE_CHOICES: readonly Choice[] = Object.entries(ROLES);

export function layoutWords(layout: TableLayoutName): string {
  return LAYOUTS[layout];
}

export const DELIMITER_CHOICES: readonly Choice[] = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['tab', 'tab'],
  ['|', 'vertical line'],
];

export const ENCODING_CHOICES: readonly Choice[] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
  ['windows-1252', 'Western (windows-1252)'],
  ['windows-1250', 'Central European (windows-1250)'],
  ['windows-1251', 'Cyrillic (windows-1251)'],
  ['windows-1256', 'Arabic (windows-1256)'],
  ['gb18030', 'Chinese (GB 18030)'],
  ['big5', 'Chinese (Big5)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-kr', 'Korean (EUC-KR)'],
];
