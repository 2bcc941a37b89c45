import type { JobAnswer } from '../api-answers.js';
import type { DuplicateAnswer } from '../glossary-answers.js';

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly detail?: string }[];
  /** Where a file is broken; from 1. */
  readonly line?: number;
  readonly column?: number;
  /** What is wrong there, without the place. */
  readonly reason?: string;
  /** What is there already, where that is why. */
  readonly duplicates?: readonly DuplicateAnswer[];
}

/** What the server said besides the sentence for people. */
interface Refusal {
  /** The HTTP status; 0 when there was no answer at all. */
  readonly status?: number;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly reason?: string | undefined;
  readonly duplicates?: readonly DuplicateAnswer[] | undefined;
  /** For a server that is busy or has had enough for now. */
  readonly retryAfterSeconds?: number | undefined;
}

/** What a person reads when a request fails. */
export class ApiError extends Error {
  readonly refusal: Refusal;

  constructor(message: string, refusal: Refusal = {}) {
    super(message);
    this.refusal = refusal;
  }
}

/** GET of a JSON answer. Throws ApiError, or an AbortError when the signal aborts. */
export function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return requestJson(path, signal ? { signal } : {});
}

/** POST of a JSON body. */
export function postJson<Answer>(path: string, body: object, signal?: AbortSignal): Promise<Answer> {
  return requestJson(path, withBody('POST', body, signal ? { signal } : {}));
}

/** POST that changes what is there. @param revision the one that is changed; another one is refused with 412 */
export function postEdit<Answer>(path: string, body: object, revision: number): Promise<Answer> {
  return requestJson(path, withBody('POST', body, { headers: ifMatch(revision) }));
}

/** POST of what may take long: the server answers with a job at once, which is told from the result by `isJob`. */
export function postForJob<Answer>(path: string, body: object): Promise<Answer | JobAnswer<Answer>> {
  return requestJson(path, withBody('POST', body, { headers: { Prefer: 'respond-async' } }));
}

export function isJob<Result extends object>(answer: Result | JobAnswer<Result>): answer is JobAnswer<Result> {
  return 'progress' in answer;
}

/** PATCH of a JSON body. @param revision the one that is changed; another one is refused with 412 */
export function patchJson<Answer>(path: string, body: object, revision?: number): Promise<Answer> {
  return requestJson(path, withBody('PATCH', body, { headers: ifMatch(revision) }));
}

/** @param revision the one that is deleted; another one is refused with 412 */
export async function deleteAt(path: string, revision?: number): Promise<void> {
  await request(path, { method: 'DELETE', headers: ifMatch(revision) });
}

function ifMatch(revision: number | undefined): Record<string, string> {
  return revision === undefined ? {} : { 'If-Match': `"${revision}"` };
}

function withBody(method: string, body: object, options: RequestInit = {}): RequestInit {
  const headers = { ...(options.headers as Record<string, string>), 'Content-Type': 'application/json' };
  return { ...options, method, headers, body: JSON.stringify(body) };
}

async function requestJson<Answer>(path: string, options: RequestInit): Promise<Answer> {
  return (await (await request(path, options)).json()) as Answer;
}

async function request(path: string, options: RequestInit): Promise<Response> {
  const response = await fetch(path, options).catch((error: unknown) => {
    if (isAbort(error)) throw error;
    throw new ApiError('The server does not answer.', { status: 0 });
  });
  if (!response.ok) throw refusalOf(await response.text(), response.status, response.headers.get('Retry-After'));
  return response;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The connection is lost, or the server is not there: worth another try. */
export function isLost(error: unknown): boolean {
  return error instanceof ApiError && error.refusal.status === 0;
}

/** An answer that is not 2xx; its body is an RFC 9457 problem, unless something before the server wrote it. */
export function refusalOf(body: string, status: number, retryAfter: string | null): ApiError {
  const problem = readProblem(body);
  const text = problem.errors?.[0]?.detail ?? problem.detail ?? problem.title ?? `The server answered ${status}.`;
  const retryAfterSeconds = retryAfter === null ? undefined : Number(retryAfter);
  const { line, column, reason, duplicates } = problem;
  return new ApiError(text, { status, line, column, reason, duplicates, retryAfterSeconds });
}

function readProblem(body: string): Problem {
  try {
    return JSON.parse(body) as Problem;
  } catch {
    return {};
  }
}

/** What to show for anything that was thrown. */
export function failureText(error: unknown): string {
  return error instanceof ApiError ? error.message : 'Something went wrong on this page.';
}
