import { z } from 'zod';
import type { Content } from '../../domain/content.js';
import type { GlossaryConflict, Match, MatchAnswer, MatchSide, PivotStep, QuerySegment } from '../../domain/match.js';
import type { UnitContext } from '../../domain/unit.js';
import { writeInlineNotation } from '../../text/inline-notation.js';
import {
  checkCodes,
  CodeRequest,
  contentResponseFields,
  ContentResponse,
  toContent,
  toContentResponse,
} from './content.js';
import { GLOSSARY_CHOICE } from './glossary-choice.js';
import { metadataResponseFields, SEGMENT_STATES, toMetadataResponse } from './unit-metadata.js';
import { Flag, Id, Language, LanguageResponse, queryInteger, Repeated, ShortText, Time } from './values.js';

export const BEST_SCORE = 102;
const DEFAULT_MINIMUM = 70;
const DEFAULT_MATCHES = 5;
const MOST_MATCHES = 100;

const source = Language.describe('The language of the text to look up');
const target = Language.describe('The language to translate into');

/** Parameters of everything that asks for one segment in a query string. */
export const queryLanguages = { source, target };

export const codesInlineParameter = z
  .enum(['inline'])
  .exactOptional()
  .describe('inline: in the query and in the answer a code is {id}, its end {/id}, a literal brace is doubled');

export const contextFields = {
  previous: z.string().exactOptional().describe('The text before; empty: the document begins here'),
  next: z.string().exactOptional().describe('The text after; empty: the document ends here'),
  contextId: ShortText.exactOptional().describe('A name of the place that the memory may know'),
};

export const MatchesQuery = z.strictObject({
  text: z.string().min(1).describe('The segment to look up'),
  ...queryLanguages,
  minScore: queryInteger(0, BEST_SCORE, DEFAULT_MINIMUM).describe('The lowest score, after penalties'),
  limit: queryInteger(1, MOST_MATCHES, DEFAULT_MATCHES).describe('How many matches at most'),
  memory: Repeated.exactOptional().describe('The memories to search, at most 32; absent: all'),
  glossary: Repeated.exactOptional().describe(GLOSSARY_CHOICE),
  ...contextFields,
  state: z.enum(SEGMENT_STATES).exactOptional().describe('Only units of this state or a better one'),
  changedSince: Time.exactOptional().describe('Only units changed at this time or later (ISO 8601)'),
  acrossScripts: Flag.describe('Look across scripts too (zh-Hans for zh-Hant), marked and penalised'),
  pivot: Flag.describe('Also through a text that two units share in a third language; marked and penalised'),
  fragments: Flag.describe('Where nothing reaches minScore: the longest parts of the segment that the memories hold'),
  codes: codesInlineParameter,
});

export const MemoryChoice = z.strictObject({
  id: Id.describe('The memory'),
  penalty: z.number().min(0).max(100).exactOptional().describe("Points in place of the memory's own"),
});

const SegmentRequest = z
  .strictObject({
    text: z.string().describe('The segment without markup; empty only where it has codes'),
    codes: z.array(CodeRequest).exactOptional().describe('Placeholders for markup'),
    ...contextFields,
  })
  .refine(({ text, codes = [] }) => text !== '' || codes.length > 0, {
    path: ['text'],
    message: 'must not be empty where there are no codes',
  })
  .superRefine(checkCodes)
  .meta({ id: 'SegmentRequest', description: 'A segment to look up' });

