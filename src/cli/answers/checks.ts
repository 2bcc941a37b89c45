import { z } from 'zod';

const Severity = z.enum(['error', 'warning', 'hint']);

export const CheckRun = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: Severity,
      message: z.string(),
      pair: z.number(),
      ranges: z.array(z.object({ side: z.enum(['source', 'target']), start: z.number(), end: z.number() })),
      suggestion: z.string().exactOptional(),
      conceptId: z.string().exactOptional(),
      suppressed: z.object({ reason: z.string() }).exactOptional(),
    }),
  ),
  inapplicable: z.array(z.string()),
});

export const CheckedFile = CheckRun.extend({
  counts: z.object({ error: z.number(), warning: z.number(), hint: z.number() }),
  suppressed: z.number(),
});

export const Checks = z.object({
  items: z.array(z.object({ id: z.string(), flags: z.string(), doubts: z.string(), severity: Severity })),
});

export const Profiles = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

export type CheckRun = z.output<typeof CheckRun>;

export type Profiles = z.output<typeof Profiles>;

export type Checks = z.output<typeof Checks>;
