import { ConcordError } from '../domain/failure.js';
import {
  HttpRefusalError,
  InvalidValuesError,
  problemOf,
  problemOfFailure,
  type HttpRefusal,
  type Problem,
  type ValueError,
} from './problem.js';

/** A problem with the headers that belong to it. */
export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** The error is a mistake of ours: its stack belongs in the log. */
  readonly unexpected: boolean;
}

/** Every error that can reach the end of a request, as a problem. What nobody expected becomes a 500 that says nothing. */
export function problemOfError(error: unknown, method: string): ProblemAnswer {
  if (error instanceof ConcordError) return ofConcordError(error, method);
  if (error instanceof HttpRefusalError) {
    return { problem: problemOf(error.refusal, error.message), headers: error.headers, unexpected: false };
  }
  if (error instanceof InvalidValuesError) {
    const [first, ...more] = error.errors;
    const detail = first && more.length === 0 ? detailOf(first) : `${error.errors.length} values are not valid.`;
    return expected(problemOf('invalid', detail, { errors: error.errors }));
  }
  return ofForeignError(error);
}

/** "is required" means nothing without what it is said of; a sentence stands for itself. */
function detailOf({ pointer, detail }: ValueError): string {
  return pointer === '' || detail.endsWith('.') ? detail : `${pointer.slice(1)}: ${detail}`;
}

function expected(problem: Problem): ProblemAnswer {
  return { problem, headers: {}, unexpected: false };
}

const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PATCH']);

function ofConcordError({ failure }: ConcordError, method: string): ProblemAnswer {
  const problem = problemOfFailure(failure, WITH_BODY.has(method) ? 'body' : 'query');
  const headers: Record<string, string> =
    failure.kind === 'busy' ? { 'Retry-After': String(failure.retryAfterSeconds) } : {};
  return { problem, headers, unexpected: failure.kind === 'storage-damaged' };
}

/** What Express, its router and its body parsers throw: errors that carry an HTTP status. */
const REFUSAL_OF_STATUS: ReadonlyMap<number, readonly [HttpRefusal | 'too-large', string]> = new Map([
  [400, ['bad-request', 'The request cannot be read.']],
  [404, ['no-such-route', 'There is nothing at this address.']],
  [408, ['request-timeout', 'The request did not arrive in time.']],
  [413, ['too-large', 'The body is larger than the limit.']],
  [415, ['unsupported-media-type', 'The charset or the Content-Encoding of the body is not supported.']],
]);

function refusalOf(status: number) {
  return REFUSAL_OF_STATUS.get(status >= 400 && status < 500 && !REFUSAL_OF_STATUS.has(status) ? 400 : status);
}

/** Where the message of a parser is about the body alone, it helps the caller. */
const DETAIL_OF_TYPE: ReadonlyMap<unknown, string> = new Map([
  ['entity.parse.failed', 'The body is not valid JSON.'],
  ['request.aborted', 'The request was aborted.'],
  ['request.size.invalid', 'The body is not as long as Content-Length says.'],
]);

function ofForeignError(error: unknown): ProblemAnswer {
  if (error instanceof URIError) return expected(problemOf('bad-request', 'The URL is not percent-encoded UTF-8.'));
  const { status, type, limit } = (error ?? {}) as { status?: unknown; type?: unknown; limit?: unknown };
  const known = typeof status === 'number' ? refusalOf(status) : undefined;
  if (known) {
    const extensions = known[0] === 'too-large' && typeof limit === 'number' ? { limit, unit: 'bytes' } : {};
    return expected(problemOf(known[0], DETAIL_OF_TYPE.get(type) ?? known[1], extensions));
  }
  const problem = problemOf('internal-error', 'Something went wrong. The log has the details under the request id.');
  return { problem, headers: {}, unexpected: true };
}
