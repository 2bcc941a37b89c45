import { z } from 'zod';
import type { QuerySegment } from '../../domain/match.js';
import type { ExplainedText, ExplanationQuery as Question, MatchExplanation } from '../../domain/match-explanation.js';
import { contentResponseFields } from './content.js';
import {
  codesInlineParameter,
  contextFields,
  MatchResponse,
  MatchSideResponse,
  queryLanguages,
  toSideResponse,
  type WriteContent,
} from './match.js';
import { Flag, Id, Language, LanguageResponse } from './values.js';

/** Which of a unit's variants are meant, where several fit. */
const variantParameters = {
  unitId: Id.describe('The unit to explain'),
  sourceVariant: Language.exactOptional().describe("Where several of the unit's texts fit: the source's language"),
  targetVariant: Language.exactOptional().describe("Where several of the unit's texts fit: the target's language"),
};

export const SegmentExplanationQuery = z.strictObject(variantParameters);

export const ExplanationQuery = z.strictObject({
  text: z.string().min(1).describe('The segment'),
  ...queryLanguages,
  ...variantParameters,
  ...contextFields,
  memoryPenalty: z
    .string()
    .regex(/^\d{1,3}(?:\.\d{1,6})?$/, 'must be points of 0 to 100')
    .transform(Number)
    .refine((points) => points <= 100, 'must be points of 0 to 100')
    .exactOptional()
    .meta({ override: { type: 'number', minimum: 0, maximum: 100 } })
    .describe("Points in place of the memory's own"),
  acrossScripts: Flag.describe('As for matches: look across scripts too'),
  codes: codesInlineParameter,
});

const tokenIndex = (whose: string) => z.int().exactOptional().describe(`Which token of ${whose}, from 0`);
const inSource = tokenIndex("the memory's text");
const inQuery = tokenIndex('the query');

const TokenResponse = z
  .object({
    kind: z.enum(['word', 'number', 'light']).describe('light: a punctuation mark or symbol'),
    text: z.string().describe('As it stands in the text'),
    form: z.string().describe('As it is compared: composed, width folded'),
    start: z.int().describe('Where it begins in the text without codes, in UTF-16 units'),
    end: z.int().describe('Where it ends'),
    weight: z.number().describe('1, or 0.25 for a punctuation mark or symbol'),
  })
  .meta({ id: 'ExplainedToken', description: 'What is compared' });

const ExplainedTextResponse = z
  .object({
    language: LanguageResponse,
    ...contentResponseFields,
    tokens: z.array(TokenResponse).exactOptional().describe('Absent when one of the texts is too long'),
    weight: z.number().describe('W: the sum of the weights of its tokens'),
  })
  .meta({ id: 'ExplainedText', description: 'One side of a comparison' });

const AlignedStepResponse = z
  .object({
    op: z
      .enum(['equal', 'number', 'case', 'substitute', 'insert', 'delete'])
      .describe('delete: only in the memory; insert: only in the query; number: two numbers that map'),
    source: inSource,
    query: inQuery,
    cost: z.number().describe('0, 0.2 (case alone), 0.25 or 1'),
  })
  .meta({ id: 'AlignedStep', description: "A step from the memory's text to the query" });

const NumbersResponse = z.object({
  map: z.boolean().describe('Equally many and, in order, equal values stand for equal values'),
  differ: z.boolean().describe('They map, but at least one is written differently'),
  pairs: z
    .array(
      z.object({
        source: inSource,
        query: inQuery,
        sourceValue: z.string().exactOptional().describe("The value in the memory's text"),
        queryValue: z.string().exactOptional().describe('The value in the query'),
        fits: z.boolean().describe('false: it keeps the numbers from mapping'),
      }),
    )
    .describe('The numbers of both texts in order'),
  why: z.string().describe('In a sentence'),
});

const Agreement = z.enum(['equal', 'different', 'unknown']);