export const MatchesRequest = z
  .strictObject({
    source,
    target,
    minScore: z.int().min(0).max(BEST_SCORE).default(DEFAULT_MINIMUM).describe('The lowest score, after penalties'),
    limit: z.int().min(1).max(MOST_MATCHES).default(DEFAULT_MATCHES).describe('How many matches a segment at most'),
    memories: z.array(MemoryChoice).min(1).exactOptional().describe('The memories to search, at most 32; absent: all'),
    glossaries: z.array(Id).min(1).exactOptional().describe(GLOSSARY_CHOICE),
    state: z.enum(SEGMENT_STATES).exactOptional().describe('Only units of this state or a better one'),
    changedSince: Time.exactOptional().describe('Only units changed at this time or later (ISO 8601)'),
    acrossScripts: z.boolean().default(false).describe('Look across scripts too, marked and penalised'),
    pivot: z.boolean().default(false).describe('Also through a text that two units share in a third language'),
    fragments: z
      .boolean()
      .default(false)
      .describe('Where a segment has no match: the longest parts that the memories hold'),
    segments: z.array(SegmentRequest).min(1).describe('1 to 1,000 segments'),
  })
  .meta({ id: 'MatchesRequest', description: 'Segments to look up' });

export const MatchSideResponse = z
  .object({ language: LanguageResponse, ...contentResponseFields })
  .meta({ id: 'MatchSide', description: 'A text of a unit with its language' });

const PivotResponse = z
  .object({
    language: LanguageResponse,
    ...contentResponseFields,
    unitId: Id.describe(
      'The unit that has this text and the target; `unitId` of the match has the source and this text',
    ),
    memoryId: Id.describe('Its memory'),
  })
  .meta({ id: 'Pivot', description: 'A text of a third language in which two units meet' });

const PENALTY_REASONS = [
  'numbers',
  'whitespace',
  'codes',
  'region',
  'reversed',
  'state',
  'memory',
  'script',
  'pivot',
] as const;

const Range = z.object({
  start: z.int().describe('In UTF-16 units of the text without codes'),
  end: z.int().describe('Exclusive'),
});

const FragmentResponse = z
  .object({
    query: Range.describe('The part of the segment'),
    source: Range.describe("Where it stands in the memory's text"),
    target: Range.exactOptional().describe('Where its translation stands; absent: nothing makes one certain enough'),
    units: z.int().describe('How many units hold the part, counted to 300 or a few more'),
    agreeing: z.int().exactOptional().describe('How many of them have the translation'),
  })
  .meta({ id: 'Fragment', description: 'What a match of a part rests on' });

export const ConflictResponse = z
  .object({
    rule: z.string().describe('The check that reports it'),
    severity: z.enum(['error', 'warning', 'hint']).describe('How surely it is wrong'),
    message: z.string().describe('A sentence for an editor'),
    ranges: z
      .array(
        z.object({
          side: z.enum(['source', 'target']).describe("Which of the match's texts"),
          start: z.int().describe('In UTF-16 units of the text without codes'),
          end: z.int().describe('Exclusive'),
        }),
      )
      .describe('What it is about'),
    suggestion: z.string().exactOptional().describe('What to write in place of the first range of the target'),
    conceptId: Id.exactOptional().describe('The concept that it is about'),
  })
  .meta({ id: 'GlossaryConflict', description: 'How a translation breaks a glossary' });

export const MatchResponse = z
  .object({
    score: z.number().describe('What to show and sort by: base less penalties'),
    base: z.number().describe('0 to 102: 101 and 102 where the context is equal too'),
    similarity: z.number().describe('0 to 100 with one decimal, cut'),
    kind: z.enum(['context', 'exact', 'fuzzy', 'fragment', 'pivot']).describe('What the base rests on'),
    penalties: z
      .array(
        z.object({
          reason: z.enum(PENALTY_REASONS).describe('What differs'),
          points: z.number().describe('Points taken from the base'),
        }),
      )
      .describe('Why the score is lower than the base'),
    source: MatchSideResponse.describe("The memory's text"),
    target: MatchSideResponse.describe('Its translation'),
    adapted: ContentResponse.exactOptional().describe("The translation with the query's numbers"),
    diff: z
      .array(
        z.object({
          op: z.enum(['equal', 'insert', 'delete']).describe('What happens to the text'),
          text: z.string().describe('Matching tokens with the space that follows them'),
        }),
      )
      .describe("The steps from the memory's text to the query"),
    ambiguous: z.boolean().exactOptional().describe('The memories hold several translations of this text'),
    reversed: z.boolean().exactOptional().describe('The unit was translated in the other direction'),
    occurrences: z.int().describe('How many units say the same'),
    unitId: Id.describe('The unit that represents them'),
    memoryId: Id.describe('Its memory'),
    pivot: PivotResponse.exactOptional().describe('With the kind `pivot`: where one unit leads to the other'),
    fragment: FragmentResponse.exactOptional().describe('With the kind fragment: which part, and why'),
    findings: z
      .array(ConflictResponse)
      .exactOptional()
      .describe('How its target breaks the glossaries that were asked; absent: it does not'),
    ...metadataResponseFields,
  })
  .meta({ id: 'Match', description: 'A unit offered for a segment' });

