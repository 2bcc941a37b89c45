import { z } from 'zod';
import { Problem } from './jobs.js';
import { TermRef } from './terms.js';

/** What an import of a file into a glossary would read. */
export const ImportPreview = z.object({
  format: z.string(),
  layout: z.string().exactOptional(),
  layouts: z.array(z.string()).default([]),
  headerRows: z.number().default(0),
  encoding: z.string().exactOptional(),
  delimiter: z.string().exactOptional(),
  sheets: z.array(z.object({ name: z.string(), layout: z.string().exactOptional() })).default([]),
  sheet: z.string().exactOptional(),
  columns: z
    .array(
      z.object({
        index: z.number(),
        header: z.string().exactOptional(),
        role: z.string(),
        language: z.string().exactOptional(),
      }),
    )
    .default([]),
  rows: z.array(z.array(z.string())).default([]),
  concepts: z.array(z.looseObject({ terms: z.array(z.looseObject(TermRef.shape)) })),
  read: z.number(),
  rejected: z.number(),
  importable: z.boolean(),
  problems: z.array(Problem),
  problemCount: z.number(),
  complete: z.boolean(),
});

export type ImportPreview = z.output<typeof ImportPreview>;
