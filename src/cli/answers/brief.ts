import { z } from 'zod';
import { TermRef } from './terms.js';

const InText = { text: z.string(), count: z.number(), at: z.number() };

export const Brief = z.object({
  title: z.string(),
  source: z.string(),
  target: z.string(),
  characters: z.number(),
  terms: z.array(
    z.object({
      ...InText,
      term: TermRef,
      translations: z.array(TermRef),
      conceptId: z.string(),
      glossaryId: z.string(),
      definition: z.string().exactOptional(),
    }),
  ),
  candidates: z.array(
    z.object({
      ...InText,
      kind: z.string(),
      expansion: z.string().exactOptional(),
      weight: z.number(),
      renderings: z.array(z.object({ text: z.string(), together: z.number(), of: z.number() })),
    }),
  ),
  numbers: z.array(z.object({ ...InText, rendering: z.string() })),
  partial: z.boolean().exactOptional(),
  sessionGlossaryId: z.string().exactOptional(),
});

export type Brief = z.output<typeof Brief>;
