import { z } from 'zod';
import type { ImportPreview, PreviewedTable } from '../../domain/import-preview.js';
import { ConceptResponse, toConceptFields } from './concept.js';
import { JobProblem } from './job.js';
import { LayoutName, Role } from './table-import.js';
import { LanguageResponse } from './values.js';

const PreviewedConcept = ConceptResponse.omit({
  id: true,
  glossaryId: true,
  revision: true,
  changeSetId: true,
  changedAt: true,
  changedBy: true,
}).meta({ id: 'PreviewedConcept', description: 'A concept as it would be read' });

const layout = LayoutName.exactOptional().describe('How it is read; absent where nothing is recognised');

const tableFields = {
  layout,
  layouts: z.array(LayoutName).describe('All layouts that fit, the chosen one first'),
  headerRows: z.int().describe('Rows before the first concept'),
  encoding: z.string().exactOptional().describe('Of a file of text'),
  delimiter: z.string().exactOptional().describe('Of a file of text: what separates its cells'),
  sheets: z
    .array(z.object({ name: z.string().describe('Its name'), layout }))
    .describe('The sheets of a spreadsheet; those without a layout are left out'),
  sheet: z.string().exactOptional().describe('The sheet that `columns` and `rows` are of'),
  columns: z
    .array(
      z.object({
        index: z.int().describe('From 0'),
        header: z.string().exactOptional().describe('What the header calls it; absent where there is none'),
        role: Role.describe('What it holds; `ignore`: nothing that is read'),
        language: LanguageResponse.exactOptional().describe('Of its terms, or of those that it is about'),
      }),
    )
    .describe('What the columns hold; may be sent back as `mapping`'),
  rows: z
    .array(z.array(z.string()))
    .describe('The first 20 rows as they are, the header among them; long cells shortened'),
};

export const ImportPreviewResponse = z
  .object({
    format: z.string().describe('csv, tsv, xlsx, tbx or xliff'),
    ...tableFields,
    concepts: z.array(PreviewedConcept).describe('The first 20 concepts as they would be read'),
    read: z.int().describe('How many concepts the file has'),
    rejected: z.int().describe('How many rows would be left out'),
    importable: z
      .boolean()
      .describe('Whether an import would succeed, as far as was read; otherwise the first problem says why not'),
    problems: z.array(JobProblem).describe('The first 100 problems'),
    problemCount: z.int().describe('How many problems there are in all'),
    complete: z.boolean().describe('False when not all of the file was read; counts are then those of its beginning'),
  })
  .meta({ id: 'ImportPreview', description: 'What an import would read; nothing is stored' });

const NO_TABLE: PreviewedTable = { layouts: [], headerRows: 0, sheets: [], columns: [], rows: [] };

export function toImportPreviewResponse(preview: ImportPreview): z.output<typeof ImportPreviewResponse> {
  const { table = NO_TABLE, concepts, problems, ...counts } = preview;
  return {
    ...counts,
    ...table,
    layouts: [...table.layouts],
    sheets: [...table.sheets],
    columns: [...table.columns],
    rows: table.rows.map((row) => [...row]),
    concepts: concepts.map(toConceptFields),
    problems: [...problems],
  };
}
