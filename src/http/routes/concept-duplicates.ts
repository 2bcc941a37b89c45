import type { Services } from '../../services/services.js';
import { ok, okWithRevision, route, type Route } from '../route.js';
import { ConceptParams, ConceptResponse, toConceptResponse } from '../schemas/concept.js';
import { DuplicatePage, MergeRequest, toDuplicateGroup } from '../schemas/concept-duplicates.js';
import { GlossaryParams } from '../schemas/glossary.js';
import { PageQuery, toPageRequest, toPageResponse } from '../schemas/page.js';

const tag = 'Glossaries';

export function listDuplicates(glossaries: Services['glossaries'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/glossaries/:glossaryId/duplicates',
    role: 'interpreter',
    work: 'look-up',
    tag,
    summary: 'Lists the concepts of a glossary that share a term',
    description:
      'Terms are compared within their language and script, without case, width and outer spaces. A page may hold fewer ' +
      'groups than asked for, or none, and still have a `nextCursor`.',
    params: GlossaryParams,
    query: PageQuery,
    answers: { 200: { description: 'A page of groups', schema: DuplicatePage } },
    handle: async ({ params, query }) => {
      const page = await glossaries.duplicates(params.glossaryId, toPageRequest(query, pageSize));
      return ok(toPageResponse(page, toDuplicateGroup));
    },
  });
}

export function mergeConcepts(glossaries: Services['glossaries']): Route {
  return route({
    method: 'post',
    path: '/v1/concepts/:conceptId/merges',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Merges other concepts of the glossary into this one',
    description:
      'What this one has stays, what it lacks is filled in the order of `from`; notes, examples, references and forms are ' +
      'united. The others are deleted. All of it is one change set, which a rollback takes back.',
    params: ConceptParams,
    body: MergeRequest,
    creates: true,
    edits: true,
    answers: { 200: { description: 'The concept as it is now', schema: ConceptResponse, headers: ['ETag'] } },
    handle: async ({ params, body, write, ifRevision }) => {
      const concept = await glossaries.mergeConcepts(params.conceptId, body.from, write, ifRevision);
      return okWithRevision(toConceptResponse(concept), concept.revision);
    },
  });
}
