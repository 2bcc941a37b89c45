import { setTimeout as pause } from 'node:timers/promises';
import type { StartedJob } from '../../services/document-services.js';
import { accepted, type Answer, type Call } from '../route.js';
import { toJobResponse } from '../schemas/job.js';

/** Work on files up to this size is short enough to wait for: 2 MB. */
const SHORT_BYTES = 2 * 1024 * 1024;
/** Other jobs may stand before it, and proxies give a request up after a minute. */
const LONGEST_WAIT_MS = 30_000;

interface Waiting<Result> {
  /** Of the file that is worked on. */
  readonly bytes: number;
  /** The answer to who has waited. */
  readonly answer: (result: Result) => Answer;
}

/** The work's own answer where it is short, else its job. */
export async function waitForEnd<Result>(
  started: StartedJob<Result>,
  { respondAsync = false }: Pick<Call<unknown, unknown, unknown>, 'respondAsync'>,
  { bytes, answer }: Waiting<Result>,
  longestWait = LONGEST_WAIT_MS,
): Promise<Answer> {
  const replayed: Record<string, string> = started.repeated ? { 'Idempotency-Replayed': 'true' } : {};
  const job = accepted(started.job.id, toJobResponse(started.job), replayed);
  if (respondAsync) return withHeaders(job, { 'Preference-Applied': 'respond-async' });
  if (bytes > SHORT_BYTES) return job;
  const ended = started.ended().then((result) => withHeaders(answer(result), replayed));
  const timer = new AbortController();
  try {
    return await Promise.race([ended, pause(longestWait, job, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}

function withHeaders(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