const ContextResponse = z.object({
  counts: z.boolean().describe('Only where text and codes are equal'),
  previous: Agreement.describe('The text before; unknown where the query or the unit has none'),
  next: Agreement.describe('The text after'),
  key: Agreement.describe('The context key'),
});

const CodeDifferenceResponse = z.object({
  op: z.enum(['insert', 'delete', 'substitute']).describe('delete: only in the memory; insert: only in the query'),
  source: z.int().exactOptional().describe("Which code of the memory's text, from 0"),
  query: z.int().exactOptional().describe('Which code of the query, from 0'),
  why: z.string().describe('In a sentence'),
});

const PenaltyResponse = z.object({
  ...MatchResponse.shape.penalties.element.shape,
  why: z.string().describe('In a sentence'),
});

const { score, base, similarity, kind, reversed, unitId, memoryId } = MatchResponse.shape;

export const ExplanationResponse = z
  .object({
    ...{ score, base, similarity, kind, reversed },
    unitId: unitId.describe('The unit'),
    memoryId,
    query: ExplainedTextResponse.describe('The query'),
    source: ExplainedTextResponse.describe("The memory's text"),
    target: MatchSideResponse.describe('Its translation'),
    alignment: z.array(AlignedStepResponse).exactOptional().describe('Absent when one of the texts is too long'),
    distance: z.number().describe('D: the sum of the costs'),
    weight: z.number().describe('The larger W of the two texts'),
    formulas: z
      .object({
        similarity: z.string().describe('Of `distance` and `weight`'),
        score: z.string().describe('Of the fields of `calculation`'),
      })
      .describe('How the figures follow from each other'),
    numbers: NumbersResponse.describe('Whether numbers stand for each other'),
    context: ContextResponse.describe('What is equal around the text'),
    baseWhy: z.string().describe('Why the base is what it is'),
    codeDifferences: z.array(CodeDifferenceResponse).describe('Inline codes to add, remove or change, one by one'),
    penalties: z.array(PenaltyResponse).describe('What is taken from the base'),
    calculation: z
      .object({
        from: z.number().describe('min(base, 100) when points are taken, else the base'),
        points: z.number().describe('The sum of the penalties'),
        left: z.number().describe('from - points'),
        most: z.number().describe('99 unless text and codes are equal, else the base'),
      })
      .describe('How the score follows from the base'),
    characterSimilarity: z.number().describe('0 to 1; decides between matches of equal score and similarity'),
    fuzzy: z.boolean().exactOptional().describe('false: too long, compared for equality alone'),
  })
  .meta({ id: 'MatchExplanation', description: 'A score, step by step' });

export function toExplanationQuery(query: z.output<typeof ExplanationQuery>, segment: QuerySegment): Question {
  const { source, target, unitId, sourceVariant, targetVariant, memoryPenalty, acrossScripts } = query;
  return {
    ...{ segment, source, target, unitId, acrossScripts },
    ...(sourceVariant && { sourceVariant }),
    ...(targetVariant && { targetVariant }),
    ...(memoryPenalty !== undefined && { memoryPenalty }),
  };
}

export function toExplanationResponse(
  explanation: MatchExplanation,
  write: WriteContent,
): z.output<typeof ExplanationResponse> {
  const { unit, query, source, target, alignment, numbers, codeDifferences, penalties, ...rest } = explanation;
  return {
    ...rest,
    unitId: unit.id,
    memoryId: unit.memoryId,
    query: toTextResponse(query, write),
    source: toTextResponse(source, write),
    target: toSideResponse(target, write),
    ...(alignment && { alignment: [...alignment] }),
    numbers: { ...numbers, pairs: [...numbers.pairs] },
    codeDifferences: [...codeDifferences],
    penalties: [...penalties],
  };
}

function toTextResponse(text: ExplainedText, write: WriteContent): z.output<typeof ExplainedTextResponse> {
  const { tokens, weight } = text;
  return { ...toSideResponse(text, write), ...(tokens && { tokens: [...tokens] }), weight };
}
