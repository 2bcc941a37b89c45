import type { Limits } from '../../domain/limits.js';
import { analysisCsv } from '../../services/analysis-report.js';
import type { Services } from '../../services/services.js';
import { accepted, ok, route, type AnswerDeclaration, type Route } from '../route.js';
import {
  AnalysisQuery,
  AnalysisRequest,
  AnalysisResponse,
  toAnalysisOrder,
  toAnalysisResponse,
} from '../schemas/analysis.js';
import { CommitRequest, CommitResponse, toCommitResponse } from '../schemas/document-commit.js';
import { DocumentParams } from '../schemas/document.js';
import { JobList, JobResponse, toJobResponse } from '../schemas/job.js';
import { PretranslationRequest } from '../schemas/pretranslation.js';
import { attachment } from './file-answer.js';
import { requireSearched } from './searched.js';
import { waitForEnd } from './wait-for-end.js';

const tag = 'Documents';
const CSV = 'text/csv; charset=utf-8; header=present';

/** The answer for work that is not waited for. */
function jobAnswer(description: string): AnswerDeclaration {
  return { description, schema: JobResponse, headers: ['Location', 'Idempotency-Replayed', 'Preference-Applied'] };
}

/** What is done with a document as a whole. */
export function documentWorkRoutes(services: Services, limits: Limits): readonly Route[] {
  return [
    pretranslate(services, limits),
    analyse(services, limits),
    readAnalysis(services),
    commit(services, limits),
    listOpenJobs(services),
  ];
}

function pretranslate({ documents, memories, glossaries }: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/documents/:documentId/pretranslations',
    role: 'translator',
    work: 'write',
    tag,
    summary: 'Fills a document from the memories',
    description:
      'Targets are filled unconfirmed unless `confirm` names their scores; a segment that somebody changes meanwhile is left alone.',
    params: DocumentParams,
    body: PretranslationRequest,
    creates: true,
    answers: { 202: jobAnswer('The job; its result says what was filled') },
    handle: async ({ params, body, write }) => {
      await requireSearched(
        memories,
        body.memories?.map(({ id }) => id),
        memoriesPerRequest,
      );
      await requireSearched(glossaries, body.glossaries, memoriesPerRequest);
      const { job, repeated } = await documents.pretranslate(params.documentId, body, write);
      return accepted(job.id, toJobResponse(job), repeated ? { 'Idempotency-Replayed': 'true' } : {});
    },
  });
}

function analyse({ documents, memories }: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/documents/:documentId/analyses',
    role: 'translator',
    work: 'write',
    tag,
    summary: 'Analyses how much of a document the memories know',
    description: 'A document of up to 2 MB is analysed before the answer, unless much else is being done.',
    params: DocumentParams,
    body: AnalysisRequest,
    creates: true,
    waits: true,
    answers: {
      200: { description: 'The analysis', schema: AnalysisResponse },
      202: jobAnswer('The job; its result is the analysis'),
    },
    handle: async (call) => {
      const { params, body, write } = call;
      const { bytes } = await documents.get(params.documentId);
      await requireSearched(documents, body.with, memoriesPerRequest);
      await requireSearched(
        memories,
        body.memories?.map(({ id }) => id),
        memoriesPerRequest,
      );
      return waitForEnd(await documents.analyse(params.documentId, toAnalysisOrder(body), write), call, {
        bytes,
        answer: (analysis) => ok(toAnalysisResponse(analysis)),
      });
    },
  });
}

function readAnalysis({ documents }: Services): Route {
  return route({
    method: 'get',
    path: '/v1/documents/:documentId/analysis',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Reads the last analysis of a document',
    params: DocumentParams,
    query: AnalysisQuery,
    answers: { 200: { description: 'The analysis', schema: AnalysisResponse, contentTypes: ['text/csv'] } },
    handle: async ({ params, query, response }) => {
      const analysis = await documents.analysis(params.documentId);
      if (query.format === 'json') return ok(toAnalysisResponse(analysis));
      response.set('Content-Disposition', attachment(`${analysis.documentName}.csv`));
      response.type(CSV).send(analysisCsv(analysis));
      return undefined;
    },
  });
}

function commit({ documents, memories }: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/documents/:documentId/commits',
    role: 'translator',
    work: 'write',
    tag,
    summary: 'Commits the confirmed segments of a document into a memory',
    description:
      'As one change set; a second commit changes nothing. Segments that are not committed are named with the reason. ' +
      'A document of up to 2 MB is committed before the answer, unless much else is being done.',
    params: DocumentParams,
    body: CommitRequest,
    creates: true,
    waits: true,
    answers: {
      200: { description: 'What was committed', schema: CommitResponse },
      202: jobAnswer('The job; its result says what was committed, its problems what was not'),
    },
    handle: async (call) => {
      const { params, body, write } = call;
      const { bytes } = await documents.get(params.documentId);
      await requireSearched(memories, [body.memory], memoriesPerRequest);
      return waitForEnd(await documents.commit(params.documentId, body.memory, write), call, {
        bytes,
        answer: (report) => ok(toCommitResponse(report)),
      });
    },
  });
}

function listOpenJobs({ documents }: Services): Route {
  return route({
    method: 'get',
    path: '/v1/documents/:documentId/jobs',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Lists the open jobs of a document, oldest first',
    params: DocumentParams,
    answers: { 200: { description: 'The jobs that are queued or running', schema: JobList } },
    handle: async ({ params }) => {
      await documents.get(params.documentId);
      const jobs = await documents.openJobs(params.documentId);
      return ok({ items: jobs.map(toJobResponse) });
    },
  });
}
