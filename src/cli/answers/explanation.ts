import { z } from 'zod';
import { Match, Side } from './matches.js';

const ExplainedText = z.object({
  ...Side.shape,
  tokens: z.array(z.object({ text: z.string(), weight: z.number() })).exactOptional(),
  weight: z.number(),
});

export const Explanation = z.object({
  ...Match.pick({ score: true, base: true, similarity: true, kind: true, reversed: true }).shape,
  ...Match.pick({ unitId: true, memoryId: true }).shape,
  query: ExplainedText,
  source: ExplainedText,
  target: Side,
  alignment: z
    .array(
      z.object({
        op: z.string(),
        source: z.number().exactOptional(),
        query: z.number().exactOptional(),
        cost: z.number(),
      }),
    )
    .exactOptional(),
  distance: z.number(),
  weight: z.number(),
  baseWhy: z.string(),
  codeDifferences: z.array(z.object({ op: z.string(), why: z.string() })),
  penalties: z.array(z.object({ reason: z.string(), points: z.number(), why: z.string() })),
  calculation: z.object({ from: z.number(), points: z.number(), left: z.number(), most: z.number() }),
  characterSimilarity: z.number(),
  fuzzy: z.boolean().exactOptional(),
});

export type Explanation = z.output<typeof Explanation>;
