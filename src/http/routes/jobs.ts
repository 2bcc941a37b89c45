import type { Job } from '../../domain/job.js';
import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { sendEvents, type ServerEvent } from '../event-stream.js';
import { accepted, ok, route, type Route } from '../route.js';
import { JobPage, JobParams, JobResponse, toJobResponse } from '../schemas/job.js';
import { PageQuery, toPageRequest, toPageResponse } from '../schemas/page.js';

const tag = 'Jobs';

export function jobRoutes(services: Services, { pageSize }: Limits): readonly Route[] {
  return [listJobs(services.jobs, pageSize), readJob(services.jobs), followJob(services), cancelJob(services)];
}

function listJobs(jobs: Services['jobs'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/jobs',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Lists the jobs, newest first',
    query: PageQuery,
    answers: { 200: { description: 'A page of jobs', schema: JobPage } },
    handle: async ({ query }) => ok(toPageResponse(await jobs.list(toPageRequest(query, pageSize)), toJobResponse)),
  });
}

function readJob(jobs: Services['jobs']): Route {
  return route({
    method: 'get',
    path: '/v1/jobs/:jobId',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Reads a job',
    params: JobParams,
    answers: { 200: { description: 'The job as it is now', schema: JobResponse } },
    handle: async ({ params }) => ok(toJobResponse(await jobs.get(params.jobId))),
  });
}

function followJob(services: Services): Route {
  return route({
    method: 'get',
    path: '/v1/jobs/:jobId/events',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Follows a job until it has ended',
    description: 'Server-sent events named `job`; the data of each is the job as JSON.',
    params: JobParams,
    answers: { 200: { description: 'The events', contentTypes: ['text/event-stream'] } },
    handle: async ({ params, request, response }) => {
      if (request.method === 'HEAD') return { status: 200, headers: { 'Content-Type': 'text/event-stream' } };
      await sendEvents(response, (signal) => jobEvents(services.watchJob(params.jobId, signal)));
      return undefined;
    },
  });
}

function cancelJob(services: Services): Route {
  return route({
    method: 'delete',
    path: '/v1/jobs/:jobId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Cancels a job',
    params: JobParams,
    answers: { 202: { description: 'The job; it ends soon', schema: JobResponse, headers: ['Location'] } },
    handle: async ({ params }) => {
      const job = await services.cancelJob(params.jobId);
      return accepted(job.id, toJobResponse(job));
    },
  });
}

async function* jobEvents(jobs: AsyncIterable<Job>): AsyncIterable<ServerEvent> {
  for await (const job of jobs) yield { name: 'job', data: toJobResponse(job) };
}
