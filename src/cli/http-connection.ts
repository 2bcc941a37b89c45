import type { z } from 'zod';

import { ProblemDetails } from './answers/problem-details.js';
import { CommandError, EXIT, type ExitCode } from './exit-codes.js';

/** Requests to one server. What it refuses, and its silence, are CommandErrors. */
export interface HttpConnection {
  readonly send: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends a request and checks the JSON that is answered. */
  readonly read: <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    init?: RequestInit,
  ) => Promise<z.output<Schema>>;
}

/**
 * @param url without a path: "http://127.0.0.1:8080"
 * @param token sent with every request
 */
export function connectTo(url: string, token?: string): HttpConnection {
  const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...authorization, ...(init.headers as Readonly<Record<string, string>> | undefined) };
    const response = await fetch(url + path, { ...init, headers }).catch((error: unknown) => {
      if (init.signal?.aborted) throw new CommandError('Interrupted.', EXIT.interrupted);
      throw new CommandError(`No server answers at ${url}${causeOf(error)}.`, EXIT.unreachable);
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  }

  return {
    send,
    async read(schema, path, init) {
      const answer = schema.safeParse(await jsonOf(await send(path, init)));
      if (answer.success) return answer.data;
      throw new CommandError(`What answers at ${url} is no Concord that this command knows.`, EXIT.unreachable);
    },
  };
}

function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

async function refusalOf(response: Response): Promise<CommandError> {
  const problem = ProblemDetails.safeParse(await jsonOf(response));
  if (!problem.success) return new CommandError(`The server answers ${response.status}.`, EXIT.unreachable);
  const { detail, errors = [] } = problem.data;
  const places = errors.filter((error) => error.detail !== detail).map((error) => `${error.pointer}: ${error.detail}`);
  return new CommandError([detail, ...places].join('\n  '), codeOf(response.status));
}

const FILE_STATUSES: readonly number[] = [413, 415, 422];
const REFUSED_STATUSES: readonly number[] = [401, 403, 429];

function codeOf(status: number): ExitCode {
  if (FILE_STATUSES.includes(status)) return EXIT.file;
  return status >= 500 || REFUSED_STATUSES.includes(status) ? EXIT.unreachable : EXIT.usage;
}

/** fetch hides why it failed in its cause. */
function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? ` (${cause.code})` : '';
}
