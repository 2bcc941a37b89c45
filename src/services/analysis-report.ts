import { stringify } from 'csv-stringify/sync';
import type { Analysis, AnalysisRow } from '../domain/analysis.js';
import { disarmFormula } from '../formats/tabular/formula-guard.js';
import { oneDecimal, sumOfCounts } from './analysis-counts.js';

/** What a report shows of an analysis. */
export type AnalysisFigures = Pick<Analysis, 'documentName' | 'rows' | 'total'>;

const BYTE_ORDER_MARK = '\ufeff';

/** What ends a row for some reader, though not for this format: a name may hold it. */
const LINE_END = /[\r\n]/;

const COLUMNS = [
  ...['document', 'band', 'segments', 'words', 'characters'],
  ...['internalSegments', 'internalWords', 'internalCharacters', 'weight', 'weightedWords'],
];

/** Analyses as CSV (UTF-8 with a byte order mark, so that spreadsheets see it): a row a band and one for the total. */
export function analysisCsv(...analyses: readonly AnalysisFigures[]): string {
  const rows = analyses.flatMap((analysis) => {
    const name = disarmFormula(analysis.documentName);
    return [...analysis.rows.map((row) => [name, ...cellsOf(row)]), [name, ...totalCells(analysis)]];
  });
  return BYTE_ORDER_MARK + stringify([COLUMNS, ...rows], { record_delimiter: '\r\n', quoted_match: LINE_END });
}

function cellsOf({
  band,
  segments,
  words,
  characters,
  internal,
  weight,
  weightedWords,
}: AnalysisRow): readonly (string | number)[] {
  const { segments: internalSegments, words: internalWords, characters: internalCharacters } = internal;
  return [
    band,
    segments,
    words,
    characters,
    internalSegments,
    internalWords,
    internalCharacters,
    weight,
    weightedWords,
  ];
}

function totalCells({ total }: AnalysisFigures): readonly (string | number)[] {
  return ['total', total.segments, total.words, total.characters, '', '', '', '', total.weightedWords];
}

const HEAD = ['Band', 'Segments', 'Words', 'Characters', 'Internal', 'Weight', 'Weighted'];

const NAMES: Partial<Readonly<Record<AnalysisRow['band'], string>>> = {
  repetition: 'Repetition',
  new: 'New',
  numbersOnly: 'Numbers only',
  locked: 'Locked',
};

/** An analysis as rows of cells for people, the head first and the total last. "Internal" is in segments. */
export function analysisTable({ rows, total }: AnalysisFigures): readonly (readonly string[])[] {
  const body = rows.map(({ band, segments, words, characters, internal, weight, weightedWords }) => [
    NAMES[band] ?? band,
    ...[segments, words, characters, internal.segments].map(inGroups),
    String(weight),
    inGroups(weightedWords),
  ]);
  const internal = rows.reduce((sum, row) => sum + row.internal.segments, 0);
  const { segments, words, characters, weightedWords } = total;
  const sums = [segments, words, characters, internal].map(inGroups);
  return [HEAD, ...body, ['Total', ...sums, '', inGroups(weightedWords)]];
}

function inGroups(value: number): string {
  return value.toLocaleString('en');
}

/** Several analyses with the same weights as one. @param name what stands in place of the document's */
export function sumOfAnalyses(analyses: readonly AnalysisFigures[], name: string): AnalysisFigures {
  const [first, ...others] = analyses;
  const rows = first!.rows.map((row, index) => others.map((other) => other.rows[index]!).reduce(sumOfRows, row));
  const totals = analyses.map(({ total }) => total);
  const total = totals.reduce((a, b) => ({ ...sumOfCounts(a, b), ...sumOfWeighted(a, b) }));
  return { documentName: name, rows, total };
}

type Weighted = Pick<AnalysisRow, 'weightedWords'>;

function sumOfRows(a: AnalysisRow, b: AnalysisRow): AnalysisRow {
  return { ...a, ...sumOfCounts(a, b), ...sumOfWeighted(a, b), internal: sumOfCounts(a.internal, b.internal) };
}

function sumOfWeighted(a: Weighted, b: Weighted): Weighted {
  return { weightedWords: oneDecimal(a.weightedWords + b.weightedWords) };
}
