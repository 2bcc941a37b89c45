import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import { z } from 'zod';
import type { AnswerDeclaration, AnswerHeader, Route } from './route.js';
import { ProblemResponse } from './schemas/problem.js';

const HEADERS: Readonly<Record<AnswerHeader, string>> = {
  Location: 'Where to read what was created',
  ETag: 'The revision in quotes, for If-Match',
  'Content-Disposition': 'The name for the file',
  'Content-Length': 'The length of the file, where it is known before it is written',
  'Idempotency-Replayed': 'true when an earlier request with the same Idempotency-Key was answered again',
  'Preference-Applied': 'respond-async when the request preferred it',
};

const REQUEST_HEADERS = {
  creates: {
    'Idempotency-Key': z
      .string()
      .max(255)
      .exactOptional()
      .describe('Makes a repeated request do its work once: the same key and content get the first answer again'),
  },
  edits: {
    'If-Match': z.string().exactOptional().describe('The ETag that was read; 412 when the object was changed since'),
  },
  revalidates: {
    'If-None-Match': z.string().exactOptional().describe('The ETag that was read; 304 when it is still the same'),
  },
  waits: {
    Prefer: z.string().exactOptional().describe('respond-async: answer at once with a job, however short the work is'),
  },
};

const PROBLEM: ZodOpenApiResponseObject = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: ProblemResponse } },
};

/** The OpenAPI 3.1 document of the routes: made of the schemas that validate their requests. */
export function openApiDocument(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    (paths[openApiPath(route.path)] ??= {})[route.method] = operationOf(route);
  }
  const info = {
    title: 'Concord',
    version,
    description: 'A self-hosted translation-memory and glossary service.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  };
  return createDocument({ openapi: '3.1.0', info, paths }, { override: allowFurtherFields });
}

/** Answers may grow: a client must not refuse a field that it does not know. */
function allowFurtherFields({ jsonSchema, io }: { jsonSchema: { additionalProperties?: unknown }; io: string }): void {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const headers = {
    ...(route.creates && REQUEST_HEADERS.creates),
    ...(route.edits && REQUEST_HEADERS.edits),
    ...(route.revalidates && REQUEST_HEADERS.revalidates),
    ...(route.waits && REQUEST_HEADERS.waits),
  };
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, `Role: ${route.role}.`].filter(Boolean).join(' '),
    requestParams: {
      ...(route.params && { path: route.params }),
      ...(route.query && { query: route.query }),
      ...(Object.keys(headers).length > 0 && { header: z.object(headers) }),
    },
    ...(route.body && { requestBody: { required: true, content: bodyOf(route, route.body) } }),
    responses: {
      ...Object.fromEntries(Object.entries(route.answers).map(([status, answer]) => [status, responseOf(answer)])),
      default: PROBLEM,
    },
  };
}

/** "get /v1/units/:unitId/history" is getUnitsUnitIdHistory. */
function operationId({ method, path }: Route): string {
  const words = path.replace(/^\/v1/, '').split(/[^A-Za-z0-9]+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function bodyOf(route: Route, body: z.ZodType): NonNullable<ZodOpenApiOperationObject['requestBody']>['content'] {
  if (route.work !== 'upload') return { 'application/json': { schema: body } };
  const file = z.string().meta({ description: 'The file', format: 'binary' });
  return { 'multipart/form-data': { schema: (body as z.ZodObject).extend({ file }) } };
}

function responseOf({
  description,
  schema,
  contentTypes = [],
  headers = [],
}: AnswerDeclaration): ZodOpenApiResponseObject {
  const content = {
    ...(schema && { 'application/json': { schema } }),
    ...Object.fromEntries(contentTypes.map((type) => [type, { schema: z.string() }])),
  };
  const described = headers.map((name) => [name, z.string().describe(HEADERS[name])]);
  return {
    description,
    ...(Object.keys(content).length > 0 && { content }),
    ...(described.length > 0 && { headers: z.object(Object.fromEntries(described)) }),
  };
}
