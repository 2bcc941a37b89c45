import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { requireRole } from '../access.js';
import { route, type Route } from '../route.js';
import { BriefQuery, BriefRequestBody, BriefResponse, toBriefResponse } from '../schemas/brief.js';
import { sendFile } from './file-answer.js';
import { requireQuerySize } from './request-size.js';
import { requireSearched } from './searched.js';

/** UTF-8 bytes of a text: three hundred thousand Chinese characters. */
const MOST_BYTES = 1024 * 1024;

const CONTENT_TYPES = {
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const FILE_TYPES = Object.values(CONTENT_TYPES).map((type) => type.split(';')[0]!);

/** A brief has its style in it, and runs and loads nothing. */
const BRIEF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

export function briefRoutes(services: Services, { memoriesPerRequest }: Limits): readonly Route[] {
  const { briefs, glossaries, memories } = services;
  return [
    route({
      method: 'post',
      path: '/v1/briefs',
      role: 'interpreter',
      work: 'look-up',
      creates: true,
      tag: 'Look-ups',
      summary: 'Reads a text or a document before an event',
      description:
        'Known terms, what seems to be a term, and numbers. It never changes a termbase. A document needs the role translator.',
      query: BriefQuery,
      body: BriefRequestBody,
      answers: {
        200: { description: 'The brief', schema: BriefResponse, contentTypes: FILE_TYPES },
        201: {
          description: 'The brief, of which a session glossary was made',
          schema: BriefResponse,
          contentTypes: FILE_TYPES,
          headers: ['Location'],
        },
      },
      handle: async ({ body, query: { format }, request, response, write }) => {
        if (body.documentId !== undefined) requireRole(request, 'translator');
        requireQuerySize([body.text], MOST_BYTES);
        await requireSearched(glossaries, body.glossaries, memoriesPerRequest);
        await requireSearched(memories, body.memories, memoriesPerRequest);
        const composed = await briefs.compose(body, write);
        const { sessionGlossaryId: id } = composed;
        if (id !== undefined) response.status(201).set('Location', `/v1/session-glossaries/${id}`);
        if (format === 'json') return { status: response.statusCode, body: toBriefResponse(composed) };
        if (format === 'html') response.set('Content-Security-Policy', BRIEF_POLICY);
        const name = `${composed.brief.title || 'brief'}.${format}`;
        const open = () => briefs.file(composed.brief, format);
        const isShown = format === 'html';
        return sendFile({ request, response }, { name, contentType: CONTENT_TYPES[format], isShown, open });
      },
    }),
  ];
}
