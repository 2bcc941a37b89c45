import { z } from 'zod';

import { ANALYSIS_BANDS, ANALYSIS_EXTRAS } from '../domain/analysis.js';

/**
 * What the command line reads of the answers of the API (fields that it does not know are dropped) and prints as JSON.
 * Texts are in the inline notation: a code is `{id}`, its end `{/id}`, a literal brace is doubled.
 */

const Side = z.object({ language: z.string(), text: z.string() });

const Range = z.object({ start: z.number(), end: z.number() });

const Match = z.object({
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

const TermRef = z.object({ text: z.string(), language: z.string(), status: z.string() });

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

const Problem = z.object({
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

/** Work on a document; what its result is, only who asked for it knows. */
export const DocumentJob = z.object({ ...jobFields, result: z.unknown().optional() });

/** A memory or a glossary. */
export const Named = z.object({ id: z.string(), name: z.string() });

export const NamedPage = z.object({ items: z.array(Named), nextCursor: z.string().exactOptional() });

export const ProblemDetails = z.object({
  title: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).exactOptional(),
});

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

export type Match = z.output<typeof Match>;
export type Matches = z.output<typeof Matches>;
export type Explanation = z.output<typeof Explanation>;
export type TermRef = z.output<typeof TermRef>;
export type Misses = z.output<typeof Misses>;
export type Terms = z.output<typeof Terms>;
export type Recognitions = z.output<typeof Recognitions>;
export type Brief = z.output<typeof Brief>;
export type CheckRun = z.output<typeof CheckRun>;
export type Profiles = z.output<typeof Profiles>;
export type Checks = z.output<typeof Checks>;
export type JobProblem = z.output<typeof Problem>;
export type Job = z.output<typeof Job>;
export type ImportPreview = z.output<typeof ImportPreview>;
export type DocumentJob = z.output<typeof DocumentJob>;
export type UploadedDocument = z.output<typeof UploadedDocument>;
export type Pretranslation = z.output<typeof Pretranslation>;
export type Analysis = z.output<typeof Analysis>;