export const MatchesResponse = z
  .object({
    matches: z.array(MatchResponse).describe('Best first'),
    partial: z.boolean().exactOptional().describe('The time ended before all was searched: there may be more'),
    fuzzy: z.boolean().exactOptional().describe('false: too long for fuzzy search, only equal texts were looked for'),
  })
  .meta({ id: 'Matches', description: 'The matches of one segment' });

export const MatchResultsResponse = z.object({
  results: z.array(MatchesResponse).describe('One for each segment, in the order of the request'),
});

interface SegmentFields {
  readonly text: string;
  readonly codes?: Content['codes'];
  readonly previous?: string;
  readonly next?: string;
  readonly contextId?: string;
}

export function toQuerySegment(segment: SegmentFields): QuerySegment {
  const { previous, next, contextId } = segment;
  const context: UnitContext = {
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    ...(contextId !== undefined && { key: contextId }),
  };
  return { ...toContent(segment), ...(Object.keys(context).length > 0 && { context }) };
}

/** How texts with codes are written: codes beside the text, or within it (`codes=inline`). */
export type WriteContent = (content: Content) => z.output<typeof ContentResponse>;

export const codesBeside: WriteContent = toContentResponse;

export const codesInline: WriteContent = (content) => ({ text: writeInlineNotation(content) });

export function toMatchesResponse(answer: MatchAnswer, write: WriteContent): z.output<typeof MatchesResponse> {
  const { matches, partial, fuzzy } = answer;
  return {
    matches: matches.map((match) => toMatchResponse(match, write)),
    ...(partial !== undefined && { partial }),
    ...(fuzzy !== undefined && { fuzzy }),
  };
}

export function toSideResponse(side: MatchSide, write: WriteContent): z.output<typeof MatchSideResponse> {
  return { language: side.language, ...write(side) };
}

export function toMatchResponse(match: Match, write: WriteContent): z.output<typeof MatchResponse> {
  const { score, base, similarity, kind, penalties, diff, adapted, ambiguous, reversed, occurrences, unit } = match;
  const { fragment, pivot, findings } = match;
  return {
    score,
    base,
    similarity,
    kind,
    penalties: [...penalties],
    source: toSideResponse(match.source, write),
    target: toSideResponse(match.target, write),
    ...(adapted && { adapted: write(adapted) }),
    diff: [...diff],
    ...(ambiguous !== undefined && { ambiguous }),
    ...(reversed !== undefined && { reversed }),
    occurrences,
    unitId: unit.id,
    memoryId: unit.memoryId,
    ...(pivot && { pivot: toPivotResponse(pivot, write) }),
    ...(fragment && { fragment }),
    ...(findings && { findings: findings.map(toConflictResponse) }),
    ...toMetadataResponse(unit),
  };
}

export function toConflictResponse({ ranges, ...finding }: GlossaryConflict): z.output<typeof ConflictResponse> {
  return { ...finding, ranges: [...ranges] };
}

function toPivotResponse({ unit, ...side }: PivotStep, write: WriteContent): z.output<typeof PivotResponse> {
  return { ...toSideResponse(side, write), unitId: unit.id, memoryId: unit.memoryId };
}
