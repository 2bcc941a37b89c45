import { z } from 'zod';
import type { Limits } from '../../domain/limits.js';
import type { Unit } from '../../domain/unit.js';
import type { Services } from '../../services/services.js';
import { ok, okWithRevision, route, type Route } from '../route.js';
import { ChangeSetResponse, toChangeSetResponse } from '../schemas/change-set.js';
import { MemoryParams } from '../schemas/memory.js';
import { toPageRequest, toPageResponse } from '../schemas/page.js';
import {
  patchUnit,
  toNewUnit,
  toUnitHistory,
  toUnitResponse,
  toUnitsResponse,
  UnitHistory,
  UnitListQuery,
  UnitPage,
  UnitPatch,
  UnitResponse,
  UnitsRequest,
  UnitsResponse,
} from '../schemas/unit.js';
import { Id } from '../schemas/values.js';
import { editLatest } from './edit-latest.js';
import { requireAtMost, requireQuerySize } from './request-size.js';

const tag = 'Units';
const UnitParams = z.strictObject({ unitId: Id.describe('The id of the unit') });

/** Units within their memory. */
export function memoryUnitRoutes({ units }: Services, limits: Limits): readonly Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/memories/:memoryId/units',
      role: 'editor',
      work: 'write',
      tag,
      summary: 'Adds units to a memory',
      description: 'All are added or none; they are found by the next look-up.',
      params: MemoryParams,
      body: UnitsRequest,
      creates: true,
      answers: { 201: { description: 'What became of them', schema: UnitsResponse } },
      handle: async ({ params, body, write }) => {
        requireAtMost(body.units, limits.unitsPerRequest, 'units');
        const added = await units.add(params.memoryId, body.units.map(toNewUnit), body.policy, write);
        return { status: 201, body: toUnitsResponse(added) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/memories/:memoryId/units',
      role: 'interpreter',
      work: 'read',
      tag,
      summary: 'Lists the units of a memory',
      params: MemoryParams,
      query: UnitListQuery,
      answers: { 200: { description: 'A page of units', schema: UnitPage } },
      handle: async ({ params, query }) => {
        const { language, q } = query;
        requireQuerySize([q], limits.queryBytes);
        const filter = { ...(language && { language }), ...(q !== undefined && { q }) };
        const page = await units.list(params.memoryId, filter, toPageRequest(query, limits.pageSize));
        return ok(toPageResponse(page, toUnitResponse));
      },
    }),
  ];
}

export function unitRoutes({ units }: Services): readonly Route[] {
  return [readUnit(units), changeUnit(units), deleteUnit(units), listUnitRevisions(units)];
}

function readUnit(units: Services['units']): Route {
  return route({
    method: 'get',
    path: '/v1/units/:unitId',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Reads a unit',
    params: UnitParams,
    answers: { 200: { description: 'The unit', schema: UnitResponse, headers: ['ETag'] } },
    handle: async ({ params }) => answerOf(await units.get(params.unitId)),
  });
}

function changeUnit(units: Services['units']): Route {
  return route({
    method: 'patch',
    path: '/v1/units/:unitId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Changes a unit',
    description: 'Fields that are absent stay, fields that are null are removed; `variants` replaces all texts.',
    params: UnitParams,
    body: UnitPatch,
    edits: true,
    answers: { 200: { description: 'The unit as it is now', schema: UnitResponse, headers: ['ETag'] } },
    handle: async ({ params, body, write, ifRevision }) => {
      const unit = await editLatest({
        ifRevision,
        read: () => units.get(params.unitId),
        change: (latest, revision) => units.change(latest.id, patchUnit(latest, body), write, revision),
      });
      return answerOf(unit);
    },
  });
}

function deleteUnit(units: Services['units']): Route {
  return route({
    method: 'delete',
    path: '/v1/units/:unitId',
    role: 'editor',
    work: 'write',
    tag,
    summary: 'Deletes a unit',
    params: UnitParams,
    edits: true,
    answers: { 200: { description: 'The change set; roll it back to undo', schema: ChangeSetResponse } },
    handle: async ({ params, write, ifRevision }) =>
      ok(toChangeSetResponse(await units.remove(params.unitId, write, ifRevision))),
  });
}

function listUnitRevisions(units: Services['units']): Route {
  return route({
    method: 'get',
    path: '/v1/units/:unitId/history',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Lists the revisions of a unit',
    params: UnitParams,
    answers: { 200: { description: 'Every revision, newest first', schema: UnitHistory } },
    handle: async ({ params }) => ok(toUnitHistory(await units.history(params.unitId))),
  });
}

function answerOf(unit: Unit) {
  return okWithRevision(toUnitResponse(unit), unit.revision);
}
