import type { Services } from '../../services/services.js';
import { ok, okWithRevision, route, type Route } from '../route.js';
import { ConceptParams, ConceptResponse, toConceptResponse } from '../schemas/concept.js';
import { ConceptHistory, ReversionRequest, toConceptHistory } from '../schemas/concept-history.js';

const tag = 'Glossaries';

/** What a concept was, and how it becomes that again. */
export function conceptRevisionRoutes({ glossaries }: Pick<Services, 'glossaries'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/concepts/:conceptId/history',
      role: 'interpreter',
      work: 'read',
      tag,
      summary: 'Lists the revisions of a concept',
      params: ConceptParams,
      answers: { 200: { description: 'Every revision, newest first', schema: ConceptHistory } },
      handle: async ({ params }) => ok(toConceptHistory(await glossaries.conceptHistory(params.conceptId))),
    }),
    route({
      method: 'post',
      path: '/v1/concepts/:conceptId/reversions',
      role: 'editor',
      work: 'write',
      tag,
      summary: 'Gives a concept the content of an earlier revision',
      description:
        'That content becomes a new revision, approval included; a deleted concept comes back. 404 when there is no such ' +
        'revision, 409 when it is a deletion or the glossary was removed. Nothing happens when the concept says that now.',
      params: ConceptParams,
      body: ReversionRequest,
      creates: true,
      edits: true,
      answers: { 200: { description: 'The concept as it is now', schema: ConceptResponse, headers: ['ETag'] } },
      handle: async ({ params, body, write, ifRevision }) => {
        const concept = await glossaries.revertConcept(params.conceptId, body.revision, write, ifRevision);
        return okWithRevision(toConceptResponse(concept), concept.revision);
      },
    }),
  ];
}
