import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { created, noContent, ok, okWithRevision, route, type Route } from '../route.js';
import {
  GlossaryPage,
  GlossaryParams,
  GlossaryPatch,
  GlossaryRequest,
  GlossaryResponse,
  toGlossaryResponse,
} from '../schemas/glossary.js';
import { PageQuery, toPageRequest, toPageResponse } from '../schemas/page.js';

const tag = 'Glossaries';

export function glossaryRoutes({ glossaries }: Services, { pageSize }: Limits): readonly Route[] {
  return [
    listGlossaries(glossaries, pageSize),
    createGlossary(glossaries),
    readGlossary(glossaries),
    changeGlossary(glossaries),
    deleteGlossary(glossaries),
  ];
}

function listGlossaries(glossaries: Services['glossaries'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/glossaries',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Lists the glossaries',
    query: PageQuery,
    answers: { 200: { description: 'A page of glossaries', schema: GlossaryPage } },
    handle: async ({ query }) =>
      ok(toPageResponse(await glossaries.list(toPageRequest(query, pageSize)), toGlossaryResponse)),
  });
}

function createGlossary(glossaries: Services['glossaries']): Route {
  return route({
    method: 'post',
    path: '/v1/glossaries',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Creates a glossary',
    body: GlossaryRequest,
    creates: true,
    answers: { 201: { description: 'The glossary', schema: GlossaryResponse, headers: ['Location', 'ETag'] } },
    handle: async ({ body, write }) => {
      const glossary = await glossaries.create(body, write);
      return created(`/v1/glossaries/${glossary.id}`, toGlossaryResponse(glossary), glossary.revision);
    },
  });
}

function readGlossary(glossaries: Services['glossaries']): Route {
  return route({
    method: 'get',
    path: '/v1/glossaries/:glossaryId',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Reads a glossary',
    params: GlossaryParams,
    answers: { 200: { description: 'The glossary', schema: GlossaryResponse, headers: ['ETag'] } },
    handle: async ({ params }) => {
      const glossary = await glossaries.get(params.glossaryId);
      return okWithRevision(toGlossaryResponse(glossary), glossary.revision);
    },
  });
}

function changeGlossary(glossaries: Services['glossaries']): Route {
  return route({
    method: 'patch',
    path: '/v1/glossaries/:glossaryId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Changes the name, description or setting of a glossary',
    params: GlossaryParams,
    body: GlossaryPatch,
    edits: true,
    answers: { 200: { description: 'The glossary as it is now', schema: GlossaryResponse, headers: ['ETag'] } },
    handle: async ({ params, body, write, ifRevision }) => {
      const glossary = await glossaries.change(params.glossaryId, body, write, ifRevision);
      return okWithRevision(toGlossaryResponse(glossary), glossary.revision);
    },
  });
}

function deleteGlossary(glossaries: Services['glossaries']): Route {
  return route({
    method: 'delete',
    path: '/v1/glossaries/:glossaryId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Deletes a glossary',
    params: GlossaryParams,
    edits: true,
    answers: { 204: { description: 'It is deleted' } },
    handle: async ({ params, write, ifRevision }) => {
      await glossaries.remove(params.glossaryId, write, ifRevision);
      return noContent();
    },
  });
}
