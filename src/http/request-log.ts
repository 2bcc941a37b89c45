import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * Gives every request an id (X-Request-Id of the answer) and logs it when it has ended: the path of its route, status
 * and milliseconds. The URL itself is left out, for what people look up is their own affair.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp<Request, Response>({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    quietReqLogger: true,
    // `outcomeOf` says what is worth keeping of the two.
    serializers: { req: () => undefined, res: () => undefined },
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    // Not `customProps`: they are bound before the route and the status are known, and then written twice.
    customSuccessObject: (request, response, line: object) => ({ ...line, ...outcomeOf(request, response) }),
    customErrorObject: (request, response, _error, line: object) => ({ ...line, ...outcomeOf(request, response) }),
    customLogLevel: (request, response) => {
      if (PROBES.has(routeOf(request))) return 'debug';
      return response.statusCode >= 500 ? 'error' : 'info';
    },
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
  });
}

function outcomeOf(request: Request, response: Response) {
  return { method: request.method, route: routeOf(request), status: response.statusCode };
}

/** Asked for every few seconds by whatever watches the server. */
const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : 'none';
}
