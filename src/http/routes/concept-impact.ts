import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import { ConceptParams } from '../schemas/concept.js';
import { ConceptImpactRequest, ConceptImpactResponse, toConceptImpactResponse } from '../schemas/concept-impact.js';
import { requireSearched } from './searched.js';

export function conceptImpactRoutes({ conceptImpact, memories }: Services, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/concepts/:conceptId/impact',
      role: 'translator',
      work: 'look-up',
      tag: 'Glossaries',
      summary: 'Finds the units that a change of a concept makes wrong',
      description: 'Each comes with what its target should be, where that can be told. Nothing is changed.',
      params: ConceptParams,
      body: ConceptImpactRequest,
      answers: { 200: { description: 'A page of units', schema: ConceptImpactResponse } },
      handle: async ({ params: { conceptId }, body }) => {
        await requireSearched(memories, body.memories, limits.memoriesPerRequest);
        return ok(toConceptImpactResponse(await conceptImpact({ ...body, conceptId })));
      },
    }),
  ];
}
