import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import {
  ChangeSetPage,
  ChangeSetParams,
  RollbackResponse,
  toChangeSetResponse,
  toRollbackResponse,
} from '../schemas/change-set.js';
import { PageQuery, toPageRequest, toPageResponse } from '../schemas/page.js';

const tag = 'Change sets';

export function changeSetRoutes({ units }: Services, { pageSize }: Limits): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/change-sets',
      role: 'editor',
      work: 'read',
      tag,
      summary: 'Lists the change sets, newest first',
      query: PageQuery,
      answers: { 200: { description: 'A page of change sets', schema: ChangeSetPage } },
      handle: async ({ query }) =>
        ok(toPageResponse(await units.changeSets(toPageRequest(query, pageSize)), toChangeSetResponse)),
    }),
    route({
      method: 'post',
      path: '/v1/change-sets/:changeSetId/rollback',
      role: 'editor',
      work: 'write',
      tag,
      summary: 'Takes a change set back',
      description: 'Units that were changed since stay as they are, and are listed. A rollback can be rolled back.',
      params: ChangeSetParams,
      creates: true,
      answers: { 200: { description: 'What was done', schema: RollbackResponse } },
      handle: async ({ params, write }) => ok(toRollbackResponse(await units.rollBack(params.changeSetId, write))),
    }),
  ];
}
