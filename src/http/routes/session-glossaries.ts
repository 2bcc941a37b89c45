import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { created, noContent, ok, okWithRevision, route, type Route } from '../route.js';
import { PageQuery, toPageRequest, toPageResponse } from '../schemas/page.js';
import {
  SessionGlossaryPage,
  SessionGlossaryParams,
  SessionGlossaryPatch,
  SessionGlossaryRequest,
  SessionGlossaryResponse,
  toSessionGlossaryResponse,
} from '../schemas/session-glossary.js';
import { requireSearched } from './searched.js';

const tag = 'Session glossaries';

export function sessionGlossaryRoutes(services: Services, limits: Limits): readonly Route[] {
  const { sessionGlossaries } = services;
  return [
    listSessionGlossaries(sessionGlossaries, limits.pageSize),
    createSessionGlossary(services, limits),
    readSessionGlossary(sessionGlossaries),
    changeSessionGlossary(sessionGlossaries),
    deleteSessionGlossary(sessionGlossaries),
  ];
}

function listSessionGlossaries(sessionGlossaries: Services['sessionGlossaries'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/session-glossaries',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Lists the session glossaries, newest first',
    query: PageQuery,
    answers: { 200: { description: 'A page of session glossaries', schema: SessionGlossaryPage } },
    handle: async ({ query }) =>
      ok(toPageResponse(await sessionGlossaries.list(toPageRequest(query, pageSize)), toSessionGlossaryResponse)),
  });
}

function createSessionGlossary(services: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/session-glossaries',
    role: 'interpreter',
    work: 'write',
    tag,
    summary: 'Creates a session glossary',
    body: SessionGlossaryRequest,
    creates: true,
    answers: {
      201: { description: 'The session glossary', schema: SessionGlossaryResponse, headers: ['Location', 'ETag'] },
    },
    handle: async ({ body, write }) => {
      await requireSearched(services.glossaries, body.copyFrom?.glossaries, memoriesPerRequest);
      const glossary = await services.sessionGlossaries.create(body, write);
      const location = `/v1/session-glossaries/${glossary.id}`;
      return created(location, toSessionGlossaryResponse(glossary), glossary.settingsRevision);
    },
  });
}

function readSessionGlossary(sessionGlossaries: Services['sessionGlossaries']): Route {
  return route({
    method: 'get',
    path: '/v1/session-glossaries/:sessionGlossaryId',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Reads a session glossary',
    params: SessionGlossaryParams,
    answers: { 200: { description: 'The session glossary', schema: SessionGlossaryResponse, headers: ['ETag'] } },
    handle: async ({ params }) => {
      const glossary = await sessionGlossaries.get(params.sessionGlossaryId);
      return okWithRevision(toSessionGlossaryResponse(glossary), glossary.settingsRevision);
    },
  });
}

function changeSessionGlossary(sessionGlossaries: Services['sessionGlossaries']): Route {
  return route({
    method: 'patch',
    path: '/v1/session-glossaries/:sessionGlossaryId',
    role: 'interpreter',
    work: 'write',
    tag,
    summary: 'Changes the name, languages or date of a session glossary',
    params: SessionGlossaryParams,
    body: SessionGlossaryPatch,
    edits: true,
    answers: {
      200: { description: 'The session glossary as it is now', schema: SessionGlossaryResponse, headers: ['ETag'] },
    },
    handle: async ({ params, body, write, ifRevision }) => {
      const glossary = await sessionGlossaries.change(params.sessionGlossaryId, body, write, ifRevision);
      return okWithRevision(toSessionGlossaryResponse(glossary), glossary.settingsRevision);
    },
  });
}

function deleteSessionGlossary(sessionGlossaries: Services['sessionGlossaries']): Route {
  return route({
    method: 'delete',
    path: '/v1/session-glossaries/:sessionGlossaryId',
    role: 'interpreter',
    work: 'write',
    tag,
    summary: 'Deletes a session glossary with its entries',
    params: SessionGlossaryParams,
    edits: true,
    answers: { 204: { description: 'It is deleted' } },
    handle: async ({ params, write, ifRevision }) => {
      await sessionGlossaries.remove(params.sessionGlossaryId, write, ifRevision);
      return noContent();
    },
  });
}
