import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler, type Response, type Router } from 'express';
import type { Limits } from '../domain/limits.js';
import { requireRole } from './access.js';
import { HttpRefusalError } from './problem.js';
import { readCall } from './read-call.js';
import { limitsOfWork } from './request-limits.js';
import type { Answer, Method, Route, RouteDeclaration } from './route.js';
import { greatestFileLimit, receiveUpload, removeSpooled } from './uploads.js';

export interface MountSettings {
  readonly spoolFolder: string;
  readonly limits: Limits;
}

/** Hangs each route of the table into Express: role, limits, body, schemas, handler, in this order. */
export function mountRoutes(router: Router, routes: readonly Route[], settings: MountSettings): void {
  const limits = limitsOfWork(settings.limits);
  const greatest = greatestFileLimit(settings.limits);
  const upload = ({ fileLimit }: Route) =>
    receiveUpload(settings.spoolFolder, fileLimit ? settings.limits[fileLimit] : greatest);
  const json = express.json({
    limit: settings.limits.jsonBytes,
    type: ['application/json', 'application/merge-patch+json'],
    // A value that is no object is for the schemas to refuse, in their words.
    strict: false,
    verify: requireUnicode,
  });
  for (const route of routes) {
    const body = route.work === 'upload' ? upload(route) : route.body ? [json] : [];
    router[route.method](
      route.path,
      checkRole(route),
      ...limits[route.work],
      ...body,
      handlerOf(route, settings.spoolFolder),
    );
  }
}

/** The parser would put U+FFFD for what a terminal in another encoding has sent, and store that. */
function requireUnicode(_request: unknown, _response: unknown, body: Buffer, charset: string): void {
  if (charset !== 'utf-8' || isUtf8(body)) return;
  throw new HttpRefusalError('bad-request', 'The body is not valid UTF-8.');
}

function checkRole({ role }: RouteDeclaration): RequestHandler {
  return (request, _response, next) => {
    requireRole(request, role);
    next();
  };
}

function handlerOf(route: Route, spoolFolder: string): RequestHandler {
  return async (request, response) => {
    // Elsewhere an ETag is the revision for If-Match; counts may change without it, so no answer is "not modified".
    if (!route.revalidates) delete request.headers['if-none-match'];
    response.setHeader('Cache-Control', 'no-store');
    try {
      const answer = await route.handle(readCall(route, request, response));
      if (answer) send(response, answer);
    } catch (error) {
      if (request.file) await removeSpooled(spoolFolder, request.file.filename);
      throw error;
    }
  };
}

function send(response: Response, { status, body, headers }: Answer): void {
  response.status(status).set(headers ?? {});
  if (body === undefined) response.end();
  else response.json(body);
}

/** For each known path: OPTIONS names its methods, any other method is a 405. Mount after the routes. */
export function refuseOtherMethods(router: Router, declarations: readonly RouteDeclaration[]): void {
  for (const path of new Set(declarations.map((declaration) => declaration.path))) {
    const declared = declarations.filter((declaration) => declaration.path === path);
    const allow = allowHeader(declared.map((declaration) => declaration.method));
    router.route(path).all((request, response) => {
      if (request.method !== 'OPTIONS') {
        throw new HttpRefusalError('method-not-allowed', `${request.method} is not possible here.`, { Allow: allow });
      }
      response.status(204).set('Allow', allow).end();
    });
  }
}

function allowHeader(methods: readonly Method[]): string {
  const names = methods.map((method) => method.toUpperCase());
  return [...names, ...(methods.includes('get') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}
