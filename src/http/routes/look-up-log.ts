import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { noContent, ok, route, type Route } from '../route.js';
import {
  LookUpRecords,
  LookUpRecordsResponse,
  MissedQuery,
  MissesQuery,
  MissPage,
  toMissResponse,
} from '../schemas/look-up-log.js';
import { toPageRequest, toPageResponse } from '../schemas/page.js';

const tag = 'Look-ups';

export function lookUpLogRoutes({ lookUpLog }: Services, { pageSize }: Limits): readonly Route[] {
  return [recordLookUps(lookUpLog), listMisses(lookUpLog, pageSize), forgetMiss(lookUpLog)];
}

function recordLookUps(lookUpLog: Services['lookUpLog']): Route {
  return route({
    method: 'post',
    path: '/v1/lookups',
    role: 'interpreter',
    work: 'write',
    tag,
    summary: 'Records look-ups that were made in a page',
    body: LookUpRecords,
    creates: true,
    answers: { 200: { description: 'How many were recorded', schema: LookUpRecordsResponse } },
    handle: async ({ body, write }) => ok({ recorded: await lookUpLog.add(body.records, write) }),
  });
}

function listMisses(lookUpLog: Services['lookUpLog'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/lookups/misses',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Lists the queries that found nothing, the most frequent first',
    description: 'Queries that differ in case or width alone are one.',
    query: MissesQuery,
    answers: { 200: { description: 'A page of queries', schema: MissPage } },
    handle: async ({ query: { limit, cursor, ...filter } }) => {
      const page = toPageRequest({ limit, ...(cursor !== undefined && { cursor }) }, pageSize);
      return ok(toPageResponse(await lookUpLog.misses(filter, page), toMissResponse));
    },
  });
}

function forgetMiss(lookUpLog: Services['lookUpLog']): Route {
  return route({
    method: 'delete',
    path: '/v1/lookups/misses',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Forgets a query that was dealt with',
    query: MissedQuery,
    answers: { 204: { description: 'It is forgotten' } },
    handle: async ({ query, write }) => {
      await lookUpLog.forget(query, write);
      return noContent();
    },
  });
}
