import type { z } from 'zod';
import type { Inspection } from '../../domain/inspection.js';
import type { Limits } from '../../domain/limits.js';
import type { FindingFilter } from '../../domain/ports/inspections.js';
import type { JobCreation } from '../../domain/ports/jobs.js';
import { ConcordError } from '../../domain/failure.js';
import type { Services } from '../../services/services.js';
import { accepted, ok, route, type AnswerDeclaration, type Call, type Route } from '../route.js';
import {
  DocumentsInspectionRequest,
  InspectionFindingsQuery,
  InspectionFindingsResponse,
  InspectionGroupsQuery,
  InspectionGroupsResponse,
  InspectionList,
  InspectionParams,
  InspectionResponse,
  MemoryFindingsQuery,
  MemoryInspectionRequest,
  toInspectionFindings,
  toInspectionGroup,
  toInspectionResponse,
} from '../schemas/inspection.js';
import { JobResponse, toJobResponse } from '../schemas/job.js';
import { MemoryParams } from '../schemas/memory.js';
import { toPageRequest } from '../schemas/page.js';
import { REPORT_TYPES, sendReport } from './finding-report-answer.js';
import { cursorBehind, numberOfCursor } from './part-cursor.js';
import { requireAtMost } from './request-size.js';
import { requireSearched } from './searched.js';

const tag = 'Checks';
const MOST_DOCUMENTS = 200;
const MOST_LISTED = 50;

export function inspectionRoutes(services: Services, limits: Limits): readonly Route[] {
  return [
    inspectMemory(services, limits),
    inspectDocuments(services, limits),
    listInspections(services),
    readInspection(services),
    readMemoryFindings(services, limits),
    readFindings(services, limits),
    readGroups(services, limits),
  ];
}

const jobAnswer: AnswerDeclaration = {
  description: 'The job; its result names the inspection',
  schema: JobResponse,
  headers: ['Location', 'Idempotency-Replayed'],
};

function started({ job, repeated }: JobCreation) {
  return accepted(job.id, toJobResponse(job), repeated ? { 'Idempotency-Replayed': 'true' } : {});
}

function inspectMemory({ inspections, glossaries }: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/memories/:memoryId/findings',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Inspects a memory: checks its units and finds what is inconsistent',
    description:
      'Every unit is checked by itself, as the memory is when the job begins. The inspection before it in the same languages is forgotten once this one is finished.',
    params: MemoryParams,
    body: MemoryInspectionRequest,
    creates: true,
    answers: { 202: jobAnswer },
    handle: async ({ params: { memoryId }, body: { source, target, ...choice }, write }) => {
      await requireSearched(glossaries, choice.glossaries, memoriesPerRequest);
      return started(await inspections.start({ subject: { memoryId, source, target }, ...choice }, write));
    },
  });
}

function inspectDocuments({ inspections, glossaries }: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/findings',
    role: 'translator',
    work: 'write',
    tag,
    summary: 'Inspects documents: checks each, and finds what is inconsistent among them',
    body: DocumentsInspectionRequest,
    creates: true,
    answers: { 202: jobAnswer },
    handle: async ({ body: { documents, ...choice }, write }) => {
      requireAtMost(documents, MOST_DOCUMENTS, 'documents');
      if (new Set(documents).size < documents.length) {
        throw new ConcordError({ kind: 'invalid', reason: 'A document is named twice.', pointer: '/documents' });
      }
      await requireSearched(glossaries, choice.glossaries, memoriesPerRequest);
      return started(await inspections.start({ subject: { documents }, ...choice }, write));
    },
  });
}

function listInspections({ inspections }: Services): Route {
  return route({
    method: 'get',
    path: '/v1/inspections',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Lists the inspections that are kept, newest first',
    answers: { 200: { description: 'All of them', schema: InspectionList } },
    handle: async () => ok({ items: (await inspections.list(MOST_LISTED)).map(toInspectionResponse) }),
  });
}

function readInspection({ inspections }: Services): Route {
  return route({
    method: 'get',
    path: '/v1/inspections/:inspectionId',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Reads what an inspection found, in figures',
    params: InspectionParams,
    answers: { 200: { description: 'The inspection', schema: InspectionResponse } },
    handle: async ({ params }) => ok(toInspectionResponse(await inspections.get(params.inspectionId))),
  });
}

