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
import { AdditionQuery, ConceptAdditionResponse, toConceptAddition } from '../schemas/concept-duplicates.js';
import { ConceptListQuery, toConceptFilter } from '../schemas/concept-list.js';
import { GlossaryParams } from '../schemas/glossary.js';
import { toPageRequest, toPageResponse } from '../schemas/page.js';
import { listDuplicates, mergeConcepts } from './concept-duplicates.js';
import { conceptRevisionRoutes } from './concept-revisions.js';
import { editLatest } from './edit-latest.js';

const tag = 'Glossaries';

/** Concepts within their glossary. */
export function glossaryConceptRoutes({ glossaries }: Services, { pageSize }: Limits): readonly Route[] {
  return [listConcepts(glossaries, pageSize), addConcept(glossaries), listDuplicates(glossaries, pageSize)];
}

export function conceptRoutes({ glossaries }: Services): readonly Route[] {
  return [
    readConcept(glossaries),
    changeConcept(glossaries),
    deleteConcept(glossaries),
    mergeConcepts(glossaries),
    ...conceptRevisionRoutes({ glossaries }),
  ];
}

function listConcepts(glossaries: Services['glossaries'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/glossaries/:glossaryId/concepts',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Lists the concepts of a glossary',
    description:
      'In the order in which they came. With a filter that few concepts pass, a page may hold fewer than asked for, or none, ' +
      'and still have a `nextCursor`.',
    params: GlossaryParams,
    query: ConceptListQuery,
    answers: { 200: { description: 'A page of concepts', schema: ConceptPage } },
    handle: async ({ params, query }) => {
      const page = toPageRequest(query, pageSize);
      const found = await glossaries.concepts(params.glossaryId, page, toConceptFilter(query));
      return ok(toPageResponse(found, toConceptResponse));
    },
  });
}

function addConcept(glossaries: Services['glossaries']): Route {
  return route({
    method: 'post',
    path: '/v1/glossaries/:glossaryId/concepts',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Adds a concept to a glossary',
    description:
      '`duplicates` names the terms that other concepts of the glossary have already. What then happens is for `policy` to ' +
      'say; with `ask` nothing is stored and the problem (409) has the same list.',
    params: GlossaryParams,
    query: AdditionQuery,
    body: ConceptRequest,
    creates: true,
    answers: {
      200: {
        description: 'The existing concept: merged with it (`merge`), or as it was (`skip`)',
        schema: ConceptAdditionResponse,
        headers: ['ETag'],
      },
      201: { description: 'The concept', schema: ConceptAdditionResponse, headers: ['Location', 'ETag'] },
    },
    handle: async ({ params, query, body, write }) => {
      const addition = await glossaries.takeConcept(params.glossaryId, body, query.policy, write);
      const { outcome, concept } = addition;
      const answer = toConceptAddition(addition);
      if (outcome === 'added') return created(`/v1/concepts/${concept.id}`, answer, concept.revision);
      return okWithRevision(answer, concept.revision);
    },
  });
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
    description:
      'Fields that are absent stay, fields that are null are removed; `terms` replaces all terms. Unless the glossary has ' +
      '`unapproveOnEdit` off or the request says `approved` itself, a change takes the approval away.',
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

function answerOf(concept: Concept) {
  return okWithRevision(toConceptResponse(concept), concept.revision);
}
