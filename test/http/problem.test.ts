import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ConcordError, type Failure } from '../../src/domain/failure.js';
import { problemOfError } from '../../src/http/problem-of-error.js';
import { HttpRefusalError, InvalidValuesError, PROBLEM_TYPES } from '../../src/http/problem.js';

describe('problemOfError', () => {
  const failures: readonly (readonly [Failure, number, object])[] = [
    [{ kind: 'not-found', what: 'memory', id: 'm1' }, 404, { detail: 'There is no memory m1.' }],
    [{ kind: 'invalid', reason: 'Too short.' }, 400, { detail: 'Too short.' }],
    [
      { kind: 'invalid', reason: 'Too short.', pointer: '/q' },
      400,
      { errors: [{ in: 'body', pointer: '/q', detail: 'Too short.' }] },
    ],
    [{ kind: 'conflict', reason: 'The name is taken.' }, 409, { detail: 'The name is taken.' }],
    [{ kind: 'changed-meanwhile', what: 'unit', id: 'u1', revision: 4 }, 412, { revision: 4 }],
    [{ kind: 'idempotency-mismatch', key: 'k' }, 422, {}],
    [
      { kind: 'malformed-file', format: 'TMX', reason: 'No body.', line: 3, column: 9 },
      422,
      { format: 'TMX', line: 3, column: 9 },
    ],
    [{ kind: 'malformed-file', format: 'TMX', reason: 'No body.' }, 422, { format: 'TMX' }],
    [{ kind: 'unsupported-file', reason: 'This is a picture.' }, 422, {}],
    [{ kind: 'too-large', what: 'The file', limit: 5, unit: 'bytes' }, 413, { limit: 5, unit: 'bytes' }],
    [{ kind: 'busy', reason: 'Much to do.', retryAfterSeconds: 7 }, 503, {}],
    [{ kind: 'storage-full' }, 507, {}],
    [{ kind: 'storage-damaged', reason: 'NOTADB' }, 503, {}],
  ];

  test.each(failures)('answers the failure %j with its status and its fields', (failure, status, fields) => {
    const { problem } = problemOfError(new ConcordError(failure), 'POST');
    expect(problem).toMatchObject({ type: `/docs/problems#${failure.kind}`, status, ...fields });
    expect(problem.detail).not.toBe('');
  });

  test('looks for an invalid value in the query of a request that has no body', () => {
    const error = new ConcordError({ kind: 'invalid', reason: 'Too short.', pointer: '/q' });
    expect(problemOfError(error, 'GET').problem.errors).toEqual([{ in: 'query', pointer: '/q', detail: 'Too short.' }]);
  });

  test('says when to come back', () => {
    const failure: Failure = { kind: 'busy', reason: 'Much to do.', retryAfterSeconds: 7 };
    expect(problemOfError(new ConcordError(failure), 'POST').headers).toEqual({ 'Retry-After': '7' });
  });

  test('names every value that is not valid', () => {
    const errors = [
      { in: 'query', pointer: '/limit', detail: 'must be a whole number' },
      { in: 'body', pointer: '/units/0', detail: 'Required' },
    ] as const;
    const { problem } = problemOfError(new InvalidValuesError(errors), 'POST');
    expect(problem).toMatchObject({ status: 400, detail: '2 values are not valid.', errors });
  });

  test('keeps the headers of a refusal', () => {
    const { problem, headers } = problemOfError(
      new HttpRefusalError('method-not-allowed', 'No.', { Allow: 'GET' }),
      'PUT',
    );
    expect(problem.status).toBe(405);
    expect(headers).toEqual({ Allow: 'GET' });
  });

  test.each([
    [Object.assign(new Error('too large'), { status: 413, limit: 9 }), 413, 'too-large'],
    [Object.assign(new Error('bad'), { status: 400, type: 'entity.parse.failed' }), 400, 'bad-request'],
    [Object.assign(new Error('charset'), { status: 415 }), 415, 'unsupported-media-type'],
    [Object.assign(new Error('no such file'), { status: 404 }), 404, 'no-such-route'],
    [Object.assign(new Error('range'), { status: 416 }), 400, 'bad-request'],
    [new URIError('URI malformed'), 400, 'bad-request'],
  ])('maps what Express and its parsers throw: %s', (error, status, kind) => {
    const { problem, unexpected } = problemOfError(error, 'POST');
    expect(problem).toMatchObject({ status, type: `/docs/problems#${kind}` });
    expect(unexpected).toBe(false);
  });

  test.each([
    new Error('SELECT * FROM secret at /home/concord/data'),
    Object.assign(new Error('secret'), { status: 500 }),
    Object.assign(new Error('secret'), { status: 302 }),
    'a secret string',
    undefined,
    null,
  ])('tells nothing of an unexpected error: %s', (error) => {
    const { problem, unexpected } = problemOfError(error, 'POST');
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toMatch(/secret|SELECT|home/);
    expect(unexpected).toBe(true);
  });
});

test('docs/problems.md explains every kind of problem with its status', () => {
  const docs = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
  for (const [kind, { status, meaning }] of Object.entries(PROBLEM_TYPES)) {
    expect(docs).toContain(`| \`${kind}\` | ${status} | ${meaning} |`);
  }
});
