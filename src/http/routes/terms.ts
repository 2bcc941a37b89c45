import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import {
  RecognitionRequest,
  RecognitionsResponse,
  TermsQuery,
  TermsResponse,
  toRecognitionsResponse,
  toTermsResponse,
} from '../schemas/term.js';
import { requireQuerySize } from './request-size.js';
import { requireSearched } from './searched.js';

const tag = 'Look-ups';

export function termRoutes(services: Services, limits: Limits): readonly Route[] {
  return [lookUpTerms(services, limits), recogniseTerms(services, limits)];
}

function lookUpTerms({ lookUps, lookUpLog, glossaries }: Services, { queryBytes, memoriesPerRequest }: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/terms',
    role: 'interpreter',
    work: 'look-up',
    tag,
    summary: 'Finds terms while somebody types',
    query: TermsQuery,
    answers: { 200: { description: 'The terms, best first', schema: TermsResponse } },
    handle: async ({ query: { q, source, target, glossary, limit, log }, write }) => {
      requireQuerySize([q], queryBytes);
      await requireSearched(glossaries, glossary, memoriesPerRequest);
      const hits = await lookUps.terms({ text: q, source, target, limit, ...(glossary && { glossaries: glossary }) });
      if (log === '1') {
        lookUpLog.note(write.actor, { query: q, source, target, hits: hits.length, at: Date.now() });
      }
      return ok(toTermsResponse(q, hits));
    },
  });
}

function recogniseTerms({ lookUps, glossaries }: Services, { queryBytes, memoriesPerRequest }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/terms/recognitions',
    role: 'interpreter',
    work: 'look-up',
    tag,
    summary: 'Finds the terms of a text',
    description: 'Inflected forms are found too. What is neither `inside` nor `possible` is a translation to respect.',
    body: RecognitionRequest,
    answers: { 200: { description: 'The terms', schema: RecognitionsResponse } },
    handle: async ({ body }) => {
      requireQuerySize([body.text], queryBytes);
      await requireSearched(glossaries, body.glossaries, memoriesPerRequest);
      return ok(toRecognitionsResponse(await lookUps.recognise(body)));
    },
  });
}
