import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { noContent, ok, route, type Route } from '../route.js';
import {
  AcceptanceAddition,
  AcceptancePage,
  AcceptanceParams,
  AcceptanceQuery,
  AcceptanceResponse,
  toAcceptanceResponse,
} from '../schemas/acceptance.js';
import { toPageRequest, toPageResponse } from '../schemas/page.js';

const tag = 'Checks';

export function acceptanceRoutes({ acceptances }: Services, { pageSize }: Limits): readonly Route[] {
  return [listAcceptances(acceptances, pageSize), accept(acceptances), takeBack(acceptances)];
}

function listAcceptances(acceptances: Services['acceptances'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/acceptances',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Lists the findings that were called right, newest first',
    query: AcceptanceQuery,
    answers: { 200: { description: 'A page of accepted findings, mended ones too', schema: AcceptancePage } },
    handle: async ({ query: { limit, cursor, ...filter } }) => {
      const page = toPageRequest({ limit, ...(cursor !== undefined && { cursor }) }, pageSize);
      return ok(toPageResponse(await acceptances.list(filter, page), toAcceptanceResponse));
    },
  });
}

function accept(acceptances: Services['acceptances']): Route {
  return route({
    method: 'post',
    path: '/v1/acceptances',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Calls a finding right',
    description:
      'It counts for the precision of its check, also when the text is mended afterwards. Accepted again, it is the same acceptance. It is not left alone any more, wherever it was.',
    body: AcceptanceAddition,
    creates: true,
    answers: { 201: { description: 'The acceptance', schema: AcceptanceResponse } },
    handle: async ({ body, write }) => ({
      status: 201,
      body: toAcceptanceResponse(await acceptances.accept(body, write)),
    }),
  });
}

function takeBack(acceptances: Services['acceptances']): Route {
  return route({
    method: 'delete',
    path: '/v1/acceptances/:acceptanceId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Takes an acceptance back: it does not count any more',
    params: AcceptanceParams,
    answers: { 204: { description: 'It is taken back' } },
    handle: async ({ params: { acceptanceId }, write }) => {
      await acceptances.takeBack(acceptanceId, write);
      return noContent();
    },
  });
}
