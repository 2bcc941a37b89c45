import type { Concept } from '../../domain/glossary.js';
import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { created, noContent, ok, okWithRevision, route, type Route } from '../route.js';
import {
  ConceptPage,
  ConceptParams,
  ConceptPatch,
  ConceptRequest,
  ConceptResponse,
  patchConcept,
  toConceptResponse,
} from '../schemas/concept.js';
import { ConceptHistory, toConceptHistory } from '../schemas/concept-history.js';
import { GlossaryParams } from '../schemas/glossary.js';
import { PageQuery, toPageRequest, toPageResponse } from '../schemas/page.js';
import { editLatest } from './edit-latest.js';

const tag = 'Glossaries';

/** Concepts within their glossary. */
export function glossaryConceptRoutes({ glossaries }: Services, { pageSize }: Limits): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/glossaries/:glossaryId/concepts',
      role: 'interpreter',
      work: 'read',
      tag,
      summary: 'Lists the concepts of a glossary',
      params: GlossaryParams,
      query: PageQuery,
      answers: { 200: { description: 'A page of concepts', schema: ConceptPage } },
      handle: async ({ params, query }) => {
        const page = await glossaries.concepts(params.glossaryId, toPageRequest(query, pageSize));
        return ok(toPageResponse(page, toConceptResponse));
      },
    }),
    route({
      method: 'post',
      path: '/v1/glossaries/:glossaryId/concepts',
      role: 'editor',
      work: 'write',
      tag,
      summary: 'Adds a concept to a glossary',
      params: GlossaryParams,
      body: ConceptRequest,
      creates: true,
      answers: { 201: { description: 'The concept', schema: ConceptResponse, headers: ['Location', 'ETag'] } },
      handle: async ({ params, body, write }) => {
        const concept = await glossaries.addConcept(params.glossaryId, body, write);
        return created(`/v1/concepts/${concept.id}`, toConceptResponse(concept), concept.revision);
      },
    }),
  ];
}

export function conceptRoutes({ glossaries }: Services): readonly Route[] {
  return [
    readConcept(glossaries),
    changeConcept(glossaries),
    deleteConcept(glossaries),
    listConceptRevisions(glossaries),
  ];
}

function readConcept(glossaries: Services['glossaries']): Route {
  return route({
    method: 'get',
    path: '/v1/concepts/:conceptId',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Reads a concept',
    params: ConceptParams,
    answers: { 200: { description: 'The concept', schema: ConceptResponse, headers: ['ETag'] } },
    handle: async ({ params }) => answerOf(await glossaries.concept(params.conceptId)),
  });
}

function changeConcept(glossaries: Services['glossaries']): Route {
  return route({
    method: 'patch',
    path: '/v1/concepts/:conceptId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Changes a concept',
    description: 'Fields that are absent stay, fields that are null are removed; `terms` replaces all terms.',
    params: ConceptParams,
    body: ConceptPatch,
    edits: true,
    answers: { 200: { description: 'The concept as it is now', schema: ConceptResponse, headers: ['ETag'] } },
    handle: async ({ params, body, write, ifRevision }) => {
      const concept = await editLatest({
        ifRevision,
        read: () => glossaries.concept(params.conceptId),
        change: (latest, revision) => glossaries.changeConcept(latest.id, patchConcept(latest, body), write, revision),
      });
      return answerOf(concept);
    },
  });
}

function deleteConcept(glossaries: Services['glossaries']): Route {
  return route({
    method: 'delete',
    path: '/v1/concepts/:conceptId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Deletes a concept',
    params: ConceptParams,
    edits: true,
    answers: { 204: { description: 'It is deleted' } },
    handle: async ({ params, write, ifRevision }) => {
      await glossaries.removeConcept(params.conceptId, write, ifRevision);
      return noContent();
    },
  });
}

function listConceptRevisions(glossaries: Services['glossaries']): Route {
  return route({
    method: 'get',
    path: '/v1/concepts/:conceptId/history',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Lists the revisions of a concept',
    params: ConceptParams,
    answers: { 200: { description: 'Every revision, newest first', schema: ConceptHistory } },
    handle: async ({ params }) => ok(toConceptHistory(await glossaries.conceptHistory(params.conceptId))),
  });
}

function answerOf(concept: Concept) {
  return okWithRevision(toConceptResponse(concept), concept.revision);
}
