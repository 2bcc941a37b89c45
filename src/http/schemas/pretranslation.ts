import { z } from 'zod';
import type { PretranslationResult } from '../../domain/document.js';
import { BEST_SCORE, MemoryChoice } from './match.js';
import { Id } from './values.js';

const LOWEST_FUZZY = 50;
const DEFAULT_MINIMUM = 75;
const DEFAULT_SUGGESTIONS = 3;
const MOST_SUGGESTIONS = 10;

const score = z.int().min(LOWEST_FUZZY).max(BEST_SCORE);

export const PretranslationRequest = z
  .strictObject({
    minScore: score.default(DEFAULT_MINIMUM).describe('Matches of this score or better fill a target'),
    memories: z.array(MemoryChoice).min(1).exactOptional().describe('The memories to search, at most 32; absent: all'),
    glossaries: z
      .array(Id)
      .min(1)
      .exactOptional()
      .describe('The glossaries to search, at most 32; absent: all. Where named, matches that keep to them come first'),
    suggestionsFrom: score
      .exactOptional()
      .describe('Matches of this score or better that do not fill a target are left as suggestions; absent: none are'),
    suggestionsLimit: z
      .int()
      .min(1)
      .max(MOST_SUGGESTIONS)
      .default(DEFAULT_SUGGESTIONS)
      .describe('How many suggestions a segment at most'),
    confirm: z
      .array(score)
      .max(BEST_SCORE)
      .default([])
      .describe('Scores whose targets are confirmed: [102, 101]; those of ambiguous matches never are'),
    terms: z.boolean().default(false).describe('Whether glossary hits are written into the file'),
    replace: z
      .enum(['empty', 'unconfirmed'])
      .default('empty')
      .describe('Which segments are filled: those without a target, or all that are not confirmed'),
  })
  .meta({ id: 'PretranslationRequest', description: 'How to fill a document' });

export const PretranslationResponse = z
  .object({
    segments: z.int().describe('Segments of the document'),
    filled: z.int().describe('Targets that were written'),
    confirmed: z.int().describe('Of these, how many were confirmed because the request named their scores'),
    conflicts: z.int().describe('Of these, how many break one of the glossaries of the request; none is confirmed'),
    suggested: z.int().describe('Segments that got suggestions'),
    withTerms: z.int().describe('Segments that got glossary hits'),
    skipped: z.int().describe('Segments that had a target already or may not be edited'),
    changedMeanwhile: z.int().describe('Segments that somebody changed while it ran'),
    withoutMatch: z.int().describe('Segments whose matches were too low, or their codes could not be placed'),
    partial: z.int().describe('Segments whose look-up ended before all was searched'),
  })
  .meta({ id: 'Pretranslation', description: 'What a pretranslation did' });

export function toPretranslationResponse(result: PretranslationResult): z.output<typeof PretranslationResponse> {
  return { ...result };
}
