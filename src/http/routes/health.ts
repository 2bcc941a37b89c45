import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import { HealthResponse, ReadinessResponse, toReadinessResponse } from '../schemas/health.js';

const tag = 'Health';

/** What whoever watches the server may ask, from anywhere. */
export function healthRoutes(services: Services, version: string): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/healthz',
      role: 'anyone',
      work: 'read',
      tag,
      summary: 'Says that the process answers',
      answers: { 200: { description: 'It answers', schema: HealthResponse } },
      handle: () => Promise.resolve(ok({ status: 'ok', version })),
    }),
    route({
      method: 'get',
      path: '/readyz',
      role: 'anyone',
      work: 'read',
      tag,
      summary: 'Says whether look-ups answer',
      answers: {
        200: { description: 'They answer', schema: ReadinessResponse },
        503: { description: 'Not yet', schema: ReadinessResponse },
      },
      handle: async () => {
        const readiness = await services.readiness();
        return { status: readiness.ready ? 200 : 503, body: toReadinessResponse(readiness) };
      },
    }),
  ];
}
