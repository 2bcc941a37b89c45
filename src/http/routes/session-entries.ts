import type { SessionRevision } from '../../domain/session-glossary.js';
import type { Services } from '../../services/services.js';
import { sendEvents, type ServerEvent } from '../event-stream.js';
import { created, ok, okWithRevision, route, type Route } from '../route.js';
import { ConceptAdditionResponse, toConceptAddition } from '../schemas/concept-duplicates.js';
import {
  PromotionRequest,
  SessionChangesRequest,
  SessionChangesResponse,
  SessionEntriesQuery,
  SessionEntryParams,
  SessionGlossaryParams,
  toSessionChangesResponse,
} from '../schemas/session-glossary.js';

const tag = 'Session glossaries';
const MOST_CHANGES = 1_000;

/** The entries of a session glossary, kept the same wherever they are. */
export function sessionEntryRoutes({ sessionGlossaries }: Services): readonly Route[] {
  return [
    readEntries(sessionGlossaries),
    syncEntries(sessionGlossaries),
    followSessionGlossary(sessionGlossaries),
    promoteEntry(sessionGlossaries),
  ];
}

function readEntries(sessionGlossaries: Services['sessionGlossaries']): Route {
  return route({
    method: 'get',
    path: '/v1/session-glossaries/:sessionGlossaryId/entries',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Lists what is new in a session glossary',
    params: SessionGlossaryParams,
    query: SessionEntriesQuery,
    answers: { 200: { description: 'The entries changed since', schema: SessionChangesResponse } },
    handle: async ({ params, query: { since, limit } }) =>
      ok(toSessionChangesResponse(await sessionGlossaries.changes(params.sessionGlossaryId, since, limit))),
  });
}

function syncEntries(sessionGlossaries: Services['sessionGlossaries']): Route {
  return route({
    method: 'post',
    path: '/v1/session-glossaries/:sessionGlossaryId/changes',
    role: 'interpreter',
    work: 'write',
    tag,
    summary: 'Takes changes in and answers with what is new',
    description:
      'Of two changes of an entry the later `changedAt` stays, of equally late ones always the same. Doing it twice is doing it once.',
    params: SessionGlossaryParams,
    body: SessionChangesRequest,
    answers: { 200: { description: 'The entries changed since', schema: SessionChangesResponse } },
    handle: async ({ params: { sessionGlossaryId }, body: { since, changes }, write }) => {
      await sessionGlossaries.apply(sessionGlossaryId, changes, write);
      return ok(toSessionChangesResponse(await sessionGlossaries.changes(sessionGlossaryId, since, MOST_CHANGES)));
    },
  });
}

function followSessionGlossary(sessionGlossaries: Services['sessionGlossaries']): Route {
  return route({
    method: 'get',
    path: '/v1/session-glossaries/:sessionGlossaryId/events',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Follows a session glossary',
    description:
      'Server-sent events named `revision`, the first at once; the data of each is `{revision, by?}`: the newest revision and who made it.',
    params: SessionGlossaryParams,
    answers: { 200: { description: 'The events', contentTypes: ['text/event-stream'] } },
    handle: async ({ params, request, response }) => {
      if (request.method === 'HEAD') return { status: 200, headers: { 'Content-Type': 'text/event-stream' } };
      await sendEvents(response, (signal) => revisionEvents(sessionGlossaries.watch(params.sessionGlossaryId, signal)));
      return undefined;
    },
  });
}

async function* revisionEvents(revisions: AsyncIterable<SessionRevision>): AsyncIterable<ServerEvent> {
  for await (const data of revisions) yield { name: 'revision', data };
}

function promoteEntry(sessionGlossaries: Services['sessionGlossaries']): Route {
  return route({
    method: 'post',
    path: '/v1/session-glossaries/:sessionGlossaryId/entries/:entryId/promotions',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Makes an entry a concept of a glossary',
    description: 'The concept is not approved. The entry stays and knows its concept.',
    params: SessionEntryParams,
    body: PromotionRequest,
    creates: true,
    answers: {
      201: { description: 'The concept', schema: ConceptAdditionResponse, headers: ['Location', 'ETag'] },
      200: { description: 'The one that was there', schema: ConceptAdditionResponse, headers: ['ETag'] },
    },
    handle: async ({ params: { sessionGlossaryId, entryId }, body, write }) => {
      const addition = await sessionGlossaries.promote(sessionGlossaryId, entryId, body, write);
      const { concept, outcome } = addition;
      const answer = toConceptAddition(addition);
      if (outcome !== 'added') return okWithRevision(answer, concept.revision);
      return created(`/v1/concepts/${concept.id}`, answer, concept.revision);
    },
  });
}
