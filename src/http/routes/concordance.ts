import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import { ConcordanceParameters, ConcordanceResponse, toConcordanceResponse } from '../schemas/concordance.js';
import { toPageRequest } from '../schemas/page.js';
import { requireQuerySize } from './request-size.js';
import { requireSearched } from './searched.js';

const tag = 'Look-ups';

export function concordanceRoutes({ lookUps, memories }: Services, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/concordance',
      role: 'interpreter',
      work: 'look-up',
      tag,
      summary: 'Finds where a phrase occurs',
      query: ConcordanceParameters,
      answers: { 200: { description: 'The units, and how the other side says it', schema: ConcordanceResponse } },
      handle: async ({ query }) => {
        const { q, source, target, in: side, memory } = query;
        requireQuerySize([q], limits.queryBytes);
        await requireSearched(memories, memory, limits.memoriesPerRequest);
        const answer = await lookUps.concordance({
          text: q,
          source,
          target,
          side,
          ...(memory && { memories: memory }),
          ...toPageRequest(query, limits.pageSize),
        });
        return ok(toConcordanceResponse(answer));
      },
    }),
  ];
}
