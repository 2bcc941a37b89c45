import { describeFailure, type Failure, type FailureKind } from '../domain/failure.js';

/** What only HTTP can refuse; everything else is a Failure of the domain. */
export type HttpRefusal =
  | 'bad-request'
  | 'access-denied'
  | 'no-such-route'
  | 'method-not-allowed'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'request-timeout'
  | 'headers-too-large'
  | 'internal-error';

export type ProblemKind = FailureKind | HttpRefusal;

interface ProblemType {
  readonly status: number;
  readonly title: string;
  /** One sentence for /docs/problems. */
  readonly meaning: string;
}

/** Every problem that the server answers. The compiler names the kind that has no row. */
export const PROBLEM_TYPES: Readonly<Record<ProblemKind, ProblemType>> = {
  'not-found': { status: 404, title: 'Not found', meaning: 'Nothing has this id, or it was deleted.' },
  invalid: {
    status: 400,
    title: 'A value is not valid',
    meaning: 'A value of the request cannot be accepted; `errors` names each one by place and JSON pointer.',
  },
  conflict: {
    status: 409,
    title: 'Conflict',
    meaning: 'The request contradicts what is stored, for example a name that is taken or a job that has ended.',
  },
  'changed-meanwhile': {
    status: 412,
    title: 'Changed meanwhile',
    meaning: '`If-Match` named another revision than the present one; read the object again and repeat the change.',
  },
  'idempotency-mismatch': {
    status: 422,
    title: 'The Idempotency-Key belongs to another request',
    meaning: 'The same `Idempotency-Key` was used before with other content; use a new key for a new request.',
  },
  'malformed-file': {
    status: 422,
    title: 'The file could not be read',
    meaning:
      'The file breaks the rules of its format; `format`, `line` and `column` say where, `reason` what is wrong.',
  },
  'unsupported-file': {
    status: 422,
    title: 'The file is of no supported kind',
    meaning: 'The format, version or encoding of the file is not supported.',
  },
  'too-large': {
    status: 413,
    title: 'Too large',
    meaning: 'A file, body, query or list is larger than its limit; `limit` and `unit` say how large it may be.',
  },
  busy: {
    status: 503,
    title: 'Busy',
    meaning: 'Too much is being done at once; try again after the seconds in `Retry-After`.',
  },
  'storage-full': {
    status: 507,
    title: 'The disk is full',
    meaning: 'Nothing was changed; free some space and repeat the request.',
  },
  'storage-damaged': {
    status: 503,
    title: 'What is stored cannot be used',
    meaning: 'The database is damaged or cannot be read; an administrator has to look at the log.',
  },
  'bad-request': {
    status: 400,
    title: 'The request could not be read',
    meaning: 'The URL, a header, the JSON or the multipart body breaks the rules of HTTP or of its format.',
  },
  'access-denied': {
    status: 403,
    title: 'Access denied',
    meaning: 'The caller may not do this; `detail` says which condition is not met.',
  },
  'no-such-route': { status: 404, title: 'No such address', meaning: 'The server has nothing at this path.' },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The path exists, but not with this method; `Allow` lists those that do.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    meaning: 'The body has another Content-Type, charset or encoding than the route takes.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'The caller has sent too many uploads or writes in a minute; wait for the seconds in `Retry-After`.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long',
    meaning: 'The request did not arrive whole in the time that a request may take.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    meaning: 'The request line and the headers together are longer than the server reads.',
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    meaning: 'A mistake in Concord; the log has it under the `requestId`.',
  },
};

/** One value that was refused. */
export interface ValueError {
  readonly in: 'path' | 'query' | 'body' | 'header';
  /** JSON pointer to the value within that place; "" is the whole of it. */
  readonly pointer: string;
  readonly detail: string;
}

/** An RFC 9457 problem before it has its request id. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly ValueError[];
  /** The fields of the failure: line, column, format, limit, ... */
  readonly [extension: string]: unknown;
}

/** A refusal that only HTTP knows: a missing route, a wrong method, a foreign origin. */
export class HttpRefusalError extends Error {
  readonly refusal: HttpRefusal;
  readonly headers: Readonly<Record<string, string>>;

  constructor(refusal: HttpRefusal, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = 'HttpRefusalError';
    this.refusal = refusal;
    this.headers = headers;
  }
}

/** Values that the schemas refused, all of them at once. */
export class InvalidValuesError extends Error {
  readonly errors: readonly ValueError[];

  constructor(errors: readonly ValueError[]) {
    super(errors.map((error) => error.detail).join(' '));
    this.name = 'InvalidValuesError';
    this.errors = errors;
  }
}

export function problemOf(
  kind: ProblemKind,
  detail: string,
  extensions: Readonly<Record<string, unknown>> = {},
): Problem {
  const { status, title } = PROBLEM_TYPES[kind];
  return { type: `/docs/problems#${kind}`, title, status, detail, ...extensions };
}

/** @param place where a value that a service calls invalid was taken from */
export function problemOfFailure(failure: Failure, place: ValueError['in']): Problem {
  const detail = describeFailure(failure);
  if (failure.kind === 'invalid' && failure.pointer !== undefined) {
    return problemOf('invalid', detail, { errors: [{ in: place, pointer: failure.pointer, detail }] });
  }
  return problemOf(failure.kind, detail, extensionsOf(failure));
}

/** What a program can use of a failure; the rest is said in `detail` alone. */
const SHOWN_FIELDS: Readonly<Partial<Record<FailureKind, readonly string[]>>> = {
  'malformed-file': ['format', 'line', 'column', 'reason'],
  'too-large': ['limit', 'unit'],
  'changed-meanwhile': ['revision'],
  conflict: ['duplicates'],
};

function extensionsOf(failure: Failure): Readonly<Record<string, unknown>> {
  const shown = SHOWN_FIELDS[failure.kind] ?? [];
  return Object.fromEntries(Object.entries(failure).filter(([name]) => shown.includes(name)));
}
