import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { accepted, created, ok, okWithRevision, route, type Route } from '../route.js';
import { JobResponse, toJobResponse } from '../schemas/job.js';
import {
  MemoryPage,
  MemoryParams,
  MemoryPatch,
  MemoryRequest,
  MemoryResponse,
  toMemoryResponse,
} from '../schemas/memory.js';
import { PageQuery, toPageRequest, toPageResponse } from '../schemas/page.js';

const tag = 'Memories';

export function memoryRoutes({ memories }: Services, { pageSize }: Limits): readonly Route[] {
  return [
    listMemories(memories, pageSize),
    createMemory(memories),
    readMemory(memories),
    changeMemory(memories),
    deleteMemory(memories),
  ];
}

function listMemories(memories: Services['memories'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/memories',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Lists the memories',
    query: PageQuery,
    answers: { 200: { description: 'A page of memories', schema: MemoryPage } },
    handle: async ({ query }) =>
      ok(toPageResponse(await memories.list(toPageRequest(query, pageSize)), toMemoryResponse)),
  });
}

function createMemory(memories: Services['memories']): Route {
  return route({
    method: 'post',
    path: '/v1/memories',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Creates a memory',
    body: MemoryRequest,
    creates: true,
    answers: { 201: { description: 'The memory', schema: MemoryResponse, headers: ['Location', 'ETag'] } },
    handle: async ({ body, write }) => {
      const memory = await memories.create(body, write);
      return created(`/v1/memories/${memory.id}`, toMemoryResponse(memory), memory.revision);
    },
  });
}

function readMemory(memories: Services['memories']): Route {
  return route({
    method: 'get',
    path: '/v1/memories/:memoryId',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Reads a memory',
    params: MemoryParams,
    answers: { 200: { description: 'The memory', schema: MemoryResponse, headers: ['ETag'] } },
    handle: async ({ params }) => {
      const memory = await memories.get(params.memoryId);
      return okWithRevision(toMemoryResponse(memory), memory.revision);
    },
  });
}

function changeMemory(memories: Services['memories']): Route {
  return route({
    method: 'patch',
    path: '/v1/memories/:memoryId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Changes the settings of a memory',
    params: MemoryParams,
    body: MemoryPatch,
    edits: true,
    answers: { 200: { description: 'The memory as it is now', schema: MemoryResponse, headers: ['ETag'] } },
    handle: async ({ params, body, write, ifRevision }) => {
      const memory = await memories.change(params.memoryId, body, write, ifRevision);
      return okWithRevision(toMemoryResponse(memory), memory.revision);
    },
  });
}

function deleteMemory(memories: Services['memories']): Route {
  return route({
    method: 'delete',
    path: '/v1/memories/:memoryId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Deletes a memory',
    description: 'The memory is out of sight at once. Its change set can be rolled back for 30 days.',
    params: MemoryParams,
    edits: true,
    answers: { 202: { description: 'The job', schema: JobResponse, headers: ['Location'] } },
    handle: async ({ params, write, ifRevision }) => {
      const job = await memories.remove(params.memoryId, write, ifRevision);
      return accepted(job.id, toJobResponse(job));
    },
  });
}
