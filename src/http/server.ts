import { createServer, STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Services } from '../services/services.js';
import { createApplication } from './application.js';
import type { HttpSettings } from './http-settings.js';
import { problemOf, type HttpRefusal } from './problem.js';

const SECONDS = 1_000;
/** A percent-encoded query is up to three times as long as its bytes, and the other headers need room. */
const HEADER_BYTES_PER_QUERY_BYTE = 4;
const LEAST_HEADER_BYTES = 16 * 1024;

/** The whole HTTP server, not yet listening. The caller listens on `settings.host` and closes it. */
export function createHttpServer(services: Services, settings: HttpSettings): Server {
  const server = createServer(
    {
      headersTimeout: 10 * SECONDS,
      requestTimeout: 300 * SECONDS,
      keepAliveTimeout: 5 * SECONDS,
      connectionsCheckingInterval: SECONDS,
      maxHeaderSize: Math.max(LEAST_HEADER_BYTES, HEADER_BYTES_PER_QUERY_BYTE * settings.limits.queryBytes),
    },
    createApplication(services, settings),
  );
  server.maxConnections = 1_000;
  server.on('clientError', answerClientError);
  return server;
}

const NOT_HTTP = ['bad-request', 'The request is not valid HTTP.'] as const;

const REFUSAL_OF_CODE: ReadonlyMap<string | undefined, readonly [HttpRefusal, string]> = new Map([
  ['HPE_HEADER_OVERFLOW', ['headers-too-large', NOT_HTTP[1]]],
  ['ERR_HTTP_REQUEST_TIMEOUT', ['request-timeout', NOT_HTTP[1]]],
  // What most people try first: curl "http://.../v1/terms?q=院士".
  ['HPE_INVALID_URL', ['bad-request', 'Characters of the URL beyond ASCII must be percent-encoded as UTF-8.']],
]);

/** What is not HTTP never reaches the application; it gets its problem here, and the connection ends. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(...(REFUSAL_OF_CODE.get(error.code) ?? NOT_HTTP));
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\nConnection: close\r\n` +
      `Content-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
