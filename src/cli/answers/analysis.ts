import { z } from 'zod';
import { ANALYSIS_BANDS, ANALYSIS_EXTRAS } from '../../domain/analysis.js';

const counts = { segments: z.number(), words: z.number(), characters: z.number() };

export const Analysis = z.object({
  minScore: z.number(),
  bands: z.array(
    z.object({
      band: z.enum([...ANALYSIS_BANDS, ...ANALYSIS_EXTRAS]),
      ...counts,
      internal: z.object(counts),
      weight: z.number(),
      weightedWords: z.number(),
    }),
  ),
  total: z.object({ ...counts, weightedWords: z.number() }),
  partial: z.number(),
});

export type Analysis = z.output<typeof Analysis>;
