import { z } from 'zod';
import {
  ANALYSIS_BANDS,
  ANALYSIS_EXTRAS,
  DEFAULT_WEIGHTS,
  type Analysis,
  type AnalysisOrder,
  type AnalysisRow,
} from '../../domain/analysis.js';
import { MemoryChoice } from './match.js';
import { Id, TimeResponse, toTime } from './values.js';

const LOWEST_FUZZY = 50;
const EXACT = 100;

const BANDS = [...ANALYSIS_BANDS, ...ANALYSIS_EXTRAS] as const;
const Band = z.enum(BANDS);
const weight = z.number().min(0).max(1);

type BandName = (typeof BANDS)[number];

/** An object rather than a record, which would pass over a key like __proto__. */
const Weights = z.strictObject(
  Object.fromEntries(BANDS.map((band) => [band, weight.exactOptional().describe(`Of ${band}`)])) as Record<
    BandName,
    z.ZodExactOptional<typeof weight>
  >,
);

export const AnalysisRequest = z
  .strictObject({
    minScore: z.int().min(LOWEST_FUZZY).max(EXACT).default(LOWEST_FUZZY).describe('What is below counts as new'),
    weights: Weights.default({}).describe(
      'What part of a word each band counts, 0 to 1; a band that is absent keeps its usual weight',
    ),
    with: z
      .array(Id)
      .default([])
      .describe('Documents that come before this one: what stands in them is a repetition here; at most 32'),
    memories: z.array(MemoryChoice).min(1).exactOptional().describe('The memories to search, at most 32; absent: all'),
  })
  .meta({ id: 'AnalysisRequest', description: 'How to analyse a document' });

export const AnalysisQuery = z.strictObject({
  format: z.enum(['json', 'csv']).default('json').describe('json, or a table for a spreadsheet'),
});

const countFields = {
  segments: z.int().describe('Segments'),
  words: z.int().describe('Words or Asian characters'),
  characters: z.int().describe('Characters without white space'),
};
const weightedWords = z.number().describe('Words times weight, with one decimal');

const AnalysisBandResponse = z
  .object({
    band: Band.describe('The scores, or what lies outside of them'),
    ...countFields,
    internal: z.object(countFields).describe('The part whose best match stands earlier in the documents themselves'),
    weight: weight.describe('What part of a word is counted'),
    weightedWords,
  })
  .meta({ id: 'AnalysisBand', description: 'A row of an analysis' });

export const AnalysisResponse = z
  .object({
    documentId: Id.describe('The document'),
    documentName: z.string().describe('Its name'),
    minScore: z.int().describe('What is below counts as new'),
    bands: z.array(AnalysisBandResponse).describe('Every band in order, best first, empty ones too'),
    total: z.object({ ...countFields, weightedWords }).describe('All rows together'),
    partial: z.int().describe('Segments whose look-up ended before all was searched'),
    with: z.array(Id).describe('The documents that came before this one'),
    at: TimeResponse.describe('When it was made'),
  })
  .meta({ id: 'Analysis', description: 'How much of a document the memories know' });

export function toAnalysisOrder({ weights, ...rest }: z.output<typeof AnalysisRequest>): AnalysisOrder {
  return { ...rest, weights: { ...DEFAULT_WEIGHTS, ...weights } };
}

export function toAnalysisResponse(analysis: Analysis): z.output<typeof AnalysisResponse> {
  const { rows, total, with: before, at, ...rest } = analysis;
  return { ...rest, bands: rows.map(toBand), total: { ...total }, with: [...before], at: toTime(at) };
}

function toBand({ internal, ...row }: AnalysisRow): z.output<typeof AnalysisBandResponse> {
  return { ...row, internal: { ...internal } };
}
