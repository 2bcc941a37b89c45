import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { OnceKey } from '../domain/ports/write-context.js';
import { requireRole } from './access.js';
import { HttpRefusalError, InvalidValuesError, type ValueError } from './problem.js';
import type { Call, Route } from './route.js';
import { spooledFileOf } from './uploads.js';

type Place = ValueError['in'];

/** Parses a request by the schemas of its route; what a handler sees has passed them. */
export function readCall(route: Route, request: Request, response: Response): Call<unknown, unknown, unknown> {
  const { actor } = requireRole(request, route.role);
  const file = route.work === 'upload' ? spooledFileOf(request) : undefined;
  const params = parse(route.params, request.params, 'path');
  const query = parse(route.query, request.query, 'query');
  const body = route.body && parse(route.body, bodyOf(route, request), 'body');
  const ifRevision = route.edits ? ifMatch(request) : undefined;
  const once = route.creates ? onceKey(request, body) : undefined;
  return {
    params,
    query,
    body,
    write: once ? { actor, once } : { actor },
    request,
    response,
    ...(file && { file }),
    ...(ifRevision !== undefined && { ifRevision }),
    ...(route.waits && { respondAsync: prefersJob(request) }),
  };
}

function bodyOf(route: Route, request: Request): unknown {
  // Without a parser that took the body, Express leaves it undefined.
  const body = request.body as unknown;
  if (body !== undefined) return body;
  if (route.work === 'upload') return {};
  if (request.is('application/json') === false) {
    throw new HttpRefusalError('unsupported-media-type', 'The body must be application/json.');
  }
  throw new InvalidValuesError([{ in: 'body', pointer: '', detail: 'A JSON body is required.' }]);
}

function parse(schema: z.ZodType | undefined, value: unknown, place: Place): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { error: inPlainWords });
  if (result.success) return result.data;
  throw new InvalidValuesError(result.error.issues.flatMap((issue) => valueErrors(issue, place)));
}

/** "expected string, received undefined" says nothing to who has left a value out. Zod words the rest. */
function inPlainWords(issue: { readonly code?: string; readonly input?: unknown }): string | undefined {
  return issue.input === undefined && issue.code?.startsWith('invalid_') ? 'is required' : undefined;
}

function valueErrors(issue: z.core.$ZodIssue, place: Place): ValueError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      in: place,
      pointer: jsonPointer([...issue.path, key]),
      detail: `There is no field ${key} here.`,
    }));
  }
  return [{ in: place, pointer: jsonPointer(issue.path), detail: issue.message }];
}

/** RFC 6901. */
function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The revision that If-Match asks for; `*` asks only that the object exists, which every edit does. */
function ifMatch(request: Request): number | undefined {
  const header = request.get('If-Match');
  if (header === undefined || header.trim() === '*') return undefined;
  const tag = /^\s*"(\d{1,15})"\s*$/.exec(header);
  if (tag) return Number(tag[1]);
  throw new InvalidValuesError([
    { in: 'header', pointer: '/If-Match', detail: 'If-Match takes one entity tag as the ETag header gave it.' },
  ]);
}

/** RFC 7240: preferences are separated by commas, their parameters follow after semicolons. */
function prefersJob(request: Request): boolean {
  const preferences = request.get('Prefer')?.split(',') ?? [];
  return preferences.some((preference) => /^\s*respond-async\s*(?:;|$)/i.test(preference));
}

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

/** The content of an upload is not in the fingerprint: the service that reads the file puts it there. */
function onceKey(request: Request, body: unknown): OnceKey | undefined {
  const key = request.get('Idempotency-Key');
  if (key === undefined) return undefined;
  if (!IDEMPOTENCY_KEY.test(key)) {
    const detail = 'Idempotency-Key takes 1 to 255 visible ASCII characters.';
    throw new InvalidValuesError([{ in: 'header', pointer: '/Idempotency-Key', detail }]);
  }
  const asked = `${request.method} ${request.path}\n${canonicalJson(body)}`;
  return { key, fingerprint: createHash('sha256').update(asked).digest('hex') };
}

/** The same JSON whatever the order in which the caller wrote the fields. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
