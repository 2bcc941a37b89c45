import { type AnalysisFigures, analysisCsv, analysisTable, sumOfAnalyses } from '../services/analysis-report.js';
import type { Analysis } from './answers/analysis.js';
import { tableLines } from './table.js';

export interface AnalysedFile extends Analysis {
  readonly file: string;
}

/** A table for each file, and one for all of them where there are several. */
export function analysisLines(files: readonly AnalysedFile[]): readonly string[] {
  const figures = files.map(figuresOf);
  const all = files.length > 1 ? [...figures, sumOfAnalyses(figures, `${files.length} files`)] : figures;
  const tables = all.flatMap((one) => [one.documentName, ...tableLines(alignedRight(analysisTable(one))), '']);
  const partial = files.reduce((sum, file) => sum + file.partial, 0);
  const remark = `Looked up in part only: ${partial.toLocaleString('en')} of the segments; there may be better matches.`;
  return [...tables.slice(0, -1), ...(partial > 0 ? ['', remark] : [])];
}

export function csvOfAnalyses(files: readonly AnalysedFile[]): string {
  return analysisCsv(...files.map(figuresOf));
}

function figuresOf({ file, bands, total }: AnalysedFile): AnalysisFigures {
  return { documentName: file, rows: bands, total };
}

/** All columns but the first one are numbers. */
function alignedRight(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows.map((cells) => cells.map((cell, column) => (column === 0 ? cell : cell.padStart(widths[column]!))));
}
