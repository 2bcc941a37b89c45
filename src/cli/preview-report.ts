import type { ImportPreview } from './answers/import-preview.js';
import { problemLines } from './import-report.js';
import { tableLines } from './table.js';
import type { Paint } from './terminal.js';

const SHOWN_UNITS = 40;

/** What an import would read, for people: how the table is understood, its columns, the first concepts. */
export function previewLines(preview: ImportPreview, paint: Paint): readonly string[] {
  const { read, rejected, complete } = preview;
  const counts = `${count(read, 'concept')}, ${count(rejected, 'row')} left out`;
  return [
    ...understoodLines(preview),
    ...withHeading(columnRows(preview), paint),
    ...withHeading(conceptRows(preview), paint),
    complete ? `${counts}.` : `${counts}, as far as was read.`,
  ];
}

/** The problems, and what to do where nothing could be imported. */
export function previewProblemLines(preview: ImportPreview, path: string): readonly string[] {
  const advice = preview.importable ? [] : ['Nothing of it could be imported as it is.'];
  return [...problemLines(preview, path), ...advice];
}

function understoodLines({
  format,
  layout,
  layouts,
  encoding,
  delimiter,
  sheets,
  sheet,
}: ImportPreview): readonly string[] {
  const others = layouts.filter((name) => name !== layout);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['format', format],
    ['layout', layout === undefined ? undefined : layout + (others.length > 0 ? ` (or ${others.join(', ')})` : '')],
    ['encoding', encoding],
    ['separated by', delimiter === '\t' ? 'tab' : delimiter],
    [
      'sheets',
      sheets.map(({ name, layout: read }) => (read === undefined ? `${name} (not read)` : name)).join(', ') ||
        undefined,
    ],
    ['shown', sheet],
  ];
  return tableLines(facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function columnRows({ columns }: ImportPreview): readonly (readonly string[])[] {
  if (columns.length === 0) return [];
  const rows = columns.map(({ index, header = '', role, language = '' }) => [
    String(index + 1),
    short(header),
    role,
    language,
  ]);
  return [['Column', 'Header', 'Holds', 'Language'], ...rows];
}

function conceptRows({ concepts }: ImportPreview): readonly (readonly string[])[] {
  const languages = [...new Set(concepts.flatMap(({ terms }) => terms.map(({ language }) => language)))];
  if (languages.length === 0) return [];
  const rows = concepts.map(({ terms }) =>
    languages.map((language) =>
      short(
        terms
          .filter((term) => term.language === language)
          .map(named)
          .join(' | '),
      ),
    ),
  );
  return [languages, ...rows];
}

function named({ text, status }: ImportPreview['concepts'][number]['terms'][number]): string {
  return status === 'preferred' || status === 'admitted' ? text : `${text} (${status})`;
}

function withHeading(rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  const [head, ...lines] = tableLines(rows);
  return head === undefined ? [] : ['', paint.strong(head), ...lines, ''];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= SHOWN_UNITS ? line : `${line.slice(0, SHOWN_UNITS)}…`;
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}
