import { z } from 'zod';

export const Side = z.object({ language: z.string(), text: z.string() });

const Range = z.object({ start: z.number(), end: z.number() });

/**
 * As all answers here, what the command line reads of an answer of the API (fields that it does not know are dropped) and prints
 * as JSON. Texts are in the inline notation: a code is `{id}`, its end `{/id}`, a literal brace is doubled.
 */
export const Match = z.object({
  score: z.number(),
  base: z.number(),
  similarity: z.number(),
  kind: z.string(),
  penalties: z.array(z.object({ reason: z.string(), points: z.number() })),
  source: Side,
  target: Side,
  adapted: z.object({ text: z.string() }).exactOptional(),
  diff: z.array(z.object({ op: z.enum(['equal', 'insert', 'delete']), text: z.string() })),
  ambiguous: z.boolean().exactOptional(),
  reversed: z.boolean().exactOptional(),
  occurrences: z.number(),
  unitId: z.string(),
  memoryId: z.string(),
  pivot: Side.extend({ unitId: z.string(), memoryId: z.string() }).exactOptional(),
  fragment: z
    .object({
      query: Range,
      source: Range,
      target: Range.exactOptional(),
      units: z.number(),
      agreeing: z.number().exactOptional(),
    })
    .exactOptional(),
  findings: z
    .array(
      z.object({
        rule: z.string(),
        severity: z.string(),
        message: z.string(),
        ranges: z.array(Range.extend({ side: z.enum(['source', 'target']) })),
        suggestion: z.string().exactOptional(),
        conceptId: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
});

export const Matches = z.object({
  matches: z.array(Match),
  partial: z.boolean().exactOptional(),
  fuzzy: z.boolean().exactOptional(),
});

export type Match = z.output<typeof Match>;

export type Matches = z.output<typeof Matches>;
