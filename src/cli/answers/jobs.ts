import { z } from 'zod';

export const Problem = z.object({
  sheet: z.string().exactOptional(),
  line: z.number().exactOptional(),
  column: z.number().exactOptional(),
  unit: z.string().exactOptional(),
  message: z.string(),
});

const jobFields = {
  id: z.string(),
  status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
  progress: z.object({ done: z.number(), total: z.number().exactOptional(), unit: z.string() }),
  problems: z.array(Problem),
  problemCount: z.number(),
};

/** An import. */
export const Job = z.object({
  ...jobFields,
  result: z
    .object({
      added: z.number(),
      merged: z.number(),
      updated: z.number(),
      unchanged: z.number(),
      rejected: z.number(),
      changeSetId: z.string().exactOptional(),
    })
    .exactOptional(),
});

/** Work on a document; what its result is, only who asked for it knows. */
export const DocumentJob = z.object({ ...jobFields, result: z.unknown().optional() });

export type JobProblem = z.output<typeof Problem>;

export type Job = z.output<typeof Job>;

export type DocumentJob = z.output<typeof DocumentJob>;
