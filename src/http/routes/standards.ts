import { ConcordError } from '../../domain/failure.js';
import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import { longestTarget, StandardiseRequest, StandardiseResponse, toStandardiseResponse } from '../schemas/standard.js';
import { requireAtMost } from './request-size.js';

export function standardRoutes(services: Services, limits: Limits): readonly Route[] {
  return [standardise(services, limits)];
}

function standardise({ inspections }: Services, { segmentsPerRequest, segmentCharacters }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/findings/standardise',
    role: 'editor',
    work: 'write',
    tag: 'Checks',
    summary: 'Makes a rendering the standard of a group, or edits several targets at once',
    description:
      'Each keeps its own codes, and in a group of kind numbers its own numbers; what cannot is left, with the reason. Units are changed as one change set, segments in one transaction.',
    body: StandardiseRequest,
    creates: true,
    answers: { 200: { description: 'What was changed and what was left', schema: StandardiseResponse } },
    handle: async ({ body, write }) => {
      if ('edits' in body) {
        requireAtMost(body.edits, segmentsPerRequest, 'edits');
        requireShort(longestTarget(body.edits), segmentCharacters);
      } else requireShort(body.rendering.text.length, segmentCharacters);
      return ok(toStandardiseResponse(await inspections.standardise(body, write)));
    },
  });
}

function requireShort(length: number, limit: number): void {
  if (length <= limit) return;
  throw new ConcordError({ kind: 'too-large', what: 'A target', limit, unit: 'characters' });
}
