import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { route, type Route } from '../route.js';
import {
  SessionExportQuery,
  SessionGlossaryParams,
  SnapshotQuery,
  SnapshotResponse,
} from '../schemas/session-glossary.js';
import { sendFile } from './file-answer.js';
import { requireSearched } from './searched.js';

const tag = 'Session glossaries';

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
} as const;

/** A sheet has its style in it, and runs and loads nothing. */
const SHEET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** A session glossary as a whole: to take along, to print. */
export function sessionFileRoutes(services: Services, limits: Limits): readonly Route[] {
  return [exportSessionGlossary(services), readSnapshot(services, limits)];
}

function exportSessionGlossary({ sessionGlossaries }: Services): Route {
  return route({
    method: 'get',
    path: '/v1/session-glossaries/:sessionGlossaryId/export',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Exports a session glossary as a table or a sheet to print',
    params: SessionGlossaryParams,
    query: SessionExportQuery,
    answers: {
      200: {
        description: 'The file',
        contentTypes: Object.values(CONTENT_TYPES).map((type) => type.split(';')[0]!),
        headers: ['Content-Disposition'],
      },
    },
    handle: async ({ params: { sessionGlossaryId: id }, query, request, response }) => {
      const { name } = await sessionGlossaries.get(id);
      const contentType = CONTENT_TYPES[query.format];
      const open = () => sessionGlossaries.export({ id, ...query });
      if (query.format === 'html') response.set('Content-Security-Policy', SHEET_POLICY);
      const isShown = query.format === 'html';
      return sendFile({ request, response }, { name: `${name}.${query.format}`, contentType, isShown, open });
    },
  });
}

function readSnapshot({ sessionGlossaries, glossaries }: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/session-glossaries/:sessionGlossaryId/snapshot',
    role: 'interpreter',
    work: 'read',
    tag,
    summary: 'Reads what a booth needs without a network',
    description: 'With If-None-Match it is sent only when something has changed.',
    params: SessionGlossaryParams,
    query: SnapshotQuery,
    revalidates: true,
    answers: {
      200: { description: 'The snapshot', schema: SnapshotResponse, headers: ['ETag'] },
      304: { description: 'Nothing has changed', headers: ['ETag'] },
    },
    handle: async ({ params: { sessionGlossaryId: id }, query: { glossary }, request, response }) => {
      await requireSearched(glossaries, glossary, memoriesPerRequest);
      const asked = { id, ...(glossary && { glossaries: glossary }) };
      const headers = { ETag: `"${await sessionGlossaries.snapshotTag(asked)}"`, 'Content-Type': 'application/json' };
      if (request.get('If-None-Match') === headers.ETag) return { status: 304, headers };
      if (request.method === 'HEAD') return { status: 200, headers };
      const snapshot = await sessionGlossaries.snapshot(asked);
      response.status(200).set(headers);
      await pipeline(Readable.from(snapshot, { objectMode: false }), response);
      return undefined;
    },
  });
}
