import { z } from 'zod';

export const TermRef = z.object({ text: z.string(), language: z.string(), status: z.string() });

export const Misses = z.object({
  items: z.array(
    z.object({
      query: z.string(),
      source: z.string(),
      target: z.string(),
      count: z.number(),
      firstAt: z.string(),
      lastAt: z.string(),
    }),
  ),
});

export const Terms = z.object({
  query: z.string(),
  hits: z.array(
    z.object({
      term: TermRef,
      translations: z.array(TermRef),
      matchedBy: z.string(),
      range: z.object({ start: z.number(), end: z.number() }),
      conceptId: z.string(),
      glossaryId: z.string(),
      definition: z.string().exactOptional(),
    }),
  ),
});

export const Recognitions = z.object({
  hits: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      text: z.string(),
      term: TermRef,
      translations: z.array(TermRef),
      matchedBy: z.string(),
      inside: z.literal(true).exactOptional(),
      possible: z.literal(true).exactOptional(),
      conceptId: z.string(),
      glossaryId: z.string(),
      definition: z.string().exactOptional(),
    }),
  ),
});

export type TermRef = z.output<typeof TermRef>;

export type Misses = z.output<typeof Misses>;

export type Terms = z.output<typeof Terms>;

export type Recognitions = z.output<typeof Recognitions>;
