import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { noContent, ok, route, type Route } from '../route.js';
import { toPageRequest, toPageResponse } from '../schemas/page.js';
import {
  SuppressionAddition,
  SuppressionPage,
  SuppressionParams,
  SuppressionQuery,
  SuppressionResponse,
  toSuppressionResponse,
} from '../schemas/suppression.js';

const tag = 'Checks';

export function suppressionRoutes({ suppressions }: Services, { pageSize }: Limits): readonly Route[] {
  return [listSuppressions(suppressions, pageSize), suppress(suppressions), takeBack(suppressions)];
}

function listSuppressions(suppressions: Services['suppressions'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/suppressions',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Lists the decisions that findings are to be left alone, newest first',
    query: SuppressionQuery,
    answers: { 200: { description: 'A page of decisions, those that have expired too', schema: SuppressionPage } },
    handle: async ({ query: { limit, cursor, ...filter } }) => {
      const page = toPageRequest({ limit, ...(cursor !== undefined && { cursor }) }, pageSize);
      return ok(toPageResponse(await suppressions.list(filter, page), toSuppressionResponse));
    },
  });
}

function suppress(suppressions: Services['suppressions']): Route {
  return route({
    method: 'post',
    path: '/v1/suppressions',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Decides that a finding is to be left alone',
    description:
      'Decided again for the same finding at the same place, the new reason and end count. It is not called right any more.',
    body: SuppressionAddition,
    creates: true,
    answers: { 201: { description: 'The decision', schema: SuppressionResponse } },
    handle: async ({ body, write }) => ({
      status: 201,
      body: toSuppressionResponse(await suppressions.add(body, write)),
    }),
  });
}

function takeBack(suppressions: Services['suppressions']): Route {
  return route({
    method: 'delete',
    path: '/v1/suppressions/:suppressionId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Takes a decision back: the finding is reported again',
    params: SuppressionParams,
    answers: { 204: { description: 'It is taken back' } },
    handle: async ({ params: { suppressionId }, write }) => {
      await suppressions.remove(suppressionId, write);
      return noContent();
    },
  });
}