const findingsAnswer: AnswerDeclaration = {
  description: 'A page of the findings that still stand, or a report of all',
  schema: InspectionFindingsResponse,
  contentTypes: REPORT_TYPES,
};
const findingsDescription =
  'Texts are as they are now; a finding about a text that was changed since is left out. As html or xlsx the findings come ' +
  'at once, with what was decided about them and with the inconsistent groups: a page to read anywhere, a spreadsheet to ' +
  'decide in (POST /v1/suppressions/imports). The page holds 20,000 findings, the spreadsheet 50,000, errors first; of each ' +
  'kind of groups the 500 largest. Groups are in it unless one severity, or no check that finds them, is asked for.';

function readMemoryFindings(services: Services, limits: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/memories/:memoryId/findings',
    role: 'translator',
    work: 'look-up',
    tag,
    summary: 'Lists what the newest inspection of a memory found',
    description: findingsDescription,
    params: MemoryParams,
    query: MemoryFindingsQuery,
    answers: { 200: findingsAnswer },
    handle: async ({ params: { memoryId }, query: { source, target, ...query }, ...call }) => {
      const languages = { ...(source && { source }), ...(target && { target }) };
      const inspection = await services.inspections.newestOf(memoryId, languages);
      return answerFindings(services, inspection, { ...call, query }, limits);
    },
  });
}

function readFindings(services: Services, limits: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/inspections/:inspectionId/findings',
    role: 'translator',
    work: 'look-up',
    tag,
    summary: 'Lists what an inspection found',
    description: findingsDescription,
    params: InspectionParams,
    query: InspectionFindingsQuery,
    answers: { 200: findingsAnswer },
    handle: async ({ params: { inspectionId }, ...call }) =>
      answerFindings(services, await services.inspections.get(inspectionId), call, limits),
  });
}

type FindingsCall = Pick<
  Call<unknown, z.output<typeof InspectionFindingsQuery>, unknown>,
  'query' | 'request' | 'response'
>;

/** Findings page by page, or all of them in a report. */
async function answerFindings(
  services: Services,
  inspection: Inspection,
  { query: { format, ...query }, ...exchange }: FindingsCall,
  limits: Limits,
) {
  if (format === 'json') return findingsPage(services.inspections, inspection, query, limits);
  const title = await services.inspections.title(inspection);
  const wanted = { inspectionId: inspection.id, filter: filterOf(query), suppressed: query.suppressed ?? 'include' };
  return sendReport(services, exchange, title, { ...wanted, title, format });
}

type FindingsQuery = Omit<z.output<typeof InspectionFindingsQuery>, 'format'>;

function filterOf({ rule, severity }: FindingsQuery): FindingFilter {
  return { ...(rule && { rules: rule }), ...(severity && { severity }) };
}

async function findingsPage(
  inspections: Services['inspections'],
  inspection: Inspection,
  query: FindingsQuery,
  { pageSize }: Limits,
) {
  const { limit, cursor } = toPageRequest(query, pageSize);
  const part = await inspections.findings({
    ...{ inspectionId: inspection.id, suppressed: query.suppressed ?? 'exclude' },
    filter: filterOf(query),
    slice: { after: numberOfCursor(cursor), limit },
  });
  return ok(toInspectionFindings(inspection, part, part.next === undefined ? undefined : cursorBehind(part.next)));
}

function readGroups({ inspections }: Services, { pageSize }: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/inspections/:inspectionId/groups',
    role: 'translator',
    work: 'look-up',
    tag,
    summary: 'Lists the inconsistent groups that an inspection found, as they are now',
    params: InspectionParams,
    query: InspectionGroupsQuery,
    answers: { 200: { description: 'A page of groups', schema: InspectionGroupsResponse } },
    handle: async ({ params: { inspectionId }, query: { kind, ...page } }) => {
      const { limit, cursor } = toPageRequest(page, pageSize);
      const slice = { after: numberOfCursor(cursor), limit };
      const { items, next } = await inspections.groups({ inspectionId, slice, ...(kind && { kind }) });
      return ok({
        items: items.map(toInspectionGroup),
        ...(next !== undefined && { nextCursor: cursorBehind(next) }),
      });
    },
  });
}
