import { expect } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import { createLogger } from '../../src/http/logger.js';
import type { AnswerHeader, Route } from '../../src/http/route.js';
import { apiRoutes } from '../../src/http/routes/api.js';
import { healthRoutes } from '../../src/http/routes/health.js';
import { ProblemResponse } from '../../src/http/schemas/problem.js';
import type { Services } from '../../src/services/services.js';
import { startServer } from '../support/start-server.js';

export interface ApiAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface ApiUnderTest {
  readonly address: string;
  readonly dataDir: string;
  /** Sends a request and holds the answer against the schema that its route declares for this status. */
  send<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer<Body>>;
  get<Body = unknown>(path: string): Promise<Body>;
  post<Body = unknown>(path: string, body: unknown): Promise<Body>;
  stop(): Promise<unknown>;
}

const settings = {
  host: '127.0.0.1',
  spoolFolder: '/nowhere',
  limits: DEFAULT_LIMITS,
  openMode: true,
  logger: createLogger('silent'),
  assetsFolder: '/nowhere',
  version: '',
};
const health = healthRoutes({} as Services, '');
const routes = [...health, ...apiRoutes({} as Services, settings, health)];

/** The whole server with an empty store, and a client that knows the contract. */
export async function startApi(environment: Record<string, string> = {}): Promise<ApiUnderTest> {
  const server = await startServer({ environment });
  const { address, dataDir } = server;

  const send = async (method: string, path: string, body?: unknown, headers = {}): Promise<ApiAnswer<never>> => {
    const isForm = body instanceof FormData;
    const response = await fetch(address + path, {
      method,
      headers: { ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    const answer = {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as never,
    };
    expectContract(method, path, answer);
    return answer;
  };

  return {
    address,
    dataDir,
    send,
    async get(path) {
      return expectSuccess(await send('GET', path));
    },
    async post(path, body) {
      return expectSuccess(await send('POST', path, body));
    },
    stop: () => server.stop(),
  };
}

function expectSuccess({ status, body }: ApiAnswer<never>): never {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** An answer has all that its schema promises and nothing that it does not name. */
function expectContract(method: string, path: string, { status, headers, body }: ApiAnswer<unknown>): void {
  if (headers.get('Content-Type')?.includes('problem+json')) {
    expect(ProblemResponse.parse(body)).toEqual(body);
    expect(body).toMatchObject({ status, requestId: headers.get('X-Request-Id') });
    return;
  }
  const route = routes.find((candidate) => isFor(candidate, method, path.split('?')[0]!));
  const declared = route?.answers[status];
  if (!declared) throw new Error(`${method} ${path} does not declare the status ${status}.`);
  if (declared.schema && !isOfType(headers, declared.contentTypes)) {
    expect(declared.schema.parse(body)).toEqual(body);
  }
  for (const header of declared.headers ?? []) {
    if (!SOMETIMES_THERE.has(header)) expect([header, headers.get(header)]).not.toContain(null);
  }
}

function isOfType(headers: Headers, types: readonly string[] = []): boolean {
  return types.some((type) => headers.get('Content-Type')?.startsWith(type));
}

/** Headers that say something about some answers alone. */
const SOMETIMES_THERE: ReadonlySet<AnswerHeader> = new Set([
  'Idempotency-Replayed',
  'Preference-Applied',
  'Content-Length',
]);

function isFor(route: Route, method: string, path: string): boolean {
  const pattern = route.path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+');
  return route.method === method.toLowerCase() && new RegExp(`^${pattern}$`).test(path);
}
