import { ConcordError } from '../../domain/failure.js';
import type { Limits } from '../../domain/limits.js';
import type { Page } from '../../domain/page.js';
import type { LookedUpSegment } from '../../services/document-services.js';
import type { Services } from '../../services/services.js';
import { ok, okWithRevision, route, type Route } from '../route.js';
import { DocumentOutlineResponse, DocumentParams, toOutlineResponse } from '../schemas/document.js';
import {
  DocumentSegmentPage,
  DocumentSegmentResponse,
  SegmentParams,
  SegmentPatch,
  toLookedUpSegment,
  toSegmentEdit,
  toSegmentResponse,
} from '../schemas/document-segment.js';
import { namedGlossaries } from '../schemas/glossary-choice.js';
import { codesBeside } from '../schemas/match.js';
import { ExplanationResponse, SegmentExplanationQuery, toExplanationResponse } from '../schemas/match-explanation.js';
import { toPageRequest, toPageResponse } from '../schemas/page.js';
import { SegmentQuery, SegmentsQuery, toSegmentLookUps } from '../schemas/segment-look-ups.js';
import { requireTargetSize } from './request-size.js';
import { requireSearched } from './searched.js';
import { findingsOfSegments } from './segment-findings.js';

const tag = 'Documents';

export function documentSegmentRoutes(services: Services, limits: Limits): readonly Route[] {
  return [
    listSegments(services, limits),
    readOutline(services),
    readSegment(services, limits),
    explainSegmentMatch(services),
    changeSegment(services, limits),
  ];
}

function listSegments(services: Services, limits: Limits): Route {
  const { documents } = services;
  return route({
    method: 'get',
    path: '/v1/documents/:documentId/segments',
    role: 'translator',
    work: 'look-up',
    tag,
    summary: 'Lists the segments of a document, with matches and terms',
    params: DocumentParams,
    query: SegmentsQuery,
    answers: { 200: { description: 'A page of segments, in the order of the file', schema: DocumentSegmentPage } },
    handle: async ({ params: { documentId }, query }) => {
      const { limit, cursor } = toPageRequest(query, limits.pageSize);
      const from = cursor === undefined ? query.from : numberOfCursor(cursor);
      await requireSearchable(services, query, limits);
      const document = await documents.get(documentId);
      const items = await documents.segments(documentId, { from, limit }, toSegmentLookUps(query));
      const segmentIds = items.map(({ segment }) => segment.id);
      const findings = await findingsOfSegments(services, { documentId, segmentIds }, query);
      return ok(
        toPageResponse(pageOf(items, document.segments), (found) => ({
          ...toLookedUpSegment(found),
          ...(findings && { findings: findings.get(found.segment.id) ?? [] }),
        })),
      );
    },
  });
}

function readOutline({ documents }: Services): Route {
  return route({
    method: 'get',
    path: '/v1/documents/:documentId/outline',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Shows all segments of a document in short',
    params: DocumentParams,
    answers: { 200: { description: 'A letter or a number a segment', schema: DocumentOutlineResponse } },
    handle: async ({ params }) => ok(toOutlineResponse(await documents.outline(params.documentId))),
  });
}

function readSegment(services: Services, limits: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/documents/:documentId/segments/:segmentId',
    role: 'translator',
    work: 'look-up',
    tag,
    summary: 'Reads a segment, with matches and terms',
    params: SegmentParams,
    query: SegmentQuery,
    answers: { 200: { description: 'The segment as it is now', schema: DocumentSegmentResponse, headers: ['ETag'] } },
    handle: async ({ params: { documentId, segmentId }, query }) => {
      await requireSearchable(services, query, limits);
      const found = await services.documents.segment(documentId, segmentId, toSegmentLookUps(query));
      const findings = await findingsOfSegments(services, { documentId, segmentIds: [segmentId] }, query);
      const asked = findings && { findings: findings.get(segmentId) ?? [] };
      return okWithRevision({ ...toLookedUpSegment(found), ...asked }, found.segment.revision);
    },
  });
}

function explainSegmentMatch({ documents }: Services): Route {
  return route({
    method: 'get',
    path: '/v1/documents/:documentId/segments/:segmentId/explanation',
    role: 'translator',
    work: 'look-up',
    tag,
    summary: 'Says what a unit scores for a segment, and why',
    description: "Asked with the segment's codes and context, as its matches are.",
    params: SegmentParams,
    query: SegmentExplanationQuery,
    answers: { 200: { description: 'Every step of the score', schema: ExplanationResponse } },
    handle: async ({ params: { documentId, segmentId }, query }) =>
      ok(toExplanationResponse(await documents.explain(documentId, segmentId, query), codesBeside)),
  });
}

function changeSegment({ documents }: Services, limits: Limits): Route {
  return route({
    method: 'patch',
    path: '/v1/documents/:documentId/segments/:segmentId',
    role: 'translator',
    work: 'write',
    tag,
    summary: 'Changes the target or the state of a segment',
    description:
      'A target has the codes of its source, each once; annotations may be left out. 409 for a segment that is locked ' +
      'or not to be translated, and for XLIFF 2 without a target language.',
    params: SegmentParams,
    body: SegmentPatch,
    edits: true,
    answers: { 200: { description: 'The segment as it is now', schema: DocumentSegmentResponse, headers: ['ETag'] } },
    handle: async ({ params: { documentId, segmentId }, body, write, ifRevision }) => {
      const edit = toSegmentEdit(body);
      requireTargetSize(edit, limits);
      const segment = await documents.changeSegment(documentId, segmentId, edit, write, ifRevision);
      return okWithRevision(toSegmentResponse(segment), segment.revision);
    },
  });
}

type SearchedQuery = { readonly memory?: readonly string[]; readonly glossary?: readonly string[] };

async function requireSearchable(
  { memories, glossaries }: Services,
  { memory, glossary }: SearchedQuery,
  { memoriesPerRequest }: Limits,
): Promise<void> {
  await requireSearched(memories, memory, memoriesPerRequest);
  await requireSearched(glossaries, namedGlossaries(glossary), memoriesPerRequest);
}

/** Segments are neither added nor taken away, so a number is a place for good. */
function pageOf(items: readonly LookedUpSegment[], segments: number): Page<LookedUpSegment> {
  const last = items.at(-1)?.segment.number ?? segments;
  return last < segments ? { items, nextCursor: cursorOf(last + 1) } : { items };
}

function cursorOf(number: number): string {
  return Buffer.from(`segment.${number}`).toString('base64url');
}

/** @throws ConcordError `invalid` for anything that cursorOf did not make */
function numberOfCursor(cursor: string): number {
  const [, number] = /^segment\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (number !== undefined) return Number(number);
  throw new ConcordError({ kind: 'invalid', reason: 'The cursor is not one of this list.', pointer: '/cursor' });
}
