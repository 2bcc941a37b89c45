import type { z } from 'zod';
import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import { type SegmentFindingResponse, toSegmentFinding } from '../schemas/document-findings.js';
import { SegmentParams } from '../schemas/document-segment.js';
import { SegmentCheckRequest, SegmentCheckResponse, toSegmentCheckResponse } from '../schemas/segment-check.js';
import type { SegmentQuery } from '../schemas/segment-look-ups.js';
import { requireTargetSize } from './request-size.js';
import { requireSearched } from './searched.js';

export function segmentFindingRoutes(services: Services, limits: Limits): readonly Route[] {
  return [checkSegment(services, limits)];
}

function checkSegment({ checks, glossaries }: Services, limits: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/documents/:documentId/segments/:segmentId/findings',
    role: 'translator',
    work: 'look-up',
    tag: 'Checks',
    summary: 'Checks a segment by itself, as it is or as it is being written',
    description:
      'What concerns several segments is found by GET /v1/documents/{documentId}/findings. Nothing is stored.',
    params: SegmentParams,
    body: SegmentCheckRequest,
    answers: { 200: { description: 'What the checks report', schema: SegmentCheckResponse } },
    handle: async ({ params, body: { choice, ...edit } }) => {
      await requireSearched(glossaries, choice.glossaries, limits.memoriesPerRequest);
      requireTargetSize(edit, limits);
      return ok(toSegmentCheckResponse(await checks.checkSegment({ ...params, ...edit }, choice)));
    },
  });
}

type Finding = z.output<typeof SegmentFindingResponse>;

/** By the ids of the segments; undefined when nobody asks for findings. */
export async function findingsOfSegments(
  { checks }: Services,
  { documentId, segmentIds }: { readonly documentId: string; readonly segmentIds: readonly string[] },
  { include, glossary }: z.output<typeof SegmentQuery>,
): Promise<ReadonlyMap<string, readonly Finding[]> | undefined> {
  if (!include.includes('findings')) return undefined;
  const bySegment = new Map<string, Finding[]>();
  const wanted = { documentId, filter: { segments: segmentIds, suppressed: 'include' } } as const;
  const { items } = await checks.documentFindings(wanted, glossary ? { glossaries: glossary } : {});
  for (const finding of items.map(toSegmentFinding)) {
    const others = bySegment.get(finding.segmentId);
    if (others === undefined) bySegment.set(finding.segmentId, [finding]);
    else others.push(finding);
  }
  return bySegment;
}
