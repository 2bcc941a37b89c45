import { z } from 'zod';
import type { SegmentLookUps } from '../../services/document-services.js';
import { glossaryChoice } from './glossary-choice.js';
import { BEST_SCORE } from './match.js';
import { pageParameters } from './page.js';
import { queryInteger, Repeated } from './values.js';

const DEFAULT_MINIMUM = 70;
const DEFAULT_MATCHES = 3;
const MOST_MATCHES = 10;
const MOST_SEGMENTS = 5_000_000;

const LookUp = z.enum(['matches', 'terms', 'findings', 'none']);

/** What is looked up for segments, in a query string. */
const lookUpParameters = {
  include: z
    .union([LookUp, z.array(LookUp)])
    .transform((value) => (typeof value === 'string' ? [value] : value))
    .refine((list) => !list.includes('none') || list.length === 1, 'none stands alone')
    .default(['matches', 'terms'])
    .meta({
      override: { anyOf: undefined, type: 'array', items: { type: 'string', enum: LookUp.options } },
      description: 'What to look up for each segment, and whether to check the document; absent: matches and terms',
    }),
  memory: Repeated.exactOptional().describe('The memories to search, at most 32; absent: all'),
  glossary: Repeated.exactOptional().describe(
    'The glossaries to search, at most 32; absent or *: all. Where it is given, matches whose targets break one say so',
  ),
  minScore: queryInteger(0, BEST_SCORE, DEFAULT_MINIMUM).describe('The lowest score of a match, after penalties'),
  matchLimit: queryInteger(1, MOST_MATCHES, DEFAULT_MATCHES).describe('How many matches a segment at most'),
};

export const SegmentQuery = z.strictObject(lookUpParameters);

export const SegmentsQuery = z.strictObject({
  ...pageParameters,
  from: queryInteger(1, MOST_SEGMENTS, 1).describe('The number of the first segment; a cursor comes before it'),
  ...lookUpParameters,
});

export function toSegmentLookUps(query: z.output<typeof SegmentQuery>): SegmentLookUps {
  const { include, memory, minScore, matchLimit } = query;
  const glossaries = glossaryChoice(query.glossary);
  return {
    ...(include.includes('matches') && {
      matches: {
        ...{ minScore, limit: matchLimit },
        ...(memory && { memories: memory.map((id) => ({ id })) }),
        ...(glossaries && { glossaries }),
      },
    }),
    ...(include.includes('terms') && { terms: Array.isArray(glossaries) ? { glossaries } : {} }),
  };
}
