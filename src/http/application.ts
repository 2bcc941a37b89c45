import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Services } from '../services/services.js';
import { identifyCaller } from './access.js';
import { mountedRoutes, undeclaredRoutes } from './declared-routes.js';
import type { HttpSettings } from './http-settings.js';
import { mountRoutes, refuseOtherMethods } from './mount-routes.js';
import { problemOfError } from './problem-of-error.js';
import { HttpRefusalError } from './problem.js';
import { requestLog } from './request-log.js';
import type { RouteDeclaration } from './route.js';
import { apiRoutes } from './routes/api.js';
import { healthRoutes } from './routes/health.js';
import { PAGE_DECLARATIONS, pageRoutes } from './routes/pages.js';
import { securityHeaders } from './security-headers.js';

/**
 * The Express application, from the outside in: log, headers, health for everybody, the gate, then everything else.
 * @throws Error when an address is mounted that declares no role
 */
export function createApplication(services: Services, settings: HttpSettings): Express {
  const health = healthRoutes(services, settings.version);
  const api = apiRoutes(services, settings, health);
  const declarations: readonly RouteDeclaration[] = [...health, ...api, ...PAGE_DECLARATIONS];

  const app = express().disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.use(requestLog(settings.logger));
  app.use(securityHeaders(settings.publicUrl));
  app.use(requireReadableTarget);
  mountRoutes(app, health, settings);
  app.use(identifyCaller(settings));
  mountRoutes(app, api, settings);
  app.use(pageRoutes(services, settings.assetsFolder));
  refuseOtherMethods(app, declarations);
  requireDeclarations(app, declarations);
  app.use(() => {
    throw new HttpRefusalError('no-such-route', 'There is nothing at this address.');
  });
  app.use(answerProblem);
  return app;
}

/**
 * A target with an authority of its own (RFC 9112, 3.2.2) would make the checked Host meaningless. A query in another
 * encoding than UTF-8 would be read as U+FFFD and find nothing.
 */
const requireReadableTarget: RequestHandler = ({ url }, _response, next) => {
  if (!url.startsWith('/')) throw new HttpRefusalError('bad-request', 'The request target must be a path.');
  decodeURIComponent(url.slice(url.indexOf('?') + 1));
  next();
};

function requireDeclarations(app: Express, declarations: readonly RouteDeclaration[]): void {
  const undeclared = undeclaredRoutes(mountedRoutes(app.router.stack), declarations);
  if (undeclared.length > 0) throw new Error(`These addresses declare no role: ${undeclared.join(', ')}.`);
}

const answerProblem: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const { problem, headers, unexpected } = problemOfError(error, request.method);
  if (response.headersSent) {
    // The answer has begun: cutting it off is the only way to say that it is not whole.
    if (!isReaderGone(error)) request.log.error({ err: error }, 'the answer was cut off');
    response.destroy();
    return;
  }
  if (unexpected) request.log.error({ err: error }, 'unexpected error');
  response
    .status(problem.status)
    .set({ 'Cache-Control': 'no-store', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, requestId: request.id }));
};

/** The reader has closed the connection before the end: its own affair. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
