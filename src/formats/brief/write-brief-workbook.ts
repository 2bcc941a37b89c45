import writeXlsxFile from 'write-excel-file/node';
import type { Brief } from '../../domain/brief.js';
import type { NewConcept } from '../../domain/glossary.js';
import type { ConceptWriteOptions } from '../file-writing.js';
import { disarmFormula } from '../tabular/formula-guard.js';
import { workbookSheet } from '../tabular/workbook-sheet.js';
import { tableRowsOf } from '../tabular/write-concept-table.js';

/** The parts of a brief that are tables of concepts. */
export interface BriefConcepts {
  readonly terms: readonly NewConcept[];
  readonly candidates: readonly NewConcept[];
}

/**
 * A brief as a spreadsheet of three sheets. Terms and Candidates are our own tables: what was guessed can be corrected in
 * place and the file be imported into a glossary.
 * @param writtenAt milliseconds since 1970 UTC
 */
export async function writeBriefWorkbook(
  brief: Brief,
  { terms, candidates }: BriefConcepts,
  writtenAt: number,
): Promise<Uint8Array> {
  const { source, target, title, numbers } = brief;
  const tags = [...terms, ...candidates].flatMap((concept) => concept.terms.map(({ language }) => language));
  const options = { name: title, languages: [...new Set([source, target, ...tags])], writtenAt };
  const numberRows = numbers.map(({ text, rendering, count }) => [text, rendering, String(count)].map(disarmFormula));
  const sheets = [
    workbookSheet('Terms', await rowsOf(terms, options)),
    workbookSheet('Candidates', await rowsOf(candidates, options)),
    workbookSheet('Numbers', [['Written', 'To say', 'Times'], ...numberRows]),
  ];
  return writeXlsxFile(sheets).toBuffer();
}

async function rowsOf(
  concepts: readonly NewConcept[],
  options: ConceptWriteOptions,
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const row of tableRowsOf(inTurn(concepts), options)) rows.push(row);
  return rows;
}

// eslint-disable-next-line @typescript-eslint/require-await -- writers take concepts from anywhere
async function* inTurn(concepts: readonly NewConcept[]): AsyncGenerator<NewConcept> {
  yield* concepts;
}
