import type { z } from 'zod';
import type { Limits } from '../../domain/limits.js';
import type { MatchQuery, MemoryChoice, QuerySegment } from '../../domain/match.js';
import type { Services } from '../../services/services.js';
import { readInlineNotation } from '../../text/inline-notation.js';
import { ok, route, type Route } from '../route.js';
import { glossaryChoice, namedGlossaries } from '../schemas/glossary-choice.js';
import {
  codesBeside,
  codesInline,
  MatchesQuery,
  MatchesRequest,
  MatchesResponse,
  MatchResultsResponse,
  toMatchesResponse,
  toQuerySegment,
  type WriteContent,
} from '../schemas/match.js';
import {
  ExplanationQuery,
  ExplanationResponse,
  toExplanationQuery,
  toExplanationResponse,
} from '../schemas/match-explanation.js';
import { requireAtMost, requireQuerySize } from './request-size.js';
import { requireSearched } from './searched.js';

const tag = 'Look-ups';

export function matchRoutes(services: Services, limits: Limits): readonly Route[] {
  return [findMatches(services, limits), findMatchesForAll(services, limits), explainMatch(services, limits)];
}

function findMatches({ lookUps, memories, glossaries }: Services, limits: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/matches',
    role: 'interpreter',
    work: 'look-up',
    tag,
    summary: 'Finds matches for a segment',
    query: MatchesQuery,
    answers: { 200: { description: 'The matches, best first', schema: MatchesResponse } },
    handle: async ({ query }) => {
      requireQuerySize([query.text, query.previous, query.next], limits.queryBytes);
      await requireSearched(memories, query.memory, limits.memoriesPerRequest);
      await requireSearched(glossaries, namedGlossaries(query.glossary), limits.memoriesPerRequest);
      const answer = await lookUps.matches({
        segment: segmentOf(query),
        ...searchOf(
          { ...query, ...(query.glossary && { glossaries: query.glossary }) },
          query.memory?.map((id) => ({ id })),
        ),
      });
      return ok(toMatchesResponse(answer, writerFor(query)));
    },
  });
}

function explainMatch({ lookUps }: Services, limits: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/matches/explain',
    role: 'interpreter',
    work: 'look-up',
    tag,
    summary: 'Says what a unit scores for a segment, and why',
    description: 'Whatever it scores. 409 when the unit has no text in one of the languages.',
    query: ExplanationQuery,
    answers: { 200: { description: 'Every step of the score', schema: ExplanationResponse } },
    handle: async ({ query }) => {
      requireQuerySize([query.text, query.previous, query.next], limits.queryBytes);
      const explanation = await lookUps.explain(toExplanationQuery(query, segmentOf(query)));
      return ok(toExplanationResponse(explanation, writerFor(query)));
    },
  });
}

type AskedText = Pick<z.output<typeof MatchesQuery>, 'text' | 'previous' | 'next' | 'contextId' | 'codes'>;

function segmentOf({ codes, ...query }: AskedText): QuerySegment {
  const content = codes === 'inline' ? readInlineNotation(query.text) : { text: query.text, codes: [] };
  return toQuerySegment({ ...query, ...content });
}

function writerFor({ codes }: AskedText): WriteContent {
  return codes === 'inline' ? codesInline : codesBeside;
}

function findMatchesForAll({ lookUps, memories, glossaries }: Services, limits: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/matches',
    role: 'interpreter',
    work: 'look-up',
    tag,
    summary: 'Finds matches for many segments',
    body: MatchesRequest,
    answers: { 200: { description: 'The matches of each segment, in order', schema: MatchResultsResponse } },
    handle: async ({ body }) => {
      requireAtMost(body.segments, limits.segmentsPerRequest, 'segments');
      for (const { text, previous, next } of body.segments) {
        requireQuerySize([text, previous, next], limits.queryBytes);
      }
      const ids = body.memories?.map(({ id }) => id);
      await requireSearched(memories, ids, limits.memoriesPerRequest);
      await requireSearched(glossaries, namedGlossaries(body.glossaries), limits.memoriesPerRequest);
      const answers = await lookUps.matchesForAll({
        segments: body.segments.map(toQuerySegment),
        ...searchOf(body, body.memories),
      });
      return ok({ results: answers.map((answer) => toMatchesResponse(answer, codesBeside)) });
    },
  });
}

type Search = Omit<MatchQuery, 'segment'>;

function searchOf(
  asked: Omit<z.output<typeof MatchesRequest>, 'segments' | 'memories'>,
  memories: readonly MemoryChoice[] | undefined,
): Search {
  const { source, target, minScore, limit, acrossScripts, pivot, fragments, state, changedSince } = asked;
  const glossaries = glossaryChoice(asked.glossaries);
  return {
    source,
    target,
    minScore,
    limit,
    acrossScripts,
    pivot,
    fragments,
    ...(memories && { memories }),
    ...(state && { state }),
    ...(glossaries && { glossaries }),
    ...(changedSince !== undefined && { changedSince }),
  };
}
