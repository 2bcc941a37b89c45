import { z } from 'zod';

export const UploadedDocument = z.object({ id: z.string(), targetLanguage: z.nullable(z.string()) });

export const Pretranslation = z.object({
  segments: z.number(),
  filled: z.number(),
  confirmed: z.number(),
  conflicts: z.number(),
  suggested: z.number(),
  withTerms: z.number(),
  skipped: z.number(),
  changedMeanwhile: z.number(),
  withoutMatch: z.number(),
  partial: z.number(),
});

export type UploadedDocument = z.output<typeof UploadedDocument>;

export type Pretranslation = z.output<typeof Pretranslation>;
